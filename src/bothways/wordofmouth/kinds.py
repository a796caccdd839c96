"""Kinds of entries about word of mouth: what a customer said elsewhere, and who sent whom."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase
from bothways.journal.text import Text

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class Rating(BaseModel):
    """So many of so many: four of five stars, 8.5 of 10."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Decimal = Field(ge=0, le=1000, max_digits=6, decimal_places=2)
    best: Decimal = Field(gt=0, le=1000, max_digits=6, decimal_places=2)

    @model_validator(mode="after")
    def _no_more_than_the_best(self) -> Self:
        if self.value > self.best:
            raise ValueError("a rating is no higher than the best there is")
        return self


class MentionTied(Body):
    """Something that was said of the merchant elsewhere; somebody says that this customer said it.

    When it was said stands in the entry. Later entries name the mention by the id of this one.
    """

    mention: UUID = Field(description="The mention as it came in, in the merchant's book.")
    place: Name = Field(description="Where it was said: a site, a paper, a fair.")
    author: Annotated[str, StringConstraints(max_length=200)] = Field(
        default="", description="Who said it, as the name is written there."
    )
    words: Annotated[str, StringConstraints(max_length=10_000)] = ""
    rating: Rating | None = None
    link: Annotated[str, StringConstraints(pattern="^https?://", max_length=500)] | None = None


class MentionAnswered(Body):
    """The merchant answered, where the mention stands or elsewhere."""

    mention: UUID
    text: Text
    place: Name = Field(description="Where it was answered.")


class MentionUntied(Body):
    """It was not this customer who said it."""

    mention: UUID
    why: Phrase | None = None


class RecommendationTold(Body):
    """This customer recommended the merchant to somebody."""

    name: Name = Field(description="To whom, as the customer calls them.")


class ReferralNamed(Body):
    """How this customer came to the merchant: through somebody. It stands once the other side confirms it.

    Later entries name the referral by the id of this one.
    """

    name: Name = Field(description="Through whom, as the writer calls them.")
    through: UUID | None = Field(
        default=None, description="The relationship of who sent them, where they are a customer too."
    )
    recommendation: UUID | None = Field(default=None, description="The entry in which they told of it.")
    may_tell: bool = Field(default=False, description="Whether who sent them may learn this customer's name.")


class ReferralConfirmed(Body):
    """The other side says that it was so; the merchant through whom, the customer whether it may be told."""

    referral: UUID
    through: UUID | None = None
    may_tell: bool | None = None


class ReferralDenied(Body):
    """The other side says that it was not so."""

    referral: UUID
    why: Phrase | None = None


class ReferralConsentChanged(Body):
    """The customer says anew whether who sent them may learn their name."""

    referral: UUID
    may_tell: bool


class ReferralCredited(Body):
    """Somebody whom this customer sent has become a customer.

    Nothing more is said of them; their name alone, where they agreed to it.
    """

    referral: UUID = Field(description="The entry in the new customer's book.")
    came_on: date
    recommendation: UUID | None = Field(
        default=None, description="The entry in which this customer told of it."
    )
    name: Name | None = None


class ReferralNameTold(Body):
    """Who it was that this customer sent, since they agree to it by now; without a name: no longer."""

    credit: UUID
    name: Name | None = None
    recommendation: UUID | None = Field(
        default=None, description="The entry in which this customer told of it."
    )


class ReferralThanked(Body):
    """The merchant thanks for a referral."""

    credit: UUID
    words: Phrase


KINDS = (
    Kind("mention_tied", MentionTied, "found what was said about them"),
    Kind("mention_answered", MentionAnswered, "answered what was said about them"),
    Kind("mention_untied", MentionUntied, "said that it was somebody else who said it"),
    Kind("recommendation_told", RecommendationTold, "told of a recommendation"),
    Kind("referral_named", ReferralNamed, "said through whom they met"),
    Kind("referral_confirmed", ReferralConfirmed, "confirmed through whom they met"),
    Kind("referral_denied", ReferralDenied, "said that they met otherwise"),
    Kind("referral_consent_changed", ReferralConsentChanged, "said anew whether their name may be told"),
    Kind("referral_credited", ReferralCredited, "credited a referral"),
    Kind("referral_name_told", ReferralNameTold, "told who came on a recommendation"),
    Kind("referral_thanked", ReferralThanked, "gave thanks for a referral"),
)
