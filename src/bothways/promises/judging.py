"""How a promise ends, and what of it counts as kept in time."""

from dataclasses import replace
from datetime import datetime

from bothways.journal.entry import Entry
from bothways.promises.promise import Promise
from bothways.promises.state import KEPT, Judged, Kept, State, Word
from bothways.units.side import Side


def bound(promise: Promise, entry: Entry) -> Promise:
    """The debtor has given their word: it binds from now on, with the date it has."""
    if promise.made_at is not None:
        return promise
    word = Word.CONFIRMED if promise.word is Word.UNDERSTOOD else Word.OWN
    return replace(
        promise,
        word=word,
        made_at=entry.envelope.happened_at,
        first_due=promise.due.at if promise.due else None,
    )


def reported(promise: Promise, entry: Entry, done_at: datetime | None = None) -> Promise:
    """The debtor says it is done; doing what was asked, or understood, gives one's word too."""
    return replace(
        bound(promise, entry),
        state=State.REPORTED,
        waits_for=promise.creditor,
        reported_at=entry.envelope.recorded_at,
        done_at=done_at or entry.envelope.happened_at,
        wanted=None,
    )


def accepted(promise: Promise, entry: Entry, judged: Judged, in_time: bool | None = None) -> Promise:
    """The creditor says it was kept, with or without a report before."""
    done_at = promise.done_at if promise.reported_at else entry.envelope.happened_at
    done = replace(promise, done_at=done_at, judged=judged)
    return closed(replace(done, kept=_kept(done, in_time)), entry, State.ACCEPTED)


def lapsed(promise: Promise, entry: Entry) -> Promise:
    """Silence counted as acceptance."""
    done = replace(promise, judged=Judged.TACIT, kept=_kept(promise, None))
    return closed(done, entry, State.LAPSED)


def closed(promise: Promise, entry: Entry, state: State) -> Promise:
    """Nothing is owed any more."""
    at = entry.envelope.happened_at
    judged_at = at if state in KEPT else promise.judged_at
    return replace(promise, state=state, waits_for=None, wanted=None, closed_at=at, judged_at=judged_at)


def undone(promise: Promise, entry: Entry) -> Promise:
    """A report or an acceptance was taken back by the side that gave it: owed as before."""
    by: Side | None = entry.envelope.actor.side
    may = by is promise.debtor and promise.state is State.REPORTED
    may = may or (by is promise.creditor and promise.state is State.ACCEPTED)
    if not may:
        return promise
    owed = replace(
        promise, reported_at=None, done_at=None, judged=None, judged_at=None, kept=None, closed_at=None
    )
    return owed_again(owed, entry)


def owed_again(promise: Promise, entry: Entry) -> Promise:
    """Back to where it stands while it is owed: agreed, unknown when its date has gone by, or incomplete."""
    past = promise.history or promise.is_past(entry.envelope.recorded_at)
    state = State.DECLINED if promise.missing else State.UNKNOWN if past else State.AGREED
    if promise.breached_at is not None:
        state = State.BREACHED
    return replace(promise, state=state, waits_for=promise.debtor, wanted=None)


def after_amends(promise: Promise, amends: Promise) -> Promise:
    """What becomes of a broken promise when the promise that makes up for it changes."""
    if promise.amends != amends.id or promise.state not in (State.AMENDING, State.BREACHED):
        return promise
    if amends.state in KEPT:
        return replace(
            promise,
            state=State.MADE_GOOD,
            waits_for=None,
            judged=amends.judged,
            judged_at=amends.judged_at,
            closed_at=amends.closed_at,
        )
    if amends.is_closed or amends.state is State.BREACHED:
        return replace(promise, state=State.BREACHED, waits_for=promise.debtor)
    return promise


def _kept(promise: Promise, in_time: bool | None) -> Kept:
    if promise.due is None and in_time is None:
        return Kept.LATE if promise.breached_at else Kept.UNDATED
    if in_time is None:
        late = promise.due is not None and promise.done_at is not None and promise.done_at > promise.due.at
        in_time = not late and promise.breached_at is None
    if not in_time:
        return Kept.LATE
    return Kept.AS_MOVED if promise.has_moved else Kept.IN_TIME
