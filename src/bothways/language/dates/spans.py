"""What each sort of expression for several days may mean: weeks, months, quarters, halves, seasons."""

from datetime import date, timedelta

from bothways.language.dates import periods
from bothways.language.dates.asked import Asked, month_meant
from bothways.language.dates.feasts import feasts
from bothways.language.dates.moment import Moment, Said, one

#: More weeks than that are no range but a week and its year.
_MOST_WEEKS = 8


def nth_week(asked: Asked) -> list[Moment]:
    """The first week of December, the last of the quarter: its first seven days, or the week that has its
    first Monday.
    """
    nth = asked.count("n")
    if asked.has("period"):
        span = periods.period(asked.unit("period"), asked.value("which", "WHICH") or 0, asked.said)
    else:
        span = month_meant(asked)
    if nth < 0:
        return [Moment(span.last - timedelta(days=6), span.last)]
    begin = span.first + timedelta(weeks=nth - 1)
    monday = span.first + timedelta(days=-span.first.weekday() % 7, weeks=nth - 1)
    calendar_week = begin - timedelta(days=begin.weekday())
    return [
        Moment(begin, begin + timedelta(days=6), note="seven days from its first"),
        Moment(
            monday, monday + timedelta(days=6), ends=monday + timedelta(days=4), note="from its first Monday"
        ),
        Moment(calendar_week, calendar_week + timedelta(days=6), note="the calendar week"),
    ]


