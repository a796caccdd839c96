"""Standard amends: what both sides agreed for the whole relationship, and when it is what follows.

Nothing counts before both agreed, and it binds whichever side did not keep its word. What a promise says of
itself wins. What held when a promise was broken goes on holding for it, also after it was ended.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Accepted, Draft, Entry
from bothways.journal.obligation import Basis
from bothways.promises import refusals as no
from bothways.promises.promise import Promise
from bothways.promises.standard_kinds import (
    Case,
    OfStandard,
    StandardAgreed,
    StandardDeclined,
    StandardEnded,
    StandardProposed,
    StandardWithdrawn,
)
from bothways.units.refusal import Refused
from bothways.units.side import Side


class StandardState(StrEnum):
    """Where it stands; after *agreed* comes only *ended*, and the last three are final."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Standard:
    """In this ``case`` this ``follows``. It holds from ``agreed_at`` until ``ended_at``, both in UTC."""

    id: UUID
    case: Case
    follows: str
    proposed_by: Side
    state: StandardState
    agreed_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it holds, or waits for the other side's word."""
        return self.state in (StandardState.PROPOSED, StandardState.AGREED)

    @property
    def waits_for(self) -> Side | None:
        """The side whose word comes next, while it is only proposed."""
        return self.proposed_by.other if self.state is StandardState.PROPOSED else None

    def held_at(self, at: datetime) -> bool:
        """Whether it was agreed by then and not ended yet."""
        if self.agreed_at is None or at < self.agreed_at:
            return False
        return self.ended_at is None or at < self.ended_at


Known = Sequence[Standard]


def propose(known: Known, body: StandardProposed, side: Side) -> Accepted | Refused:
    """Propose to the other side what follows in a case; ``known`` are those of this relationship."""
    if any(one.id == body.standard for one in known):
        return no.STANDARD_IS_THERE_ALREADY
    of_case = [one for one in known if one.case is body.case]
    if any(one.state is StandardState.PROPOSED for one in of_case):
        return no.STANDARD_IS_PROPOSED_ALREADY
    if any(one.state is StandardState.AGREED and one.follows == body.follows for one in of_case):
        return no.STANDARD_HOLDS_ALREADY
    return _said(body.standard, body, side)


def agree(known: Known, standard: UUID, side: Side, words: str | None = None) -> Accepted | Refused:
    """Yes: it holds from now on, instead of what held in this case until now."""
    found = _to_answer(known, standard, side)
    if isinstance(found, Refused):
        return found
    before = next(
        (one.id for one in known if one.case is found.case and one.state is StandardState.AGREED), None
    )
    return _said(standard, StandardAgreed(standard=standard, instead_of=before, words=words), side)


def decline(known: Known, standard: UUID, side: Side, why: str | None = None) -> Accepted | Refused:
    """No: nothing was agreed."""
    found = _to_answer(known, standard, side)
    if isinstance(found, Refused):
        return found
    return _said(standard, StandardDeclined(standard=standard, why=why), side)


def withdraw(known: Known, standard: UUID, side: Side, why: str | None = None) -> Accepted | Refused:
    """Whoever proposed it takes it back before it is agreed."""
    found = _open(known, standard)
    if isinstance(found, Refused):
        return found
    if found.proposed_by is not side:
        return no.ONLY_WHO_PROPOSED_IT_TAKES_IT_BACK
    if found.state is StandardState.AGREED:
        return no.STANDARD_IS_AGREED
    return _said(standard, StandardWithdrawn(standard=standard, why=why), side)


def end(known: Known, standard: UUID, side: Side, why: str | None = None) -> Accepted | Refused:
    """Either side ends what was agreed."""
    found = _open(known, standard)
    if isinstance(found, Refused):
        return found
    if found.state is StandardState.PROPOSED:
        return no.STANDARD_IS_NOT_AGREED_YET
    return _said(standard, StandardEnded(standard=standard, why=why), side)


