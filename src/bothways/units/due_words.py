"""Due dates as people say them: "Friday", "in two weeks", "in 3 working days", "13 March", 2026-03-13.

A few plain forms of English and ISO dates; whatever else was meant is asked, never guessed.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from bothways.units.calendar import WorkingCalendar
from bothways.units.due import Due, in_working_days, on_day, zone_named
from bothways.units.refusal import Refused

DAY_IS_NOT_READ = Refused(
    "day_is_not_read", "This is no day we can read. Write “Friday”, “in two weeks” or “13 March”.", "due"
)

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_AROUND = re.compile(r"^(?:by|on|until|till|the)\s+|\s+at the latest$|[.!]$")
_IN = re.compile(r"in (\w+) (working |business )?(day|week|month)s?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})(?:,? (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}))?")
_FURTHEST = 3660  # days


def due_said(words: str, now: datetime, zone: str, calendar: WorkingCalendar) -> Due | Refused:
    """What ``words`` mean, said at ``now`` by somebody in ``zone``: by the end of a day there.

    A day of the week is the next one to come, never today; a date without a year is the next such date.
    """
    text, today = _bare(words), now.astimezone(zone_named(zone)).date()
    counted = _IN.fullmatch(text)
    try:
        if counted:
            return _in(counted, now, zone, calendar, words.strip())
        day = next((found for read in _READERS if (found := read(text, today)) is not None), None)
    except (ValueError, OverflowError):
        return DAY_IS_NOT_READ
    return DAY_IS_NOT_READ if day is None else on_day(day, zone, words.strip())


def _bare(words: str) -> str:
    text, before = " ".join(words.lower().split()), ""
    while text != before:
        before, text = text, _AROUND.sub("", text)
    return text


def _in(said: re.Match[str], now: datetime, zone: str, calendar: WorkingCalendar, words: str) -> Due:
    number = _number(said[1])
    if not 1 <= number <= _FURTHEST:
        raise ValueError(said[1])
    if said[2]:
        if said[3] != "day":
            raise ValueError(said[3])
        return in_working_days(number, now, zone, calendar, words)
    today = now.astimezone(zone_named(zone)).date()
    if said[3] == "month":
        return on_day(_months_on(today, number), zone, words)
    return on_day(today + timedelta(days=number * (7 if said[3] == "week" else 1)), zone, words)


def _number(word: str) -> int:
    if word in ("a", "an"):
        return 1
    return _NUMBERS.index(word) if word in _NUMBERS else int(word)


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def _iso(text: str, _: date) -> date | None:
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None


def _near(text: str, today: date) -> date | None:
    if text in ("today", "tomorrow"):
        return today + timedelta(days=("today", "tomorrow").index(text))
    if text in ("next week", "end of next week"):
        return today + timedelta(days=11 - today.weekday())
    if text in ("this week", "end of the week"):
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if text in ("this month", "end of the month"):
        return _months_on(today.replace(day=1), 1) - timedelta(days=1)
    return None


def _weekday(text: str, today: date) -> date | None:
    found = [number for number, name in enumerate(_DAYS) if text in (name, name[:3])]
    return today + timedelta(days=(found[0] - today.weekday() - 1) % 7 + 1) if found else None


def _dated(text: str, today: date) -> date | None:
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1), (_DOTTED, 1, 2)):
        said = pattern.fullmatch(text)
        if said:
            return _next(int(said[day]), _month(said[month]), said[3], today)
    return None


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    names = [number for number, name in enumerate(_MONTHS, 1) if word in (name, name[:3])]
    if not names:
        raise ValueError(word)
    return names[0]


def _next(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, day)
    this = date(today.year, month, day)
    return this if this >= today else date(today.year + 1, month, day)


_READERS: tuple[Callable[[str, date], date | None], ...] = (_iso, _near, _weekday, _dated)
