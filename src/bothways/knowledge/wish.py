"""Wishes, in the words of whoever has them; and how somebody wishes to be contacted."""

from dataclasses import dataclass
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.knowledge import refusals
from bothways.knowledge.kinds import PreferenceSet, WishDropped, WishMet, WishStated
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish as it stands."""

    id: UUID
    wisher: Side
    closed: bool


def state(wisher: Side, wish: WishStated, wish_id: UUID) -> Accepted | Refused:
    """``wisher`` seeks something; whoever writes it down, the words are the wisher's."""
    return Accepted((Draft(wish, wisher, subject=wish_id, id=wish_id),))


def meet(wish: Wish | None, side: Side, how: str | None = None) -> Accepted | Refused:
    """Something that fits is there; either side may say so."""
    if wish is None:
        return refusals.WISH_IS_UNKNOWN
    if wish.closed:
        return refusals.WISH_IS_CLOSED
    return Accepted((Draft(WishMet(wish=wish.id, how=how), side, subject=wish.id),))


def let_go(wish: Wish | None, side: Side) -> Accepted | Refused:
    """The wisher does not want it any more."""
    if wish is None:
        return refusals.WISH_IS_UNKNOWN
    if wish.closed:
        return refusals.WISH_IS_CLOSED
    if wish.wisher is not side:
        return refusals.WISH_IS_THEIRS
    return Accepted((Draft(WishDropped(wish=wish.id), side, subject=wish.id),))


def prefer(preference: PreferenceSet) -> Accepted | Refused:
    """A side wishes to be contacted so, or the other notes that it does."""
    if preference.rather is not None and preference.rather in preference.never:
        return refusals.WAY_IS_BOTH
    return Accepted((Draft(preference, preference.side),))
