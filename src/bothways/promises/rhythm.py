"""How often something comes round: every three months, every other week, every first Monday."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Unit(StrEnum):
    """What is counted."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    WEEKDAY_OF_MONTH = "weekday_of_month"


class Rhythm(BaseModel):
    """Every so many ``unit``s from the first day on.

    ``WEEKDAY_OF_MONTH`` is the ``nth`` (1 to 4, or -1 for the last) ``weekday`` (Monday is 0) of every so
    many months. A month too short for the day of the first time ends on its last day, and the next long one
    has the day again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    unit: Unit
    every: int = Field(default=1, ge=1, le=120)
    nth: int | None = None
    weekday: int | None = Field(default=None, ge=0, le=6)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        of_month = self.unit is Unit.WEEKDAY_OF_MONTH
        if not (of_month == (self.nth is not None) == (self.weekday is not None)):
            raise ValueError("nth and weekday belong to a weekday of the month, and to nothing else")
        if self.nth is not None and self.nth not in (-1, 1, 2, 3, 4):
            raise ValueError("nth is 1 to 4, or -1 for the last")
        return self

    def day(self, first: date, occurrence: int) -> date:
        """The day of the n-th time; 0 is the first. Raises ``OverflowError`` past the year 9999."""
        count = self.every * occurrence
        if self.unit is Unit.DAY:
            return first + timedelta(days=count)
        if self.unit is Unit.WEEK:
            return first + timedelta(weeks=count)
        year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
        if year > date.max.year:
            raise OverflowError("this is too far away")
        if self.unit is Unit.MONTH:
            return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
        return self._weekday_of(year, month + 1)

    def first_from(self, day: date) -> date:
        """The first time on or after a day: the day itself, unless a weekday of the month is meant."""
        if self.unit is not Unit.WEEKDAY_OF_MONTH:
            return day
        this_month = self._weekday_of(day.year, day.month)
        return this_month if this_month >= day else self.day(day.replace(day=1), 1)

    def _weekday_of(self, year: int, month: int) -> date:
        assert self.nth is not None
        assert self.weekday is not None
        begins, length = monthrange(year, month)
        first = (self.weekday - begins) % 7 + 1
        day = first + 7 * (self.nth - 1) if self.nth > 0 else first + 7 * ((length - first) // 7)
        return date(year, month, day)
