"""Kinds of entries about how somebody sees it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.journal.body import Body
from bothways.journal.kind import BOTH_STREAMS, Kind
from bothways.journal.obligation import Phrase


class Answer(BaseModel):
    """One question answered; one that is not asked any more stays readable by its name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    question: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    step: int = Field(ge=1, le=5, description="From 1, not at all, to 5, fully.")
    words: Phrase | None = None


class ViewsSaid(Body):
    """How a member sees the two sides: theirs alone, and evidence of nothing.

    A member of the merchant tells their team, in the internal stream; the customer tells the merchant.
    """

    answers: tuple[Answer, ...] = Field(min_length=1, max_length=100)


KINDS = (Kind("views_said", ViewsSaid, "said how they see it", BOTH_STREAMS),)
