"""How many questions will probably wait: the pace of the last working days, carried on from now.

No model: each of the last working days tells what came and what was answered between this time of day and its
end, and until the end of the working day after it. What stands now plus each of these is what may come; shown
are the middle and the band that holds eight in ten of them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from bothways.units.calendar import WorkingCalendar
from bothways.units.due import zone_named

#: So many working days are looked back on, and so many of them and of questions it takes to say anything.
DAYS, LEAST_DAYS, LEAST_QUESTIONS = 20, 10, 20
_LOW, _HIGH = 0.1, 0.9


@dataclass(frozen=True, slots=True)
class Came:
    """When a question was asked, and when it no longer waited (answered, or not needed any more)."""

    asked: datetime
    left: datetime | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """So many questions: the middle, and between which two numbers eight in ten days ended."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many wait at the end of today (None on a day off) and of the next working day.

    ``days`` is how many working days it rests on.
    """

    tonight: Band | None
    next_day: date
    then: Band
    days: int


def forecast(
    waiting: int, came: Sequence[Came], now: datetime, zone: str, calendar: WorkingCalendar
) -> Forecast | None:
    """What the pace of the last working days comes to; None when there is not enough to say anything."""
    here = now.astimezone(zone_named(zone))
    today, works = here.date(), calendar.works(here.date())
    asked = sorted(one.asked for one in came)
    left = sorted(one.left for one in came if one.left is not None)
    days = _days(today, calendar, asked[0].astimezone(zone_named(zone)).date()) if asked else []
    if len(days) < LEAST_DAYS or _between(asked, _end(days[0], zone), now) < LEAST_QUESTIONS:
        return None

    def change(start: datetime, end: datetime) -> int:
        return _between(asked, start, end) - _between(left, start, end)

    rests = [change(_at(day, here.timetz().replace(tzinfo=None), zone), _end(day, zone)) for day in days]
    steps = [change(_end(day, zone), _end(after, zone)) for day, after in pairwise(days)]
    whole = [rest + step for rest, step in zip(rests, steps, strict=False)] if works else steps
    tonight = _band(waiting, rests) if works else None
    return Forecast(tonight, calendar.after(today, 1), _band(waiting, whole), len(days))


def _days(today: date, calendar: WorkingCalendar, since: date) -> list[date]:
    """The last working days before today, the oldest first; none before the first question was asked."""
    found = (calendar.before(today, count) for count in range(DAYS, 0, -1))
    return [day for day in found if day >= since]


def _between(sorted_times: Sequence[datetime], start: datetime, end: datetime) -> int:
    """How many lie after ``start``, up to ``end``."""
    return bisect_right(sorted_times, end) - bisect_right(sorted_times, start)


def _band(waiting: int, changes: Sequence[int]) -> Band:
    sums = sorted(max(waiting + change, 0) for change in changes)
    low, middle, high = (sums[round(share * (len(sums) - 1))] for share in (_LOW, 0.5, _HIGH))
    return Band(low, middle, high)


def _at(day: date, at: time, zone: str) -> datetime:
    return datetime.combine(day, at, zone_named(zone))


def _end(day: date, zone: str) -> datetime:
    return _at(day + timedelta(days=1), time.min, zone)
