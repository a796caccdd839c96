"""Kinds of entries about what moves a purchase, and the advice to wait with it."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import Field

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase
from bothways.knowledge.kinds import How


class ForWhom(StrEnum):
    """For whom somebody buys."""

    SELF = "self"
    OTHER = "other"


class Purse(StrEnum):
    """How the money for it stands."""

    SHORT = "short"
    ENOUGH = "enough"
    SPARE = "spare"


class Ending(StrEnum):
    """How a motive came to its end."""

    BUDGET_THERE = "budget_there"
    NOT_WANTED = "not_wanted"


class MotiveNoted(Body):
    """What moves the customer with something they think of buying, and how that is known.

    Later entries name the motive by the id of this one; ``instead_of`` is one that it replaces.
    """

    what: Phrase = Field(description="What they think of buying.")
    for_whom: ForWhom | None = None
    purse: Purse | None = None
    budget_on: date | None = Field(default=None, description="From when on the money is there, if they said.")
    how: How = How.TOLD
    words: Phrase | None = Field(default=None, description="Why, in their own words.")
    wish: UUID | None = Field(default=None, description="The wish it is about.")
    instead_of: UUID | None = None


class WaitAdvised(Body):
    """The merchant advises to wait with it until a day: a sale that is not made, for the customer's good."""

    motive: UUID
    until: date
    why: Phrase


class MotiveEnded(Body):
    """The money is there now, or it is not wanted any more."""

    motive: UUID
    ending: Ending


KINDS = (
    Kind("motive_noted", MotiveNoted, "said what moves a purchase"),
    Kind("wait_advised", WaitAdvised, "advised to wait with a purchase"),
    Kind("motive_ended", MotiveEnded, "said how a thought of buying ended"),
)
