"""What may be said about what moves a purchase. Whoever buys has the last word on it, visibly."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bothways.advice import refusals
from bothways.advice.kinds import Ending, ForWhom, MotiveEnded, MotiveNoted, Purse, WaitAdvised
from bothways.journal.entry import Accepted, Draft
from bothways.knowledge.kinds import How
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Motive:
    """What moves a purchase, as it stands; ``own_word`` when the customer said it themselves.

    ``wait`` is the day until which the merchant advised to wait.
    """

    id: UUID
    for_whom: ForWhom | None
    purse: Purse | None
    how: How
    own_word: bool
    budget_on: date | None = None
    wait: date | None = None
    ended: bool = False


def note(side: Side, noted: MotiveNoted, motive_id: UUID, before: Motive | None = None) -> Accepted | Refused:
    """A side says what moves the customer; ``before`` is what it replaces."""
    if noted.instead_of is not None:
        refused = _untouchable(before, side)
        if refused is not None:
            return refused
    if noted.for_whom is None and noted.purse is None:
        return refusals.MOTIVE_IS_EMPTY
    if side is Side.CUSTOMER and noted.how is not How.TOLD:
        return refusals.MOTIVE_IS_TOLD
    whose = Side.CUSTOMER if noted.how is How.TOLD else side
    return Accepted((Draft(noted, whose, subject=motive_id, id=motive_id),))


def advise_wait(motive: Motive | None, side: Side, until: date, why: str, today: date) -> Accepted | Refused:
    """Better later than badly: the merchant says until when, and why."""
    if motive is None:
        return refusals.MOTIVE_IS_UNKNOWN
    if motive.ended:
        return refusals.MOTIVE_IS_ENDED
    if side is not Side.MERCHANT:
        return refusals.WAIT_IS_THE_MERCHANTS
    if until <= today:
        return refusals.WAIT_IS_OVER
    return Accepted((Draft(WaitAdvised(motive=motive.id, until=until, why=why), side, subject=motive.id),))


def end(motive: Motive | None, side: Side, ending: Ending) -> Accepted | Refused:
    """Either side says that the money is there, or that it is not wanted any more."""
    if motive is None:
        return refusals.MOTIVE_IS_UNKNOWN
    if motive.ended:
        return refusals.MOTIVE_IS_ENDED
    return Accepted((Draft(MotiveEnded(motive=motive.id, ending=ending), side, subject=motive.id),))


def _untouchable(before: Motive | None, side: Side) -> Refused | None:
    if before is None:
        return refusals.MOTIVE_IS_UNKNOWN
    if before.ended:
        return refusals.MOTIVE_IS_ENDED
    if before.own_word and side is Side.MERCHANT:
        return refusals.MOTIVE_IS_IN_THEIR_WORDS
    return None
