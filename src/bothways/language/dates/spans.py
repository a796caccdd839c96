"""What each sort of expression for several days may mean: weeks, months, quarters, halves."""

from datetime import date, timedelta

from bothways.language.dates import periods
from bothways.language.dates.asked import Asked, month_meant
from bothways.language.dates.meanings import date_named, day_of_month
from bothways.language.dates.moment import Moment


def nth_week(asked: Asked) -> list[Moment]:
    """The first week of December: its first seven days, or the week that has its first Monday."""
    nth, span = int(asked.number("n") or 1), month_meant(asked)
    if nth < 0:
        return [Moment(span.last - timedelta(days=6), span.last)]
    begin = span.first + timedelta(weeks=nth - 1)
    monday = span.first + timedelta(days=-span.first.weekday() % 7, weeks=nth - 1)
    return [
        Moment(begin, begin + timedelta(days=6)),
        Moment(monday, monday + timedelta(days=6), ends=monday + timedelta(days=4)),
    ]


def half_month(asked: Asked) -> list[Moment]:
    """The first half of December."""
    span = month_meant(asked)
    middle = span.first.replace(day=15)
    return [Moment(span.first, middle) if asked.text("n") == "first" else Moment(middle, span.last)]


def half_year(asked: Asked) -> list[Moment]:
    """H1 2027: its first or second half."""
    number, said = int(asked.number("n") or 1), asked.said
    first = periods.quarter(number * 2 - 1, asked.year() or (said.on.year if number == 2 else None), said)
    return [Moment(first.first, periods.add_months(first.first, 6) - timedelta(days=1))]


def period(asked: Asked) -> list[Moment]:
    """Next week, this month, the quarter after next."""
    ahead = asked.words.which.get(asked.text("which"), 0)
    unit = asked.words.units[asked.text("unit")]
    if unit not in (periods.WEEK, periods.MONTH, periods.QUARTER, periods.YEAR, periods.WEEKEND):
        return []
    return [periods.period(unit, ahead, asked.said)]


def month_named(asked: Asked) -> list[Moment]:
    """In March."""
    return [month_meant(asked)]


def week_numbered(asked: Asked) -> list[Moment]:
    """Calendar week 14, by ISO 8601."""
    found = periods.week_number(int(asked.number("n") or 0), asked.year(), asked.said)
    return [found] if found else []


def quarter_named(asked: Asked) -> list[Moment]:
    """Q2, the second quarter."""
    number = int(asked.number("n") or 0)
    return [periods.quarter(number, asked.year(), asked.said)] if 1 <= number <= 4 else []


def year_named(asked: Asked) -> list[Moment]:
    """In 2027."""
    year = asked.year() or 0
    return [Moment(date(year, 1, 1), date(year, 12, 31))] if year >= asked.said.on.year else []


def week_of(asked: Asked) -> list[Moment]:
    """The week of 3 March: its Monday to its last working day."""
    found = date_named(asked) if asked.got.get("month") else day_of_month(asked)
    if not found:
        return []
    ahead = (found[0].first - timedelta(days=found[0].first.weekday()) - asked.said.monday).days // 7
    return [periods.period(periods.WEEK, ahead, asked.said)]
