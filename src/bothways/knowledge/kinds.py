"""Kinds of entries about what one side knows of the other: facts, wishes and preferences."""

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase
from bothways.units.side import Side


class How(StrEnum):
    """How a fact is known."""

    TOLD = "told"
    OBSERVED = "observed"
    ASSUMED = "assumed"


class Way(StrEnum):
    """A way to reach somebody."""

    MAIL = "mail"
    CALL = "call"
    MESSAGE = "message"
    VISIT = "visit"
    LETTER = "letter"


class PartOfDay(StrEnum):
    """When in the day somebody likes to be reached."""

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class HowOften(StrEnum):
    """How often somebody likes to hear from the other side, unasked."""

    WHENEVER = "whenever"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    WHEN_NEEDED = "when_needed"


class HowMuch(StrEnum):
    """How much somebody likes to read."""

    SHORT = "short"
    USUAL = "usual"
    EVERYTHING = "everything"


class FactStated(Body):
    """Something about a side or one of its people, and how it is known.

    Whose words they are is the entry's ``says``: what they told us is theirs, what we saw or assume ours.
    Later entries name the fact by the id of this one.
    """

    about: Side = Side.CUSTOMER
    person: UUID | None = None
    text: Phrase
    how: How
    quote: bool = Field(default=False, description="Whether these are the speaker's very words.")
    since: date | None = Field(default=None, description="From when it is so.")
    decision: Phrase | None = Field(default=None, description="What hangs on it, if it is assumed.")
    half_life: int | None = Field(default=None, ge=1, le=3650, description="Days until it counts half.")


class FactCorrected(Body):
    """It is rather so. ``how`` it is known from here on."""

    fact: UUID
    text: Phrase
    how: How
    quote: bool = False


class FactConfirmed(Body):
    """It is so, still: ``told`` by whom it is about, or ``observed`` again."""

    fact: UUID
    how: How


class FactDropped(Body):
    """It is not so, or no longer of use."""

    fact: UUID
    why: Phrase | None = None


class WishStated(Body):
    """What somebody seeks and has not found, in their own words; open until it is met."""

    words: Phrase
    person: UUID | None = None


class WishMet(Body):
    """Something that fits was found."""

    wish: UUID
    how: Phrase | None = None


class WishDropped(Body):
    """It is not wished for any more."""

    wish: UUID


class PreferenceSet(Body):
    """How a side, or one of its people, wishes to be contacted; a later one replaces an earlier one."""

    side: Side = Side.CUSTOMER
    person: UUID | None = None
    rather: Way | None = None
    never: tuple[Way, ...] = ()
    times: tuple[PartOfDay, ...] = ()
    often: HowOften | None = None
    much: HowMuch | None = None
    language: Annotated[str, StringConstraints(pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = Field(
        default=None, description="A BCP 47 tag such as fr or de-AT."
    )
    note: Phrase | None = Field(default=None, description="Anything else, in their own words.")


class Wish(StrEnum):
    """What somebody asked for about being contacted."""

    WAY = "way"
    HOURS = "hours"
    OFTEN = "often"


class WishesBroken(Body):
    """The writer knew that a message breaks what the other side had asked for, and sent it."""

    message: UUID = Field(description="The entry of the message.")
    wishes: tuple[Wish, ...] = Field(min_length=1, max_length=3)


KINDS = (
    Kind("fact_stated", FactStated, "said what they know"),
    Kind("fact_corrected", FactCorrected, "corrected what is known"),
    Kind("fact_confirmed", FactConfirmed, "said that it is still so"),
    Kind("fact_dropped", FactDropped, "said that it is not so any more"),
    Kind("wish_stated", WishStated, "stated a wish"),
    Kind("wish_met", WishMet, "met a wish"),
    Kind("wish_dropped", WishDropped, "let a wish go"),
    Kind("preference_set", PreferenceSet, "said how to be contacted"),
    Kind("wishes_broken", WishesBroken, "wrote although it broke a wish"),
)
