"""The merchant's template: which steps a first year has, and which every year after it."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.journal.obligation import Phrase
from bothways.programme.kinds import Sort

#: Steps of a year in a template.
MOST = 24


class Usual(BaseModel):
    """A step as it is usual: so many days after the year began. ``shared`` when the customer sees it too."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    sort: Sort = Sort.OTHER
    what: Phrase
    why: Phrase | None = None
    after: Annotated[int, Field(ge=0, le=365)]
    who: UUID | None = None
    shared: bool = False


class Template(BaseModel):
    """What is usual in a book."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first_year: tuple[Usual, ...] = Field(max_length=MOST)
    yearly: tuple[Usual, ...] = Field(max_length=MOST)

    def of(self, year: int) -> tuple[Usual, ...]:
        """The steps of a year, in the order of their days."""
        return tuple(sorted(self.first_year if year == 1 else self.yearly, key=lambda usual: usual.after))


#: What a book begins with; whoever keeps it changes it to what they do.
DEFAULT = Template(
    first_year=(
        Usual(
            sort=Sort.WELCOME,
            what="Say thank you for the first order, and who looks after them",
            why="They do not know us yet.",
            after=0,
        ),
        Usual(
            sort=Sort.CARE,
            what="Look at the first order ourselves before it goes out",
            why="The first order makes the first impression.",
            after=2,
        ),
        Usual(
            sort=Sort.CARE,
            what="Call: did the first order do what they wanted it for?",
            why="What is not right yet is easiest to put right now.",
            after=14,
        ),
        Usual(
            sort=Sort.CHECK_IN,
            what="A short call: how is it going, what is missing?",
            why="Somebody should ask before anybody has to complain.",
            after=60,
            shared=True,
        ),
        Usual(
            sort=Sort.ASSURANCE,
            what="Show what we promised and what we kept",
            why="Trust grows on what can be checked.",
            after=120,
            shared=True,
        ),
        Usual(
            sort=Sort.CHECK_IN,
            what="A short call: what will they need in the next months?",
            why="To be in time is easier when one knows of it.",
            after=210,
            shared=True,
        ),
        Usual(
            sort=Sort.LOOK_BACK,
            what="Look back on the first year together",
            why="What went well and what did not decides the next year.",
            after=355,
            shared=True,
        ),
    ),
    yearly=(
        Usual(
            sort=Sort.CHECK_IN,
            what="A visit or a call without anything to sell",
            why="They are among those who stayed.",
            after=90,
            shared=True,
        ),
        Usual(
            sort=Sort.ASSURANCE,
            what="Show what we promised and what we kept",
            why="Trust grows on what can be checked.",
            after=180,
            shared=True,
        ),
        Usual(
            sort=Sort.LOOK_BACK,
            what="Look back on the year together",
            why="What went well and what did not decides the next year.",
            after=355,
            shared=True,
        ),
    ),
)
