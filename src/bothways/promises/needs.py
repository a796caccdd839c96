"""Others of the company deliver on what one promised: what a promise waits for inside, and from whom.

Only the merchant's side has an inside; customers have no internal stream, so their promises wait for nobody
that the book knows of.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Accepted, Draft, Entry, Stream
from bothways.promises import refusals as no
from bothways.promises.need_kinds import NeedAsked, NeedDropped, NeedMet, NeedPromised
from bothways.promises.promise import Promise
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways.units.side import Side


class NeedState(StrEnum):
    """Where it stands."""

    ASKED = "asked"
    PROMISED = "promised"
    MET = "met"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Need:
    """``promise`` waits for ``what`` from the member ``by``, whom ``asked_by`` asked."""

    id: UUID
    promise: UUID
    what: str
    by: UUID
    state: NeedState
    due: Due | None = None
    asked_by: UUID | None = None

    @property
    def is_open(self) -> bool:
        """Whether the promise still waits for it."""
        return self.state in (NeedState.ASKED, NeedState.PROMISED)


def ask(
    promise: Promise, side: Side, now: datetime, body: NeedAsked, by_is_member: bool
) -> Accepted | Refused:
    """Ask somebody of the company for what a promise needs; ``by_is_member`` whether they work there."""
    if side is not promise.debtor:
        return no.ONLY_THE_DEBTOR_CAN_SAY_SO
    if side is not Side.MERCHANT:
        return no.CUSTOMERS_HAVE_NO_INSIDE
    if promise.is_closed:
        return no.PROMISE_IS_CLOSED
    if not by_is_member:
        return no.OWNER_IS_NOT_ONE_OF_US.about("by")
    if body.due is not None and body.due.is_past(now):
        return no.NEW_DATE_IS_PAST
    if body.due is not None and promise.due is not None and body.due.at > promise.due.at:
        return no.NEED_IS_DUE_TOO_LATE
    return _inside(body, body.need)


def promise_it(need: Need, member: UUID | None, now: datetime, due: Due | None = None) -> Accepted | Refused:
    """The member who was asked says they will."""
    refused = _not_theirs(need, member)
    if refused:
        return refused
    if need.state is NeedState.PROMISED and due is None:
        return no.NOTHING_IS_DIFFERENT
    if due is not None and due.is_past(now):
        return no.NEW_DATE_IS_PAST
    return _inside(NeedPromised(need=need.id, due=due), need.id)


def meet(need: Need, member: UUID | None, words: str | None = None) -> Accepted | Refused:
    """The member who was asked says it is done."""
    return _not_theirs(need, member) or _inside(NeedMet(need=need.id, words=words), need.id)


def drop(need: Need, why: str | None = None) -> Accepted | Refused:
    """Anybody of the company says that it is not needed any more, or will not be."""
    if not need.is_open:
        return no.NEED_IS_CLOSED
    return _inside(NeedDropped(need=need.id, why=why), need.id)


def begun(entry: Entry, body: NeedAsked) -> Need:
    """The need an entry begins."""
    asked_by = entry.envelope.actor.member
    return Need(body.need, body.promise, body.what, body.by, NeedState.ASKED, body.due, asked_by)


def after(need: Need, entry: Entry, body: Body) -> Need:
    """The need after an entry about it; what is closed stays closed, and nobody promises for another."""
    theirs = entry.envelope.actor.member == need.by
    if not need.is_open:
        return need
    if isinstance(body, NeedPromised) and theirs:
        return replace(need, state=NeedState.PROMISED, due=body.due or need.due)
    if isinstance(body, NeedMet) and theirs:
        return replace(need, state=NeedState.MET)
    if isinstance(body, NeedDropped):
        return replace(need, state=NeedState.DROPPED)
    return need


def _not_theirs(need: Need, member: UUID | None) -> Refused | None:
    if not need.is_open:
        return no.NEED_IS_CLOSED
    return no.ONLY_WHO_WAS_ASKED_CAN_SAY_SO if member != need.by else None


def _inside(body: Body, need: UUID) -> Accepted:
    return Accepted((Draft(body, Side.MERCHANT, Stream.INTERNAL, subject=need),))
