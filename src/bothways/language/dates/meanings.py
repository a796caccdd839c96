"""What each sort of day expression may mean: the likeliest reading first."""

import math
from datetime import date, timedelta

from bothways.language.dates import periods
from bothways.language.dates.asked import Asked, day_made, month_meant, still_ahead
from bothways.language.dates.moment import Moment, Said, one


def relative(asked: Asked) -> list[Moment]:
    """Today, tomorrow."""
    return [one(asked.said.on + timedelta(days=asked.words.days[asked.text("day")]))]


def weekday(asked: Asked) -> list[Moment]:
    """Friday, this Friday, next Friday: the coming one, and that of another week where it may be meant."""
    wanted, said = asked.words.weekdays[asked.text("weekday")], asked.said
    coming = said.on + timedelta(days=(wanted - said.on.weekday() - 1) % 7 + 1)
    in_week = said.monday + timedelta(days=wanted)
    ahead = asked.words.which.get(asked.text("which"))
    if ahead is None:
        today = [said.on] if coming == said.on + timedelta(days=7) else []
        return _days(coming, *today)
    if ahead == 0:
        return _days(in_week if in_week >= said.on else coming, coming)
    return _days(in_week + timedelta(weeks=ahead), coming if ahead == 1 else coming + timedelta(weeks=1))


def weekday_after(asked: Asked) -> list[Moment]:
    """Friday week, a week on Friday: seven days after the coming one; two weeks where that is said."""
    coming = weekday(asked)[0].first
    weeks = 2 if asked.text("unit") == "fortnight" else asked.number("n") or 1
    return [one(coming + timedelta(weeks=int(weeks)))]


def weekday_of_week(asked: Asked) -> list[Moment]:
    """Friday of next week."""
    ahead = asked.words.which.get(asked.text("which"), 0)
    wanted = asked.words.weekdays[asked.text("weekday")]
    return [one(asked.said.monday + timedelta(weeks=ahead, days=wanted))]


def nth_weekday(asked: Asked) -> list[Moment]:
    """The first Monday of next month, the last Friday in March."""
    nth, wanted = int(asked.number("n") or 0), asked.words.weekdays[asked.text("weekday")]
    span = month_meant(asked)
    if nth < 0:
        return [one(span.last - timedelta(days=(span.last.weekday() - wanted) % 7))]
    first = span.first + timedelta(days=(wanted - span.first.weekday()) % 7)
    return [one(first + timedelta(weeks=nth - 1))]


def nth_working_day(asked: Asked) -> list[Moment]:
    """The first working day of next month."""
    nth, span, calendar = int(asked.number("n") or 1), month_meant(asked), asked.said.calendar
    if nth > 0:
        return [one(calendar.after(span.first - timedelta(days=1), nth))]
    day = span.last
    while not calendar.works(day):
        day -= timedelta(days=1)
    return [one(day)]


def day_of_month(asked: Asked) -> list[Moment]:
    """The 15th: the next one; of a named or relative month where one is said."""
    number = int(asked.number("d") or 0)
    if asked.got.get("month") or asked.got.get("which"):
        span = month_meant(asked)
        return day_made(span.first.year, span.first.month, number)
    here = asked.said.on.replace(day=1)
    for ahead in range(3):
        month = periods.add_months(here, ahead)
        made = day_made(month.year, month.month, number)
        if made and made[0].first >= asked.said.on:
            return made
    return []


def date_named(asked: Asked) -> list[Moment]:
    """1 March, March 1st, 2027; ``d2`` is the last day of a range."""
    month, year, said = asked.words.months[asked.text("month")], asked.year(), asked.said
    first, last = asked.number("d"), asked.number("d2") or asked.number("d")
    found = []
    for each in [year] if year else [said.on.year, said.on.year + 1]:
        begin, end = day_made(each, month, int(first or 0)), day_made(each, month, int(last or 0))
        if begin and end:
            found.append(Moment(begin[0].first, end[0].last))
    return still_ahead(found, said, year is not None)


