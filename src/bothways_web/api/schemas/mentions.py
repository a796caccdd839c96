"""What was said of the merchant elsewhere, and who sent whom, as callers send and see it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from bothways.journal.obligation import Phrase
from bothways.journal.text import Text
from bothways.units.side import Side
from bothways.wordofmouth.kinds import Name, Rating
from bothways.wordofmouth.mention import Said
from bothways.wordofmouth.referral import State
from bothways_web.api.schemas.values import In, When
from bothways_web.wordofmouth.coming import Incoming
from bothways_web.wordofmouth.models import Credit, Mention, Recommendation, Referral, TiedMention, Way

Link = Annotated[str, StringConstraints(pattern="^https?://[^/]", max_length=500)]
Mail = Annotated[str, StringConstraints(pattern="^[^@ ]+@[^@ ]+$", max_length=254)]


class MentionIn(In):
    """Something that was said of you. Sent again, it is known again and comes in once."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "place": "Label Fair Board",
                    "author": "Claire R.",
                    "said_at": "2026-03-10T15:20:00Z",
                    "words": "The cream paper holds in the freezer.",
                    "rating": {"value": 4.5, "best": 5},
                    "link": "https://board.example/reviews/7",
                    "number": "7",
                }
            ]
        }
    )

    place: Name = Field(description="Where it was said: a site, a paper, a fair.")
    author: Annotated[str, StringConstraints(max_length=200)] = Field(
        "", description="Who said it, as the name is written there."
    )
    email: Mail | None = Field(None, description="Their mail address, if you know it.")
    said_at: When
    words: Annotated[str, StringConstraints(max_length=10_000)] = ""
    rating: Rating | None = None
    link: Link | None = None
    number: Annotated[str, StringConstraints(max_length=200)] = Field(
        "", description="What the place calls it, by which it is known again."
    )

    @model_validator(mode="after")
    def _says_something(self) -> "MentionIn":
        if not self.words.strip() and self.rating is None:
            raise ValueError("give words or a rating")
        return self

    def incoming(self) -> Incoming:
        """The mention as it comes in."""
        said = Said(self.place, self.author, self.said_at, self.words.strip(), self.rating, self.link or "")
        return Incoming(said, self.email or "", self.number)


class MentionOut(BaseModel):
    """Something that was said of you, and how it stands."""

    id: UUID
    place: str
    author: str
    said_at: datetime
    words: str
    rating: Rating | None
    link: str
    way: Way = Field(description="By which way it came in.")
    due_at: datetime | None = Field(description="When an answer is due; null for what waits for none.")
    owner: UUID | None = Field(description="The member who answers.")
    relationship: UUID | None = Field(description="Whose it is, once it is tied.")
    tied: UUID | None = Field(description="The entry in that customer's book.")
    set_aside: bool
    answer: str
    answer_place: str
    answered_at: datetime | None

    @classmethod
    def of(cls, row: Mention, tie: TiedMention | None) -> "MentionOut":
        """A mention as it stands."""
        shown = tie or row
        return cls.model_construct(
            id=row.id,
            place=row.place,
            author=row.author,
            said_at=row.said_at,
            words=row.words,
            rating=rating_of(row.rating, row.best),
            link=row.link,
            way=Way(row.way),
            due_at=row.due_at,
            owner=row.owner,
            relationship=tie.relationship_id if tie else None,
            tied=tie.id if tie else None,
            set_aside=tie is None and row.aside_at is not None,
            answer=shown.answer,
            answer_place=shown.answer_place,
            answered_at=shown.answered_at,
        )


class SaidOut(BaseModel):
    """What a customer said elsewhere, as both sides read it."""

    id: UUID = Field(description="The entry that tied it.")
    mention: UUID
    place: str
    author: str
    said_at: datetime
    words: str
    rating: Rating | None
    link: str
    own_word: bool = Field(description="Whether they said that it was them.")
    contested: str
    answer: str
    answer_place: str
    answered_at: datetime | None

    @classmethod
    def of(cls, row: TiedMention) -> "SaidOut":
        """One of them."""
        return cls.model_construct(
            id=row.id,
            mention=row.mention_id,
            place=row.place,
            author=row.author,
            said_at=row.said_at,
            words=row.words,
            rating=rating_of(row.rating, row.best),
            link=row.link,
            own_word=row.own_word,
            contested=row.contested,
            answer=row.answer,
            answer_place=row.answer_place,
            answered_at=row.answered_at,
        )


class TieIn(In):
    """Whose it is."""

    relationship: UUID


class AnsweredIn(In):
    """The answer, and where it was given."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": "Thank you, Claire.", "place": "Label Fair Board"}]}
    )

    text: Text
    place: Name


class RecommendationIn(In):
    """To whom the customer recommended the merchant."""

    name: Name


class RecommendationOut(BaseModel):
    """A recommendation."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    own_word: bool
    told_at: datetime


class ReferralIn(In):
    """Through whom this customer came. The merchant names a customer too, the customer whether to tell."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Brook Bakery", "may_tell": True}]})

    name: Name
    through: UUID | None = Field(None, description="Whose relationship it is; the merchant's to say.")
    recommendation: UUID | None = Field(None, description="The entry in which they told of it.")
    may_tell: bool = Field(False, description="Whether they may learn the name; the customer's to say.")


class ConsentIn(In):
    """Whether who sent this customer may learn their name, from now on."""

    may_tell: bool


class ReferralConfirmIn(In):
    """It was so."""

    through: UUID | None = Field(None, description="Whose relationship it is; the merchant's to say.")
    may_tell: bool = Field(False, description="Whether they may learn the name; the customer's to say.")


class ReferralOut(BaseModel):
    """Through whom a customer came. Who that is as a customer, only the merchant reads."""

    id: UUID
    name: str
    named_by: Side
    state: State
    through: UUID | None
    may_tell: bool
    named_at: datetime
    decided_at: datetime | None

    @classmethod
    def of(cls, row: Referral, side: Side) -> "ReferralOut":
        """For the side that asks."""
        return cls.model_construct(
            id=row.id,
            name=row.name,
            named_by=Side(row.named_by),
            state=State(row.state),
            through=row.through if side is Side.MERCHANT else None,
            may_tell=row.may_tell,
            named_at=row.named_at,
            decided_at=row.decided_at,
        )


class CreditOut(BaseModel):
    """What came of a customer's recommendation: no more than was agreed to."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str = Field(description="Who came, where they agreed to be named; else empty.")
    came_on: date
    thanks: str
    thanked_at: datetime | None


class ReferralsOut(BaseModel):
    """Who sent whom, in one customer's book."""

    came: ReferralOut | None
    recommendations: list[RecommendationOut]
    credits: list[CreditOut]

    @classmethod
    def of(
        cls, came: Referral | None, told: list[Recommendation], credited: list[Credit], side: Side
    ) -> "ReferralsOut":
        """For the side that asks."""
        return cls.model_construct(
            came=ReferralOut.of(came, side) if came else None,
            recommendations=[RecommendationOut.model_validate(row) for row in told],
            credits=[CreditOut.model_validate(row) for row in credited],
        )


class ThanksIn(In):
    """Thanks, in the merchant's words."""

    words: Phrase


def rating_of(value: Decimal | None, best: Decimal | None) -> Rating | None:
    """A rating from its two columns."""
    return Rating(value=value, best=best) if value is not None and best else None
