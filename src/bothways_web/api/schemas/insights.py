"""A book's sums as callers see them."""

from datetime import date, datetime
from typing import Any, Self

from pydantic import BaseModel, Field

from bothways_web.insights.models import Summed, Week


class WordOut(BaseModel):
    """How promises of a side that came to an end in a week went."""

    in_time: int = Field(description="With those kept on a new day that both had agreed to.")
    late: int
    not_kept: int = Field(description="With those made good afterwards.")


class AnswersOut(BaseModel):
    """The questions that customers asked in a week."""

    asked: int
    in_time: int
    late: int = Field(description="Answered after it was promised, or still owed then.")
    half_within: float | None = Field(description="Hours in which half of the answers came.")
    most_within: float | None = Field(description="Hours in which nine of ten answers came.")
    waiting: int = Field(description="Questions of any week that were open at its end.")


class WeekOut(BaseModel):
    """One week of a book, from a Monday on."""

    begins: date
    ours: WordOut
    theirs: WordOut
    answers: AnswersOut

    @classmethod
    def of(cls, row: Week) -> Self:
        """From its row."""
        return cls(
            begins=row.begins,
            ours=WordOut(in_time=row.ours_in_time, late=row.ours_late, not_kept=row.ours_broken),
            theirs=WordOut(in_time=row.theirs_in_time, late=row.theirs_late, not_kept=row.theirs_broken),
            answers=AnswersOut(
                asked=row.asked,
                in_time=row.answered_in_time,
                late=row.answered_late,
                half_within=row.half,
                most_within=row.most,
                waiting=row.waiting,
            ),
        )


class SpreadOut(BaseModel):
    """Where eight of ten relationships lie in a dimension, of 1; null where there are too few to say."""

    side: str
    dimension: str
    customers: int
    unsure: int = Field(description="Of whom not enough is known.")
    low: float | None
    middle: float | None
    high: float | None


class OrderedAgainOut(BaseModel):
    """Who ordered again within 60 days of a delivery in time, and of a late one; of 1.

    ``low`` and ``high`` hold the difference four times of five; all four are null where there are too few.
    """

    customers: int
    in_time: int
    late: int
    after_in_time: float | None
    after_late: float | None
    low: float | None
    high: float | None


class InsightsOut(BaseModel):
    """What the worker summed of a book, and when; nothing before it did."""

    as_of: datetime | None
    weeks: list[WeekOut]
    standings: list[SpreadOut]
    ordered_again: OrderedAgainOut | None

    @classmethod
    def of(cls, weeks: list[Week], found: Summed | None) -> Self:
        """From the rows."""
        spreads: list[dict[str, Any]] = found.spreads if found else []
        return cls(
            as_of=found.summed_at if found else None,
            weeks=[WeekOut.of(row) for row in weeks],
            standings=[SpreadOut(**one) for one in spreads],
            ordered_again=OrderedAgainOut(**found.again) if found and found.again else None,
        )
