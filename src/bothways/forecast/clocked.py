"""A book and a horizon by the clock of the book's season, where it has one; by the calendar where not."""

from dataclasses import dataclass
from datetime import date

from bothways.forecast.book import BookModel
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.season import Clock, clock_of

#: So many days ahead a season's clock runs.
_YEARS = 3 * 365


@dataclass(frozen=True, slots=True)
class Clocked:
    """Histories, and the days of the horizon, by a clock that stands at the end of the day ``until``."""

    book: Histories
    days: float
    clock: Clock | None = None
    until: int = 0

    def in_days(self, ahead: Floats) -> Floats:
        """Days ahead, by the calendar again."""
        return self.clock.days(self.until, ahead) if self.clock else ahead


def by_clock(model: BookModel, book: Histories, horizon: int, until: date | None) -> Clocked:
    """What a model is asked with. ValueError without a horizon, or without a day that is needed."""
    if horizon < 1:
        raise ValueError("A forecast looks at least one day ahead.")
    if not model.season:
        return Clocked(book, float(horizon))
    if until is None:
        raise ValueError("Where the time of the year counts, a forecast needs to know the day it is made.")
    today, clock = until.toordinal(), clock_of(model.season, book, until, max(horizon, _YEARS))
    days = float(clock.passed[today + horizon - clock.first] - clock.passed[today - clock.first])
    return Clocked(clock.told(book, today), days, clock, today)
