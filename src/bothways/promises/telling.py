"""What each side's own word about a promise makes of it.

A step gets the promise, the entry and its body. Whether the writer may say so at all stands in ``STEPS``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from bothways.journal.entry import ActorRole, Entry
from bothways.promises import kinds
from bothways.promises.judging import accepted, bound, closed, lapsed, owed_again, reported
from bothways.promises.promise import Promise
from bothways.promises.state import NEGOTIATING, Judged, State

Step: TypeAlias = Callable[[Promise, Entry, Any], Promise]


def countered(promise: Promise, entry: Entry, body: kinds.PromiseCounterOffered) -> Promise:
    """Other terms are on the table, and the other side is to answer."""
    speaker = entry.envelope.actor.side
    return replace(
        promise,
        state=State.COUNTERED,
        word=None,
        waits_for=speaker.other if speaker else None,
        relied_on=promise.relied_on or speaker is promise.creditor,
        what=body.what or promise.what,
        done_means=body.done_means or promise.done_means,
        due=body.due or promise.due,
        terms=body.terms or promise.terms,
        otherwise=body.otherwise or promise.otherwise,
    )


def agreed(promise: Promise, entry: Entry, _: kinds.PromiseAgreed) -> Promise:
    """It binds from now on."""
    relied_on = promise.relied_on or entry.envelope.actor.side is promise.creditor
    owed = replace(bound(promise, entry), state=State.AGREED, waits_for=promise.debtor)
    return replace(owed, relied_on=relied_on)


def turned_down(promise: Promise, entry: Entry, _: kinds.PromiseTurnedDown) -> Promise:
    """It does not come about; what was only understood never was."""
    denied = promise.state is State.UNDERSTOOD
    return closed(promise, entry, State.DENIED if denied else State.TURNED_DOWN)


def withdrawn(promise: Promise, entry: Entry, _: kinds.PromiseWithdrawn) -> Promise:
    """Taken back by the debtor."""
    return closed(promise, entry, State.WITHDRAWN)


def reported_done(promise: Promise, entry: Entry, body: kinds.PromiseReportedDone) -> Promise:
    """The creditor is asked whether it is so."""
    return reported(promise, entry, body.done_at)


def accepted_as_done(promise: Promise, entry: Entry, body: kinds.PromiseAccepted) -> Promise:
    """The creditor's word closes it."""
    return accepted(promise, entry, Judged.SAID, body.in_time)


def report_declined(promise: Promise, entry: Entry, body: kinds.PromiseReportDeclined) -> Promise:
    """Something is missing; it is owed as before."""
    open_again = replace(
        promise, missing=body.missing, declines=promise.declines + 1, reported_at=None, done_at=None
    )
    return owed_again(open_again, entry)


def new_date_asked(promise: Promise, entry: Entry, body: kinds.NewDateAsked) -> Promise:
    """Another date is on the table. A debtor who asks for a later one in time has announced it."""
    speaker, said_at = entry.envelope.actor.side, entry.envelope.recorded_at
    late = promise.is_past(said_at)
    later = promise.due is not None and body.due.at > promise.due.at
    announced = speaker is promise.debtor and later and not late
    return replace(
        promise,
        state=State.RENEGOTIATING,
        wanted=body.due,
        asked_late=late,
        waits_for=speaker.other if speaker else None,
        announced_at=promise.announced_at or (said_at if announced else None),
    )


def new_date_agreed(promise: Promise, entry: Entry, _: kinds.NewDateAgreed) -> Promise:
    """The new date holds. A first date for what had none is no move, and history with a new date is none."""
    if promise.wanted is None:
        return promise
    moved = promise.due is not None
    dated = replace(
        promise,
        due=promise.wanted,
        first_due=promise.first_due or promise.wanted.at,
        due_moves=promise.due_moves + moved,
        late_moves=promise.late_moves + (moved and promise.asked_late),
        asked_late=False,
        history=promise.history and entry.envelope.actor.role is ActorRole.IMPORT,
    )
    return owed_again(dated, entry)


def new_date_refused(promise: Promise, entry: Entry, _: kinds.NewDateRefused) -> Promise:
    """The date stays; that it was announced in time stays said."""
    return owed_again(replace(promise, asked_late=False), entry)


def released(promise: Promise, entry: Entry, _: kinds.PromiseReleased) -> Promise:
    """The creditor lets it go."""
    return closed(promise, entry, State.RELEASED)


