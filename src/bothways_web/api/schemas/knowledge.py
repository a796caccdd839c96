"""Facts, wishes and preferences as callers send and see them."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.journal.obligation import Phrase
from bothways.knowledge.kinds import How, HowMuch, HowOften, PartOfDay, Way
from bothways.units.side import Side
from bothways_web.api.schemas.values import Day, In, Maybe

LanguageTag = Annotated[str, StringConstraints(pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]


class FactIn(In):
    """Something about a side or one of its people, and how it is known."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"text": "Moves to the new shop in May", "how": "told", "quote": False}]
        }
    )

    text: Phrase
    how: How = Field(description="Told by them, observed, or assumed. An assumption fades.")
    about: Side = Side.CUSTOMER
    person: UUID | None = None
    quote: bool = Field(False, description="Whether these are the speaker's very words.")
    since: Day | None = None
    decision: Phrase | None = Field(None, description="What hangs on it, if it is assumed.")
    half_life: int | None = Field(None, ge=1, le=3650, description="Days until an assumption counts half.")


class CorrectionIn(In):
    """It is rather so."""

    text: Phrase
    how: How
    quote: bool = False


class HowIn(In):
    """How it is known that it is still so."""

    how: How


class WishIn(In):
    """What somebody seeks and has not found, in their own words."""

    words: Phrase
    wisher: Side | None = Field(None, description="Whose wish it is; yours if left out.")
    person: UUID | None = None


class MetIn(In):
    """What met the wish."""

    how: Phrase | None = None


class PreferenceIn(In):
    """How a side, or one of its people, wishes to be contacted; replaces what was said before."""

    side: Side = Side.CUSTOMER
    person: UUID | None = None
    rather: Way | None = None
    never: list[Way] = Field(default=[], max_length=5)
    times: list[PartOfDay] = Field(default=[], max_length=4)
    often: HowOften | None = None
    much: HowMuch | None = None
    language: LanguageTag | None = Field(None, description="A BCP 47 tag such as fr or de-AT.")
    note: Phrase | None = None


class FactOut(BaseModel):
    """A fact as it stands, named by the entry that stated it."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    about: Side
    person: UUID | None = Field(validation_alias="person_id")
    text: str
    how: How
    quote: bool
    own_word: bool = Field(description="Whether the side it is about said it themselves.")
    since: date | None
    decision: str
    half_life: int = Field(description="Days.")
    fresh_at: datetime = Field(description="When it was last stated or confirmed.")
    fades_at: datetime | None = Field(description="When an assumption becomes a question to ask.")
    contested: str = Field(description="Why the other side sees it differently; empty if it does not.")


class WishOut(BaseModel):
    """A wish, named by its entry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    wisher: Side
    own_word: bool
    words: str
    person: UUID | None = Field(validation_alias="person_id")
    stated_at: datetime
    closed_at: datetime | None
    met: bool
    how: str


class PreferenceOut(BaseModel):
    """How a side wishes to be contacted; only their own word is certain."""

    model_config = ConfigDict(from_attributes=True)

    entry: UUID = Field(validation_alias="entry_id")
    side: Side
    person: UUID | None = Field(validation_alias="person_id")
    own_word: bool
    rather: Maybe[Way]
    never: list[Way]
    times: list[PartOfDay]
    often: Maybe[HowOften]
    much: Maybe[HowMuch]
    language: str
    note: str
    set_at: datetime
