"""Working days: which days of a merchant count, with the version of the calendar that said so."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from importlib.metadata import version

import holidays

MONDAY_TO_FRIDAY = frozenset(range(5))


@lru_cache(maxsize=64)
def _public(country: str, subdivision: str | None) -> "holidays.HolidayBase":
    return holidays.country_holidays(country, subdiv=subdivision)


@lru_cache(maxsize=1)
def _version() -> str:
    return version("holidays")


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Weekdays worked (Monday is 0), public holidays of a country or region, and own closing days.

    ``country`` and ``subdivision`` are ISO 3166 codes known to the ``holidays`` library; an empty
    country means no public holidays.
    """

    country: str = ""
    subdivision: str | None = None
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    closed: frozenset[date] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if not self.weekdays:
            raise ValueError("a calendar needs at least one working weekday")
        if self.country:
            try:
                _public(self.country, self.subdivision)
            except NotImplementedError:
                raise ValueError(
                    f"no public holidays are known for {self.country} {self.subdivision or ''}"
                ) from None

    @property
    def edition(self) -> str:
        """Names the rules a date was resolved with, to be stored beside the date."""
        place = "-".join(part for part in (self.country, self.subdivision) if part) or "none"
        return f"{place} holidays/{_version()}"

    def works(self, day: date) -> bool:
        """Whether the merchant works on this day."""
        if day.weekday() not in self.weekdays or day in self.closed:
            return False
        return not (self.country and day in _public(self.country, self.subdivision))

    def after(self, start: date, count: int) -> date:
        """The ``count``-th working day after ``start``; ``start`` itself never counts."""
        return self._counted(start, count, timedelta(days=1))

    def before(self, start: date, count: int) -> date:
        """The ``count``-th working day before ``start``; ``start`` itself never counts."""
        return self._counted(start, count, timedelta(days=-1))

    def closing(self, days: Iterable[date]) -> "WorkingCalendar":
        """The same calendar with these days closed."""
        return WorkingCalendar(self.country, self.subdivision, self.weekdays, self.closed | frozenset(days))

    def _counted(self, start: date, count: int, step: timedelta) -> date:
        if count < 1:
            raise ValueError("count at least one working day")
        day, left = start, count
        for _ in range(count * 15 + 60):
            day += step
            left -= self.works(day)
            if not left:
                return day
        raise ValueError("this calendar has too few working days to reach the date")
