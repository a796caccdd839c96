"""Weeks as a merchant has them: Monday to Sunday, in the merchant's zone."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bothways.units.due import zone_named

#: Half a year is looked back on.
WEEKS = 26
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Word:
    """How promises of one side that came to an end in a week went.

    ``in_time`` holds those kept on a new day that both agreed to; ``broken`` those made good afterwards.
    """

    in_time: int = 0
    late: int = 0
    broken: int = 0

    @property
    def ended(self) -> int:
        return self.in_time + self.late + self.broken

    def __add__(self, other: "Word") -> "Word":
        return Word(self.in_time + other.in_time, self.late + other.late, self.broken + other.broken)


def monday(day: date) -> date:
    """The first day of the week of a day."""
    return day - timedelta(days=day.weekday())


def mondays(today: date, count: int = WEEKS) -> list[date]:
    """The first days of the last weeks, the current one last."""
    last = monday(today)
    return [last - back * WEEK for back in range(count - 1, -1, -1)]


def edges(first_days: Sequence[date], zone: str) -> list[datetime]:
    """The first instant of each week, and of the one after the last."""
    here = zone_named(zone)
    return [datetime.combine(day, time.min, here) for day in (*first_days, first_days[-1] + WEEK)]


def week_of(at: datetime, edges: Sequence[datetime]) -> int | None:
    """In which of the weeks between the edges an instant lies; None outside of them."""
    place = bisect_right(edges, at) - 1
    return place if 0 <= place < len(edges) - 1 else None
