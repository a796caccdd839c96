"""Weeks, months, quarters and years around a day, and their edges."""

from calendar import monthrange
from datetime import date, timedelta

from bothways.language.dates.moment import Moment, Said, one, working_end

WEEK, MONTH, QUARTER, YEAR, WEEKEND = "week", "month", "quarter", "year", "weekend"


def add_months(day: date, months: int) -> date:
    """The same day some months on; the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(year: int, month: int) -> Moment:
    """A whole month."""
    return Moment(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def period(unit: str, ahead: int, said: Said) -> Moment:
    """The week, month, quarter, year or weekend that is ``ahead`` of the one in which it was said."""
    if unit == WEEK:
        monday = said.monday + timedelta(weeks=ahead)
        return working_end(monday, monday + timedelta(days=6), said)
    if unit == WEEKEND:
        saturday = said.monday + timedelta(weeks=ahead, days=5)
        return Moment(saturday, saturday + timedelta(days=1))
    if unit == MONTH:
        first = add_months(said.on.replace(day=1), ahead)
        return month_of(first.year, first.month)
    if unit == QUARTER:
        first = add_months(date(said.on.year, (said.on.month - 1) // 3 * 3 + 1, 1), 3 * ahead)
        return Moment(first, add_months(first, 3) - timedelta(days=1))
    if unit == YEAR:
        return Moment(date(said.on.year + ahead, 1, 1), date(said.on.year + ahead, 12, 31))
    return one(said.on + timedelta(days=ahead))


def quarter(number: int, year: int | None, said: Said) -> Moment:
    """The next quarter of this number that is not over."""
    first = date(year or said.on.year, number * 3 - 2, 1)
    last = add_months(first, 3) - timedelta(days=1)
    if year is None and last < said.on:
        first = add_months(first, 12)
    return Moment(first, add_months(first, 3) - timedelta(days=1))


def week_number(number: int, year: int | None, said: Said) -> Moment | None:
    """The ISO 8601 week of this number: this year's unless it is over, else the next year's."""
    try:
        monday = date.fromisocalendar(year or said.on.year, number, 1)
        if year is None and monday + timedelta(days=6) < said.on:
            monday = date.fromisocalendar(said.on.year + 1, number, 1)
    except ValueError:
        return None
    return working_end(monday, monday + timedelta(days=6), said)


def edge(which: str, span: Moment, said: Said) -> list[Moment]:
    """The start, middle or end of a span; the end may also be its last working day."""
    days = (span.last - span.first).days
    if which == "end":
        last = one(span.limit)
        worked = working_end(span.first, span.last, said).limit
        others = [day for day in (span.last, worked) if day != span.limit]
        return [last, *(one(day) for day in dict.fromkeys(others))]
    if which == "start":
        first = span.first
        if first < said.on <= span.last:
            first = said.on
        worked = first
        while not said.calendar.works(worked) and worked < span.last:
            worked += timedelta(days=1)
        soon = Moment(span.first, span.first + timedelta(days=max(days // 3, 0)))
        return [one(first), *([one(worked)] if worked != first else []), soon]
    if which == "late":
        return [Moment(span.last - timedelta(days=max(days // 3, 0)), span.last, ends=span.limit)]
    middle = span.first + timedelta(days=2 if days == 6 else days // 2 - (days > 20))
    return [one(middle), Moment(middle - timedelta(days=days // 6), middle + timedelta(days=days // 6))]


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