def breached(promise: Promise, entry: Entry, body: kinds.PromiseBreached) -> Promise:
    """Not kept, by the creditor's word. It is still owed."""
    return replace(
        promise,
        state=State.BREACHED,
        waits_for=promise.debtor,
        wanted=None,
        breached_at=entry.envelope.recorded_at,
        breach_why=body.why,
    )


def owned_up(promise: Promise, entry: Entry, body: kinds.PromiseOwnedUp) -> Promise:
    """Not kept, by the debtor's own word; said before it was due, it is announced too."""
    said_at = entry.envelope.recorded_at
    early = promise.due is not None and not promise.is_past(said_at)
    return replace(
        promise,
        state=State.BREACHED,
        waits_for=promise.debtor,
        wanted=None,
        owned_up_at=said_at,
        breached_at=promise.breached_at or said_at,
        breach_why=promise.breach_why or body.why,
        announced_at=promise.announced_at or (said_at if early else None),
    )


def matters_said(promise: Promise, _: Entry, body: kinds.PromiseMattersSaid) -> Promise:
    """The creditor counts on it."""
    return replace(promise, matters=body.matters, matters_why=body.why or promise.matters_why, relied_on=True)


def reminded(promise: Promise, entry: Entry, _: kinds.PromiseReminded) -> Promise:
    """The creditor asked after it, and so counts on it."""
    return replace(promise, reminded_at=entry.envelope.recorded_at, relied_on=True)


def handed_over(promise: Promise, _: Entry, body: kinds.PromiseHandedOver) -> Promise:
    """Somebody else of the debtor's side sees to it."""
    return replace(promise, owner=body.owner)


def amending(promise: Promise, _: Entry, body: kinds.AmendsOffered | kinds.AmendsAsked) -> Promise:
    """Another promise is to make up for this one."""
    return replace(promise, state=State.AMENDING, amends=body.obligation.id, waits_for=promise.debtor)


def became_unknown(promise: Promise, entry: Entry, _: kinds.PromiseBecameUnknown) -> Promise:
    """Due, and nothing was said."""
    return replace(promise, state=State.UNKNOWN, unknown_at=entry.envelope.recorded_at)


def lapsed_to_accepted(promise: Promise, entry: Entry, _: kinds.PromiseLapsed) -> Promise:
    """Silence counts here."""
    return lapsed(promise, entry)


@dataclass(frozen=True, slots=True)
class Telling:
    """A step, who may say it, and in which states it has an effect (empty: in every open one)."""

    step: Step
    by: str
    states: frozenset[State] = frozenset()


_TALKING = NEGOTIATING | {State.UNDERSTOOD}
_MOVING = frozenset({State.RENEGOTIATING})
STEPS: Mapping[type[kinds.About] | type[kinds.Opening], Telling] = {
    kinds.PromiseCounterOffered: Telling(countered, "turn", _TALKING),
    kinds.PromiseAgreed: Telling(agreed, "turn", _TALKING),
    kinds.PromiseTurnedDown: Telling(turned_down, "turn", _TALKING),
    kinds.PromiseWithdrawn: Telling(withdrawn, "debtor"),
    kinds.PromiseReportedDone: Telling(reported_done, "debtor"),
    kinds.PromiseAccepted: Telling(accepted_as_done, "creditor"),
    kinds.PromiseReportDeclined: Telling(report_declined, "creditor", frozenset({State.REPORTED})),
    kinds.NewDateAsked: Telling(new_date_asked, "either"),
    kinds.NewDateAgreed: Telling(new_date_agreed, "turn", _MOVING),
    kinds.NewDateRefused: Telling(new_date_refused, "turn", _MOVING),
    kinds.PromiseReleased: Telling(released, "creditor"),
    kinds.PromiseBreached: Telling(breached, "creditor"),
    kinds.PromiseOwnedUp: Telling(owned_up, "debtor"),
    kinds.PromiseMattersSaid: Telling(matters_said, "creditor"),
    kinds.PromiseHandedOver: Telling(handed_over, "debtor"),
    kinds.PromiseReminded: Telling(
        reminded, "creditor", frozenset({State.AGREED, State.DECLINED, State.UNKNOWN})
    ),
    kinds.AmendsOffered: Telling(amending, "debtor", frozenset({State.BREACHED})),
    kinds.AmendsAsked: Telling(amending, "creditor", frozenset({State.BREACHED})),
    kinds.PromiseBecameUnknown: Telling(became_unknown, "clock", frozenset({State.AGREED})),
    kinds.PromiseLapsed: Telling(lapsed_to_accepted, "clock", frozenset({State.REPORTED})),
}
