"""Readings in words that a person understands, and as plain values for programs."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bothways.language.dates.found import Every, Limit, Reading, TimeExpression
from bothways.units.due import DueKind

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NTH = {-1: "last", -2: "last but one", 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
_FREQUENCIES = {
    "day": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "hour": "HOURLY",
    "working day": "WEEKLY",
}
#: What an expression was read as, where its sort does not say so itself.
_SORTS = {
    "relative": "a day seen from today",
    "weekday": "a day of the week",
    "date_named": "a date in words",
    "date_in_figures": "a date in figures",
    "date_with_point": "a date in figures",
    "iso": "a date in figures",
    "later": "a time counted from now",
    "soon": "a time counted from now",
    "ago": "a time counted back from now",
    "gone": "a time that is over",
    "lead": "a time counted from another",
    "edge": "a part of a longer time",
    "the_period": "a span of the calendar",
    "period": "a span of the calendar",
    "month_in_words": "a month",
    "month_in_figures": "a month",
    "nth_week": "a week of a longer time",
    "clock": "a time of day",
    "same_clock": "the time of day at which it was said",
    "half_clock": "a time of day",
    "hours": "a time of day from and to",
    "part": "a part of the day",
    "close": "the close of business",
    "feast": "a feast",
    "zone": "a time zone",
    "every": "something that comes round",
    "day_of_month": "a day of the month",
}


def kind_of(found: TimeExpression, reading: Reading) -> str:
    """What sort of time a reading is: day, instant, range, working days or recurring."""
    if found.every is not None:
        return "recurring"
    if found.is_open:
        return "range"
    if reading.due.kind is DueKind.WORKING_DAYS:
        return "working days"
    if reading.opens_at is not None or reading.opens != reading.due.on:
        return "range"
    return "instant" if reading.due.kind is DueKind.INSTANT else "day"


def begins(found: TimeExpression, reading: Reading) -> str:
    """When a reading begins, in ISO 8601: a day, or an instant with its distance from UTC."""
    if reading.due.kind is not DueKind.INSTANT:
        return reading.opens.isoformat()
    if found.is_open or (reading.opens_at is None and reading.opens == reading.due.on):
        return _instant(reading)
    zone = ZoneInfo(reading.due.zone)
    return datetime.combine(reading.opens, reading.opens_at or time(0), zone).isoformat()


def ends(found: TimeExpression, reading: Reading) -> str | None:
    """The last day or instant of a reading in ISO 8601; None where no end was named."""
    if found.is_open:
        return None
    return _instant(reading) if reading.due.kind is DueKind.INSTANT else reading.day.isoformat()


def as_values(found: TimeExpression) -> dict[str, Any]:
    """An expression as plain values; ``from`` and ``to`` in ISO 8601, ``to`` null where the end is open."""
    certain = not found.is_ambiguous
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "limit": found.limit.value,
        "certain": certain,
        "every": None if found.every is None else rule(found.every),
        "because": [_sort(name) for name in found.because],
        "readings": [
            {
                "from": begins(found, reading),
                "to": ends(found, reading),
                "kind": kind_of(found, reading),
                "certain": certain,
                "says": in_words(found, reading),
                "note": reading.note,
            }
            for reading in found.readings
        ],
    }


def in_words(found: TimeExpression, reading: Reading) -> str:
    """A reading in words: "Friday 13 March 2026, 17:00"."""
    local = reading.instant.astimezone(ZoneInfo(reading.due.zone))
    timed = reading.due.kind is DueKind.INSTANT
    last = _day(local) + (f", {local:%H:%M}" if timed else "")
    if found.every is not None:
        return f"{every_in_words(found.every)}, for the first time on {last}"
    if found.is_open:
        return f"from {last} on"
    first = datetime.combine(reading.opens, reading.opens_at or time(0))
    if reading.opens == local.date():
        return f"{_day(local)}, {first:%H:%M} to {local:%H:%M}" if reading.opens_at else _limited(found, last)
    return f"{_day(first)}{f', {first:%H:%M}' if reading.opens_at else ''} to {last}"


def reasons(found: TimeExpression) -> str:
    """What the words of an expression were read as: "a day of the week and a time of day"."""
    sorts = list(dict.fromkeys(_sort(name) for name in found.because))
    return sorts[0] if len(sorts) == 1 else ", ".join(sorts[:-1]) + " and " + sorts[-1]


def every_in_words(every: Every) -> str:
    """What comes round: "every second Thursday", "every third month on the 1st"."""
    if every.unit == "month" and every.nth is not None:
        what = "day" if every.weekday is None else _DAYS[every.weekday]
        what = "working day" if every.counts else what
        nths = (every.nth,) if every.weekday is not None else (every.nth, *every.also)
        place = " and ".join(_nth(nth) for nth in nths)
        return f"the {place} {what} of every {_counted(every.count, 'month')}"
    if every.weekday is not None:
        days = " and ".join(_DAYS[day] for day in (every.weekday, *every.also))
        return f"every {_counted(every.count, days)}"
    return f"every {_counted(every.count, every.unit)}"


def rule(every: Every) -> str:
    """What comes round as a recurrence rule of iCalendar (RFC 5545, 3.3.10)."""
    parts = [f"FREQ={_FREQUENCIES[every.unit]}"]
    if every.count > 1:
        parts.append(f"INTERVAL={every.count}")
    if every.counts or every.unit == "working day":
        parts.append("BYDAY=MO,TU,WE,TH,FR")
        if every.nth:
            parts.append(f"BYSETPOS={every.nth}")
    elif every.weekday is not None:
        days = ",".join(f"{every.nth or ''}{_CODES[day]}" for day in (every.weekday, *every.also))
        parts.append(f"BYDAY={days}")
    elif every.nth is not None:
        parts.append("BYMONTHDAY=" + ",".join(str(nth) for nth in (every.nth, *every.also)))
    return ";".join(parts)


def _limited(found: TimeExpression, last: str) -> str:
    return f"by the end of {last}" if found.limit is Limit.UNTIL and "," not in last else last


def _counted(count: int, what: str) -> str:
    return what if count == 1 else f"{_nth(count)} {what}"


def _nth(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return _NTH.get(number, f"{number}{ending}")


def _day(moment: datetime) -> str:
    return f"{moment:%A} {moment.day} {moment:%B %Y}"


def _instant(reading: Reading) -> str:
    return reading.instant.astimezone(ZoneInfo(reading.due.zone)).isoformat(timespec="seconds")


def _sort(name: str) -> str:
    return _SORTS.get(name, name.replace("_", " "))
