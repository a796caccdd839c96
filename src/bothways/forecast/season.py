"""A book's own year: how busy each of its weeks usually is, and time told by that instead of by the calendar.

The index of a week is what was ordered in it over the mean of the 52 weeks around it (the ratio to a moving
average, as in Makridakis, Wheelwright and Hyndman, Forecasting: methods and applications, 1998), of orders
after a customer's first, smoothed over neighbouring weeks and drawn towards 1. On a clock that runs by it the
models hold as they are: a busy week is a long one, in which more falls due.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from bothways.forecast.histories import Floats, Histories
from bothways.forecast.purchases import Purchases

WEEK, WEEKS = 7, 52
#: A week's index is known once half a year lies on either side of it; so long must a book be, in weeks.
YOUNGEST = 78
#: What a week and its neighbours count, and orders' worth of trust in that all weeks are alike.
_KERNEL = np.array([1.0, 2.0, 3.0, 2.0, 1.0]) / 3.0
_TRUST = 30.0
_LOWEST, _HIGHEST = 0.25, 4.0

Ordinals = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Clock:
    """Time by a season: ``passed`` at the end of each day from ``first`` on."""

    first: int
    passed: Floats

    @classmethod
    def of(cls, season: "tuple[float, ...]", first: int, last: int) -> "Clock":
        """The clock from one day to another."""
        days = np.arange(first, last + 1)
        return cls(first, np.cumsum(np.array(season)[_weeks_of_year(days)]))

    def at(self, days: Ordinals) -> Floats:
        """The time at the end of these days."""
        made: Floats = self.passed[days - self.first]
        return made

    def days(self, until: int, ahead: Floats) -> Floats:
        """So much time after a day, in days of the calendar; beyond the clock's last day a day is one."""
        now = self.passed[until - self.first]
        whole = np.arange(len(self.passed), dtype=np.float64) - (until - self.first)
        beyond = np.maximum(now + ahead - self.passed[-1], 0.0)
        made: Floats = np.interp(now + ahead, self.passed, whole) + beyond
        return made

    def told(self, book: Histories, until: int) -> Histories:
        """Histories by this clock. How even the gaps are is still judged by the calendar."""
        first = until - book.age.astype(np.int64)
        begun, last = self.at(first), self.at(first + book.recency)
        recency = np.maximum(np.rint(last - begun), book.repeats).astype(np.int32)
        silence = np.rint(self.passed[until - self.first] - last).astype(np.int32)
        stretched = np.log(np.maximum(recency, 1) / np.maximum(book.recency, 1))
        return Histories(book.repeats, recency, recency + silence, book.log_gaps + book.repeats * stretched)


def learnt(bought: Purchases, until: int) -> tuple[float, ...]:
    """How busy each week of the year is, from what was bought up to a day; empty for a book too young."""
    seen = bought.day <= until
    customer, day = bought.customer[seen], bought.day[seen]
    again = np.flatnonzero(np.diff(customer, prepend=-1) == 0)
    if not len(day) or until - int(day.min()) < YOUNGEST * WEEK:
        return ()
    weeks = (until - int(day.min())) // WEEK
    back = (until - day[again]) // WEEK
    orders = np.bincount(back[back < weeks], minlength=weeks)[::-1].astype(np.float64)
    around = np.convolve(orders, np.concatenate(([0.5], np.ones(WEEKS - 1), [0.5])) / WEEKS, mode="valid")
    middle = np.arange(WEEKS // 2, weeks - WEEKS // 2)
    place = _weeks_of_year(until - (weeks - 1 - middle) * WEEK - WEEK // 2)
    came, usual = (np.bincount(place, part, WEEKS).astype(np.float64) for part in (orders[middle], around))
    found = (_smooth(came) + _TRUST) / (_smooth(usual) + _TRUST)
    found = np.clip(found, _LOWEST, _HIGHEST)
    return tuple(float(index) for index in found / found.mean())


def halved(season: tuple[float, ...]) -> tuple[float, ...]:
    """Half of a season: as much nearer to weeks that are all alike, on logarithms."""
    found = np.sqrt(np.array(season))
    return tuple(float(index) for index in found / found.mean()) if season else ()


def clock_of(season: tuple[float, ...], book: Histories, until: date, ahead: int) -> Clock:
    """A clock that has run since anybody's first order, and goes on for so many days."""
    today = until.toordinal()
    return Clock.of(season, today - int(book.age.max(initial=0)), today + ahead)


def _smooth(weeks: Floats) -> Floats:
    """Sums over neighbouring weeks, the last of the year beside the first."""
    reach = len(_KERNEL) // 2
    return np.convolve(np.concatenate((weeks[-reach:], weeks, weeks[:reach])), _KERNEL, mode="valid")


def _weeks_of_year(days: Ordinals) -> Ordinals:
    """0 … 51: the week of the year that each day lies in; the last has a day or two more."""
    dates = (days - date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    of_year = (dates - dates.astype("datetime64[Y]").astype("datetime64[D]")).astype(np.int64)
    made: Ordinals = np.minimum(of_year // WEEK, WEEKS - 1)
    return made
