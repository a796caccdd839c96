"""What one side does for the other beyond what is owed, and how the other takes it."""

from dataclasses import dataclass
from uuid import UUID

from bothways.gestures import refusals
from bothways.gestures.kinds import GestureCosted, GestureLanded, GestureMade, Landing
from bothways.journal.entry import Accepted, Draft, Stream
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture as it stands. ``told`` is whether they said themselves how they took it."""

    id: UUID
    giver: Side
    told: bool = False


@dataclass(frozen=True, slots=True)
class Cost:
    """What a gesture cost, and the idea it came from; empty where nothing is known."""

    money: Money | None = None
    minutes: int | None = None
    idea: str | None = None

    def __bool__(self) -> bool:
        return not (self.money is None and self.minutes is None and self.idea is None)


def give(side: Side, made: GestureMade, entry: UUID, cost: Cost | None = None) -> Accepted | Refused:
    """``side`` writes down what one of the two did; its cost goes where only the merchant's team reads."""
    drafts = [Draft(made, side, subject=entry, id=entry)]
    if cost:
        if side is not Side.MERCHANT or made.giver is not Side.MERCHANT:
            return refusals.COST_IS_THE_MERCHANTS
        drafts.append(_costed(entry, cost))
    return Accepted(tuple(drafts))


def cost(gesture: Gesture | None, side: Side, noted: Cost) -> Accepted | Refused:
    """The merchant notes afterwards what it cost."""
    if gesture is None:
        return refusals.GESTURE_IS_UNKNOWN
    if side is not Side.MERCHANT or gesture.giver is not Side.MERCHANT:
        return refusals.COST_IS_THE_MERCHANTS
    return Accepted((_costed(gesture.id, noted),))


def land(
    gesture: Gesture | None, side: Side, landing: Landing, words: str | None = None
) -> Accepted | Refused:
    """How it was taken. It is the word of whom it was meant for, whoever writes it down.

    What the giver heard stands until they say so themselves.
    """
    if gesture is None:
        return refusals.GESTURE_IS_UNKNOWN
    if gesture.told:
        return refusals.GESTURE_HAS_LANDED
    body = GestureLanded(gesture=gesture.id, landing=landing, words=words)
    return Accepted((Draft(body, gesture.giver.other, subject=gesture.id),))


def _costed(gesture: UUID, noted: Cost) -> Draft:
    body = GestureCosted(gesture=gesture, money=noted.money, minutes=noted.minutes, idea=noted.idea)
    return Draft(body, Side.MERCHANT, Stream.INTERNAL, subject=gesture)