def half(asked: Asked) -> list[Moment]:
    """The first half of December, of next week, of the year."""
    if asked.has("unit") or asked.has("y"):
        ahead = asked.value("which", "WHICH") or 0
        span = periods.period(asked.unit() or periods.YEAR, ahead, asked.said)
        if asked.has("y") and not asked.has("month"):
            year = asked.year() or 0
            span = Moment(date(year, 1, 1), date(year, 12, 31))
    else:
        span = month_meant(asked)
    first = (asked.value("n", "HALF") or asked.number("n")) == 1
    days = (span.last - span.first).days + 1
    if days == 7:
        wednesday = span.first + timedelta(days=2)
        return [Moment(span.first, wednesday) if first else Moment(wednesday, span.last, ends=span.limit)]
    middle = (
        periods.add_months(span.first, 6)
        if days > 300
        else span.first + timedelta(days=15 if days < 32 else days // 2)
    )
    return [Moment(span.first, middle - timedelta(days=1)) if first else Moment(middle, span.last)]


def half_year(asked: Asked) -> list[Moment]:
    """H1 2027: its first or second half."""
    number, said = asked.count("n"), asked.said
    if number not in (1, 2):
        return []
    first = date(asked.year() or said.on.year, number * 6 - 5, 1)
    if not asked.year() and periods.add_months(first, 6) <= said.on:
        first = periods.add_months(first, 12)
    return [periods.months_from(first, 6)]


def period(asked: Asked) -> list[Moment]:
    """Next week, this month, the quarter after next; a week may end on its last working day or on Sunday."""
    ahead = 1 if asked.has("new") else asked.value("which", "WHICH") or 0
    unit = asked.unit()
    if unit == periods.FISCAL:
        return periods.financial_years(ahead, asked.said)
    if unit not in (periods.WEEK, periods.WEEKEND, *periods.MONTHS):
        return []
    return [periods.period(unit, ahead, asked.said)]


def after_next(asked: Asked) -> list[Moment]:
    """The week after next."""
    return [periods.period(asked.unit(), 2, asked.said)]


def month_named(asked: Asked) -> list[Moment]:
    """In March."""
    return [month_meant(asked)]


def month_in_figures(asked: Asked) -> list[Moment]:
    """04/2026."""
    month, year = asked.shape("my")
    return [periods.month_of(year, month)] if 1 <= month <= 12 else []


def week_numbered(asked: Asked) -> list[Moment]:
    """Calendar week 14, by ISO 8601; ``n2`` is the last of several."""
    number, year = asked.shape("my") if asked.has("my") else (asked.count("n", 0), asked.year())
    if asked.has("date"):  # week 15/26 looks like a date
        number, short, _, separator = asked.shape("date")
        if separator != "/":
            return []
        if number < short <= number + _MOST_WEEKS:
            return _weeks(number, short, None, asked.said)
        year = 2000 + short
    end = asked.count("n2", number)
    if year is None and end - number > _MOST_WEEKS and end + 2000 - asked.said.on.year in (0, 1):
        year, end = end + 2000, number  # week 13/26 is that of 2026
    return _weeks(number, end, year, asked.said)


def _weeks(number: int, end: int, year: int | None, said: Said) -> list[Moment]:
    found, last = periods.week_number(number, year, said), periods.week_number(end, year, said)
    if not found or not last or last.last < found.first:
        return []
    return [Moment(found.first, last.last, ends=last.limit)]


def quarter_named(asked: Asked) -> list[Moment]:
    """Q2, the second quarter."""
    number, year = asked.count("n", 0), asked.year()
    if asked.has("which"):
        year = asked.said.on.year + asked.value("which", "WHICH")
    return [periods.quarter(number, year, asked.said)] if 1 <= number <= 4 else []


def year_named(asked: Asked) -> list[Moment]:
    """In 2027."""
    year = asked.year() or 0
    return [Moment(date(year, 1, 1), date(year, 12, 31))] if year >= asked.said.on.year else []


def financial_year_named(asked: Asked) -> list[Moment]:
    """FY26: the financial year that ends in 2026."""
    year = asked.year() or 0
    return [
        span
        for ahead in (-1, 0, 1)
        for span in periods.financial_years(ahead + year - asked.said.on.year, asked.said)
        if span.last.year == year
    ]


def feast_week(asked: Asked) -> list[Moment]:
    """Christmas week: the calendar week with the feast."""
    found = feasts(asked.value("feast", "FEAST"), None, asked.said)
    return [week for day in found for week in periods.edge("week", day, asked.said)]


def season(asked: Asked) -> list[Moment]:
    """Spring: three whole months, or from the equinox to the solstice (northern hemisphere)."""
    month = asked.value("season", "SEASON")
    said = asked.said
    year = asked.year() or said.on.year + (asked.value("which", "WHICH") or 0)
    made = []
    for ahead in (0,) if asked.year() or asked.has("which") else (-1, 0, 1, 2):
        first = date(year + ahead, month, 1)
        made.append(periods.months_from(first, 3, "by the calendar's months"))
    coming = [span for span in made if span.last >= said.on][:1] or made[-1:]
    further = [span for span in made if coming and span.first > coming[0].first][:1]
    sun = [_by_the_sun(span) for span in coming]
    return [*coming, *sun, *(span.noted("the one after") for span in further)]


def _by_the_sun(span: Moment) -> Moment:
    end = periods.add_months(span.first, 3)
    return Moment(span.first.replace(day=20), end.replace(day=20), note="by the sun")


def period_end(asked: Asked) -> list[Moment]:
    """Month end, EOM; the weekend is a span of its own."""
    unit = asked.unit() or str(asked.value("short", "ENDS"))
    if asked.has("month"):
        spans = [month_meant(asked)]
    else:
        spans = (
            periods.financial_years(0, asked.said)
            if unit == periods.FISCAL
            else [periods.period(unit, 0, asked.said)]
        )
    return [day for span in spans for day in periods.edge("end", span, asked.said)]


def midweek(asked: Asked) -> list[Moment]:
    """The middle of this week, or of the next once it is over."""
    wednesday = asked.said.monday + timedelta(days=2)
    return [one(wednesday if wednesday >= asked.said.on else wednesday + timedelta(weeks=1))]


def same_time(asked: Asked) -> list[Moment]:
    """This time next week."""
    unit, on = asked.unit(), asked.said.on
    return [
        one(
            periods.add_months(on, periods.MONTHS[unit])
            if unit in periods.MONTHS
            else on + timedelta(weeks=1)
        )
    ]


def gone(asked: Asked) -> list[Moment]:
    """Last week, last Friday, last March: the one before now."""
    said = asked.said
    if asked.has("weekday"):
        distance = (said.on.weekday() - asked.value("weekday", "WEEKDAY") - 1) % 7 + 1
        return [one(said.on - timedelta(days=distance))]
    if asked.has("month"):
        month = asked.value("month", "MONTH")
        return [periods.month_of(said.on.year - (month >= said.on.month), month)]
    if asked.has("day"):
        return [one(said.on + timedelta(days=asked.value("day", "PASTDAY")))]
    return [periods.period(asked.unit(), -1, said)]