def begun(entry: Entry, body: StandardProposed) -> Standard | None:
    """What an entry proposes; nobody proposes in the other's name."""
    side = entry.envelope.actor.side
    if side is None or not entry.is_own_word:
        return None
    return Standard(body.standard, body.case, body.follows, side, StandardState.PROPOSED)


def after(standard: Standard, entry: Entry, body: Body) -> Standard:
    """What becomes of it after an entry about it; what the wrong side says changes nothing."""
    side, at = entry.envelope.actor.side, entry.envelope.recorded_at
    if side is None or not entry.is_own_word:
        return standard
    if standard.state is StandardState.AGREED:
        ends = isinstance(body, StandardEnded)
        return replace(standard, state=StandardState.ENDED, ended_at=at) if ends else standard
    if standard.state is not StandardState.PROPOSED:
        return standard
    theirs = side is standard.waits_for
    if isinstance(body, StandardAgreed) and theirs:
        return replace(standard, state=StandardState.AGREED, agreed_at=at)
    if isinstance(body, StandardDeclined) and theirs:
        return replace(standard, state=StandardState.DECLINED)
    if isinstance(body, StandardWithdrawn) and not theirs:
        return replace(standard, state=StandardState.WITHDRAWN)
    return standard


def told(entry: Entry, body: OfStandard, find: Callable[[UUID], Standard | None]) -> Iterable[Standard]:
    """Every one that an entry changes, as it stands after it."""
    before = find(body.standard)
    if before is None:
        return
    now = after(before, entry, body)
    if now == before:
        return
    yield now
    replaced = find(body.instead_of) if isinstance(body, StandardAgreed) and body.instead_of else None
    if replaced is not None and replaced.case is now.case and replaced.state is StandardState.AGREED:
        yield replace(replaced, state=StandardState.ENDED, ended_at=now.agreed_at)


def case_of(promise: Promise) -> Case | None:
    """What went wrong, where the record says so by itself; None where only a person can tell.

    An invoice's due date that is not kept is a late payment. Where the creditor said what is missing of what
    came, it is quality. An order's delivery date that is not kept otherwise is a late delivery.
    """
    if promise.basis is Basis.INVOICE:
        return Case.LATE_PAYMENT
    if promise.missing:
        return Case.POOR_QUALITY
    return Case.LATE_DELIVERY if promise.basis is Basis.ORDER and promise.due else None


def to_choose(promise: Promise, known: Known, now: datetime) -> tuple[Standard, ...]:
    """Those that may follow for a promise, in the order of their cases.

    Empty where the promise says itself what follows: its own terms win. What counts is what held when it was
    broken; for a promise that nobody called broken yet that is ``now``.
    """
    if promise.otherwise:
        return ()
    at = promise.breached_at or now
    order = list(Case)
    return tuple(sorted((one for one in known if one.held_at(at)), key=lambda one: order.index(one.case)))


def following(promise: Promise, known: Known, now: datetime) -> Standard | None:
    """The one that follows by what the record says itself; None where there is none or a person chooses."""
    case = case_of(promise)
    return next((one for one in to_choose(promise, known, now) if one.case is case), None)


def _open(known: Known, standard: UUID) -> Standard | Refused:
    found = next((one for one in known if one.id == standard), None)
    if found is None:
        return no.THERE_IS_NO_SUCH_STANDARD
    return found if found.is_open else no.STANDARD_IS_CLOSED


def _to_answer(known: Known, standard: UUID, side: Side) -> Standard | Refused:
    found = _open(known, standard)
    if isinstance(found, Refused):
        return found
    if found.state is StandardState.AGREED:
        return no.STANDARD_IS_AGREED
    return found if found.waits_for is side else no.IT_IS_THE_OTHERS_TURN


def _said(standard: UUID, body: Body, side: Side) -> Accepted:
    return Accepted((Draft(body, side, subject=standard),))
