"""Weeks, months, quarters and years around a day, and their edges."""

from calendar import monthrange
from datetime import date, timedelta

from bothways.language.dates.moment import Moment, Said, one, working_end

WEEK, MONTH, QUARTER, YEAR, WEEKEND, FISCAL = "week", "month", "quarter", "year", "weekend", "financial year"
#: How many months a unit has that is counted in months.
MONTHS = {MONTH: 1, QUARTER: 3, "half-year": 6, YEAR: 12}
#: The month with which the financial year of most firms begins, where it is not January.
YEAR_BEGINS = {"GB": 4, "IN": 4, "JP": 4, "CA": 4, "NZ": 4, "HK": 4, "ZA": 3, "AU": 7, "EG": 7, "PK": 7}


def add_months(day: date, months: int) -> date:
    """The same day some months on; the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(year: int, month: int) -> Moment:
    """A whole month."""
    return Moment(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_from(first: date, count: int, note: str = "") -> Moment:
    """So many whole months from the first of one."""
    return Moment(first, add_months(first, count) - timedelta(days=1), note=note)


def period(unit: str, ahead: int, said: Said) -> Moment:
    """The week, month, quarter, year or weekend that is ``ahead`` of the one in which it was said."""
    if unit == WEEK:
        monday = said.monday + timedelta(weeks=ahead)
        return working_end(monday, monday + timedelta(days=6), said)
    if unit == WEEKEND:
        saturday = said.monday + timedelta(weeks=ahead, days=5)
        return Moment(saturday, saturday + timedelta(days=1))
    if unit in MONTHS:
        size = MONTHS[unit]
        first = date(said.on.year, (said.on.month - 1) // size * size + 1, 1)
        return months_from(add_months(first, size * ahead), size)
    return one(said.on + timedelta(days=ahead))


def financial_years(ahead: int, said: Said) -> list[Moment]:
    """The financial year, by the merchant's own, else by what is usual in the country; the calendar year
    first where neither is known. The note says what is assumed.
    """
    usual = YEAR_BEGINS.get(said.calendar.country)
    if said.year_begins:
        begins = {said.year_begins: "by the financial year you set"}
    elif usual:
        begins = {usual: "assuming the financial year that is usual in the country"}
        begins |= {1: "assuming the financial year is the calendar year"}
    else:
        begins = {1: "assuming the financial year is the calendar year"}
        begins |= {
            4: "assuming the financial year ends in March",
            7: "assuming the financial year ends in June",
        }
    made = []
    for month, note in begins.items():
        year = said.on.year - (said.on.month < month)
        made.append(months_from(date(year + ahead, month, 1), 12, note))
    return made


def quarter(number: int, year: int | None, said: Said) -> Moment:
    """The next quarter of this number that is not over."""
    first = date(year or said.on.year, number * 3 - 2, 1)
    if year is None and add_months(first, 3) <= said.on:
        first = add_months(first, 12)
    return months_from(first, 3)


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
    if which == "week":
        ahead = (span.first - timedelta(days=span.first.weekday()) - said.monday).days // 7
        return [period(WEEK, ahead, said)]
    if which == "same" or span.is_day:
        return [span]
    if which in ("end", "late"):
        return _end(span, said) if which == "end" else [_third(span, 2), *_end(span, said)]
    if which in ("later", "rest"):
        begin = max(span.first, min(said.on + timedelta(days=which == "later"), span.last))
        return [Moment(begin, span.last, ends=max(begin, span.limit))]
    if which in ("start", "early"):
        return _start(span, said, soon=which == "early")
    return _middle(span)


def _end(span: Moment, said: Said) -> list[Moment]:
    worked = working_end(span.first, span.last, said).limit
    days = dict.fromkeys((span.limit, span.last, worked))
    return [one(day, _joined(span.note, "" if len(days) == 1 else _which(day, span, worked))) for day in days]


def _which(day: date, span: Moment, worked: date) -> str:
    return "its last day" if day == span.last else "its last working day" if day == worked else ""


def _start(span: Moment, said: Said, *, soon: bool) -> list[Moment]:
    first = said.on if span.first < said.on <= span.last else span.first
    worked = first
    while not said.calendar.works(worked) and worked < span.last:
        worked += timedelta(days=1)
    days = [one(first, _joined(span.note, "its first day"))]
    if worked != first:
        days.append(one(worked, _joined(span.note, "its first working day")))
    third = _third(span, 0)
    return [third, *days] if soon else [*days, third]


def _third(span: Moment, which: int) -> Moment:
    """The first, middle or last part: two days and two days of a week, ten days of a month, a third of
    more.
    """
    days = (span.last - span.first).days + 1
    if days == 7:
        if which == 0:
            return Moment(span.first, span.first + timedelta(days=1))
        end = span.limit if span.limit > span.first else span.last
        return Moment(end - timedelta(days=1), span.last, ends=end)
    part = 10 if 28 <= days <= 31 else max(days // 3, 1)
    if which == 0:
        return Moment(span.first, span.first + timedelta(days=part - 1))
    begin = span.first + timedelta(days=20) if part == 10 else span.last - timedelta(days=part - 1)
    return Moment(begin, span.last, ends=span.limit if span.limit >= begin else None)


def _middle(span: Moment) -> list[Moment]:
    days = (span.last - span.first).days
    if days == 6:
        middle = span.first + timedelta(days=2)
        return [one(middle), Moment(middle - timedelta(days=1), middle + timedelta(days=1))]
    if days <= 30:
        middle = span.first + timedelta(days=14)
        around = Moment(span.first + timedelta(days=10), span.first + timedelta(days=19))
        wider = Moment(span.first + timedelta(days=9), span.first + timedelta(days=19))
        return [one(middle, "about the middle of it"), around, wider]
    middle = span.first + timedelta(days=days // 2)
    return [one(middle), Moment(middle - timedelta(days=days // 6), middle + timedelta(days=days // 6))]


def _joined(*notes: str) -> str:
    return ", ".join(note for note in notes if note)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
