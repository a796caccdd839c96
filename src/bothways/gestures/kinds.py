"""Kinds of entries about gestures: what one side did beyond what was owed, and how it landed."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from bothways.journal.body import Body
from bothways.journal.kind import INTERNAL_ONLY, Kind
from bothways.journal.obligation import Phrase
from bothways.units.money import Money
from bothways.units.side import Side

#: The name of an idea as the rules of counsel call it.
Idea = Annotated[str, StringConstraints(pattern="^[a-z][a-z_]{1,38}[a-z]$")]
MOST_MINUTES = 100_000


class Landing(StrEnum):
    """How a gesture was taken by whom it was meant for."""

    WELL = "well"
    UNNOTICED = "unnoticed"
    BADLY = "badly"


class GestureMade(Body):
    """One side did something for the other that it did not owe.

    Either side writes it down: of itself, or of the other with thanks. Later entries name the gesture by the
    id of this one.
    """

    giver: Side
    what: Phrase
    why: Phrase | None = Field(default=None, description="What it was for, as both sides read it.")


class GestureCosted(Body):
    """What a gesture of the merchant's cost, and which idea it came from. Only their own team reads it."""

    gesture: UUID
    money: Money | None = None
    minutes: int | None = Field(default=None, ge=0, le=MOST_MINUTES)
    idea: Idea | None = None


class GestureLanded(Body):
    """How it was taken: the word of whom it was meant for, or how the giver heard it from them."""

    gesture: UUID
    landing: Landing
    words: Phrase | None = None


KINDS = (
    Kind("gesture_made", GestureMade, "did more than was owed"),
    Kind("gesture_costed", GestureCosted, "noted what a gesture cost", INTERNAL_ONLY),
    Kind("gesture_landed", GestureLanded, "said how a gesture was taken"),
)
