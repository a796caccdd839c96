"""What entries of other rooms do to what is owed: a delivery, a payment, a cancelled order, an answer.

The writer's side decides what a change amounts to, for nobody speaks for the other: the creditor writing
that it was done accepts it; the debtor writing that it was accepted reports it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bothways.journal.entry import ActorRole, Entry
from bothways.journal.obligation import Change, ObligationChange
from bothways.promises import kinds
from bothways.promises.judging import accepted, closed, reported, undone
from bothways.promises.promise import Promise
from bothways.promises.state import NEGOTIATING, Judged, State
from bothways.promises.telling import countered, new_date_agreed, new_date_asked, owned_up, report_declined

_MOVABLE = frozenset({State.AGREED, State.DECLINED, State.UNKNOWN, State.RENEGOTIATING})


def changed(promise: Promise, entry: Entry, change: ObligationChange) -> Promise:
    """The promise after one change that an entry carries."""
    if change.change is Change.UNDONE:
        return undone(promise, entry)
    if promise.is_closed:
        return promise
    by_creditor = entry.envelope.actor.side is promise.creditor
    return _STEPS[change.change](promise, entry, change, by_creditor)


def _done(promise: Promise, entry: Entry, _: ObligationChange, by_creditor: bool) -> Promise:
    if not by_creditor:
        return reported(promise, entry)
    imported = entry.envelope.actor.role is ActorRole.IMPORT
    return accepted(promise, entry, Judged.DOCUMENTED if imported else Judged.SAID)


def _moved(promise: Promise, entry: Entry, change: ObligationChange, by_creditor: bool) -> Promise:
    """The creditor may grant a later date alone, and a file of the past states what was; else it is asked."""
    if change.due is None:
        return promise
    if promise.state in NEGOTIATING:
        return countered(promise, entry, kinds.PromiseCounterOffered(promise=promise.id, due=change.due))
    wish = kinds.NewDateAsked(promise=promise.id, due=change.due, why=change.note or "a new date")
    asked = new_date_asked(promise, entry, wish)
    grants = by_creditor and (promise.due is None or change.due.at > promise.due.at)
    if grants or entry.envelope.actor.role is ActorRole.IMPORT:
        return new_date_agreed(asked, entry, kinds.NewDateAgreed(promise=promise.id))
    return asked if promise.state in _MOVABLE else promise


def _declined(promise: Promise, entry: Entry, change: ObligationChange, by_creditor: bool) -> Promise:
    """Only the creditor sends a report back."""
    if not by_creditor or promise.state is not State.REPORTED:
        return promise
    missing = kinds.PromiseReportDeclined(promise=promise.id, missing=change.note or "something is missing")
    return report_declined(promise, entry, missing)


def _handed(promise: Promise, _: Entry, change: ObligationChange, by_creditor: bool) -> Promise:
    """Only the debtor's side says who of them sees to it."""
    return promise if by_creditor or change.owner is None else replace(promise, owner=change.owner)


def _let_go(promise: Promise, entry: Entry, change: ObligationChange, by_creditor: bool) -> Promise:
    """The creditor releases. The debtor takes back what nobody relied on, and else owns up to it."""
    if by_creditor:
        return closed(promise, entry, State.RELEASED)
    if change.change is Change.RELEASED:
        return promise
    if not promise.relied_on or promise.history or not promise.state.binds:
        return closed(promise, entry, State.WITHDRAWN)
    why = change.note or "taken back"
    return owned_up(promise, entry, kinds.PromiseOwnedUp(promise=promise.id, why=why))


_STEPS: Mapping[Change, Callable[[Promise, Entry, ObligationChange, bool], Promise]] = {
    Change.DONE_REPORTED: _done,
    Change.ACCEPTED: _done,
    Change.DECLINED: _declined,
    Change.HANDED: _handed,
    Change.DUE_MOVED: _moved,
    Change.RELEASED: _let_go,
    Change.WITHDRAWN: _let_go,
}
