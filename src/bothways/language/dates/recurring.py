"""What comes round: every first Monday, quarterly, on weekdays."""

from datetime import date, timedelta

from bothways.language.dates import periods
from bothways.language.dates.asked import Asked
from bothways.language.dates.found import Every
from bothways.language.dates.meanings import nth_day_of
from bothways.language.dates.moment import Said

_COUNTS = {
    "day": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "quarter": ("month", 3),
    "half-year": ("month", 6),
    "year": ("month", 12),
    "working day": ("working day", 1),
    "hour": ("hour", 1),
}


def every(asked: Asked) -> Every | None:
    """Every other Thursday, every three months, the last Friday of each month, monthly on the 1st."""
    unit, count = _unit(asked)
    wanted = asked.value("weekday", "WEEKDAY")
    if wanted is None:
        wanted = asked.value("weekday", "WEEKDAYS")
    nth = asked.count("nth") if asked.has("nth") else None
    if asked.has("d"):
        return Every(unit or "month", count, None, asked.count("d"))
    if wanted is not None:
        also = tuple(_weekdays(asked, ("also", "also2")))
        if nth is not None:
            return Every("month", count if unit == "month" else 1, wanted, nth)
        return Every("week", count if unit in ("", "week") else 1, wanted, also=also)
    if nth is not None:
        of = "working day" if asked.unit("of") == "working day" else None
        more = (asked.count("also"),) if asked.has("also") else ()
        return Every(unit or "month", count, None, nth, more, of)
    return Every(unit, count) if unit else None


def _weekdays(asked: Asked, names: tuple[str, ...]) -> list[int]:
    found = (asked.value(name, kind) for name in names for kind in ("WEEKDAY", "WEEKDAYS"))
    return [day for day in found if day is not None]


def _unit(asked: Asked) -> tuple[str, int]:
    """The unit that is counted, and how many of it lie between two times."""
    if asked.has("adverb"):
        unit, times = asked.value("adverb", "ADVERB")
        return unit, times
    name, times = _COUNTS.get(asked.unit(), ("", 1))
    if asked.has("unit") and not name:
        return "", 1
    other = asked.has("other")
    return name, times * (2 if other else asked.count("n"))


def first_of(every: Every, said: Said) -> date:
    """The first day on or after tomorrow on which it comes round."""
    tomorrow = said.on + timedelta(days=1)
    if every.unit == "month" and every.nth is not None:
        nths = [every.nth] if every.weekday is not None else sorted((every.nth, *every.also))
        dates = (_nth(every, nth, ahead, said) for ahead in range(5) for nth in nths)
        return next(day for day in dates if day >= tomorrow)
    if every.weekday is not None:
        days = (every.weekday, *every.also)
        return min(tomorrow + timedelta(days=(day - tomorrow.weekday()) % 7) for day in days)
    if every.unit == "working day":
        return said.calendar.after(said.on, every.count)
    if every.unit == "month":
        return periods.add_months(said.on, every.count)
    if every.unit == "hour":
        return said.on
    return said.on + timedelta(days=every.count * (7 if every.unit == "week" else 1))


def _nth(every: Every, nth: int, ahead: int, said: Said) -> date:
    unit = {3: periods.QUARTER, 6: "half-year", 12: periods.YEAR}.get(every.count, periods.MONTH)
    span = periods.period(unit, ahead, said)
    if every.counts == "working day":
        before, after = span.first - timedelta(days=1), span.last + timedelta(days=1)
        return said.calendar.after(before, nth) if nth > 0 else said.calendar.before(after, -nth)
    if every.weekday is not None:
        return nth_day_of(span, every.weekday, nth)
    if nth < 0:
        return span.last + timedelta(days=nth + 1)
    return min(span.first + timedelta(days=nth - 1), span.last)