def date_in_figures(asked: Asked) -> list[Moment]:
    """3/4 or 3.4.2027: a day and a month, in the order of the place; the other order where it is a date."""
    a, b, said = int(asked.text("a")), int(asked.text("b")), asked.said
    year = asked.year()
    dotted = asked.text("sep") == "."
    orders = [(a, b), (b, a)] if said.day_first or dotted else [(b, a), (a, b)]
    found: list[Moment] = []
    for day, month in orders[: 1 if dotted else 2]:
        years = [year] if year else [said.on.year, said.on.year + 1]
        made = [moment for each in years for moment in day_made(each, month, day)]
        found += still_ahead(made, said, year is not None)[:1]
    return list(dict.fromkeys(found))


def iso(asked: Asked) -> list[Moment]:
    """2027-03-01."""
    return day_made(int(asked.text("y")), int(asked.text("b")), int(asked.text("a")))


def later(asked: Asked) -> list[Moment]:
    """In three days, within 48 hours, two weeks from now; ``n2`` is the larger of two numbers."""
    unit = asked.words.units[asked.text("unit")]
    fewest, most = _or_one(asked.number("n")), _or_one(asked.number("n2"), _or_one(asked.number("n")))
    if asked.text("half"):
        fewest = most = fewest + 0.5
    if not 0 < fewest <= most <= 4000:
        return []
    begin, end = (
        _after(asked.said, asked.said.on, fewest, unit),
        _after(asked.said, asked.said.on, most, unit),
    )
    if begin is None or end is None:
        return []
    counted = math.ceil(most) if unit == "working day" else 0
    return [Moment(begin.first, end.last, clock=end.clock, counted=counted)]


def _or_one(number: float | None, otherwise: float = 1) -> float:
    return otherwise if number is None else number


def after_day(asked: Asked) -> list[Moment]:
    """Two weeks from Monday, a week tomorrow, three days after 1 March."""
    unit = asked.words.units[asked.text("unit")]
    if asked.got.get("weekday"):
        start = weekday(asked)[0].first
    elif asked.got.get("month"):
        named = date_named(asked)
        if not named:
            return []
        start = named[0].first
    else:
        start = relative(asked)[0].first
    made = _after(asked.said, start, asked.number("n") or 1, unit)
    return [made] if made else []


def feast(asked: Asked) -> list[Moment]:
    """Christmas, Easter, the fourth Thursday of November: the next one."""
    rule, said = asked.words.feasts[asked.text("feast")], asked.said
    years = [asked.year() or said.on.year, said.on.year + 1]
    found = [one(_feast(rule, year)) for year in years]
    return still_ahead(found, said, asked.year() is not None)[:1]


def _feast(rule: tuple[int, ...], year: int) -> date:
    if len(rule) == 1:
        return periods.easter(year) + timedelta(days=rule[0])
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    month, wanted, nth = rule
    span = periods.month_of(year, month)
    if nth < 0:
        return span.last - timedelta(days=(span.last.weekday() - wanted) % 7)
    return span.first + timedelta(days=(wanted - span.first.weekday()) % 7, weeks=nth - 1)


def _after(said: Said, start: date, count: float, unit: str) -> Moment | None:
    if unit in ("minute", "hour"):
        minutes = round(count * (60 if unit == "hour" else 1))
        total = said.at.hour * 60 + said.at.minute + minutes
        day = start + timedelta(days=total // 1440)
        clock = said.at.replace(hour=total // 60 % 24, minute=total % 60, second=0, microsecond=0)
        return Moment(day, day, clock=clock)
    if unit == "working day":
        return one(said.calendar.after(start, math.ceil(count))) if count >= 1 else None
    days = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
    if unit in days:
        return one(start + timedelta(days=round(count * days[unit])))
    months = {"month": 1, "quarter": 3, "year": 12}[unit] * count
    whole = periods.add_months(start, int(months))
    return one(whole + timedelta(days=round((months - int(months)) * 30)))


def _days(*days: date) -> list[Moment]:
    return [one(day) for day in dict.fromkeys(days)]
