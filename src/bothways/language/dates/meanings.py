"""What each sort of day expression may mean: the likeliest reading first."""

from datetime import date, timedelta

from bothways.language.dates import periods
from bothways.language.dates.asked import Asked, day_made, month_meant, still_ahead
from bothways.language.dates.feasts import feasts
from bothways.language.dates.moment import Moment, Said, one

#: "Saturday 21" is looked for so far ahead.
_SOON = timedelta(days=70)


def relative(asked: Asked) -> list[Moment]:
    """Today, tomorrow."""
    return [one(asked.said.on + timedelta(days=asked.value("day", "REL")))]


def coming(wanted: int, said: Said) -> date:
    """The next such day of the week, never today."""
    return said.on + timedelta(days=(wanted - said.on.weekday() - 1) % 7 + 1)


def weekday(asked: Asked) -> list[Moment]:
    """Friday, this Friday, next Friday: the coming one, and that of another week where it may be meant."""
    wanted, said = asked.value("weekday", "WEEKDAY"), asked.said
    soon = coming(wanted, said)
    in_week = said.monday + timedelta(days=wanted)
    ahead = asked.value("which", "WHICH")
    if ahead is None:
        return _days((soon, ""), *([(said.on, "today")] if wanted == said.on.weekday() else []))
    if ahead == 0:
        return _days((in_week if in_week >= said.on else soon, ""), (soon, "the coming one"))
    later = in_week + timedelta(weeks=ahead)
    other = soon if ahead == 1 else soon + timedelta(weeks=1)
    return _days(
        (later, "that of the week after" if ahead > 1 else "that of next week"), (other, "the coming one")
    )


def weekday_after(asked: Asked) -> list[Moment]:
    """Friday week, a week on Friday: seven days after the coming one; two weeks where that is said."""
    soon = coming(asked.value("weekday", "WEEKDAY"), asked.said)
    weeks = asked.count("n") * (2 if asked.unit() == "fortnight" else 1)
    return [one(soon + timedelta(weeks=weeks))]


def weekday_nth(asked: Asked) -> list[Moment]:
    """In two Fridays' time: the second to come."""
    soon = coming(asked.value("weekday", "WEEKDAYS"), asked.said)
    return [one(soon + timedelta(weeks=asked.count("n") - 1))]


def weekday_fortnight(asked: Asked) -> list[Moment]:
    """Vendredi en quinze: fourteen days after the coming one."""
    return [one(coming(asked.value("weekday", "WEEKDAY"), asked.said) + timedelta(weeks=2))]


def day_after(asked: Asked) -> list[Moment]:
    """A week tomorrow, two weeks today, tomorrow week."""
    weeks = asked.count("n") * (2 if asked.unit() == "fortnight" else 1)
    unit = asked.unit()
    start = asked.said.on + timedelta(days=asked.value("day", "REL"))
    if unit in periods.MONTHS:
        return [one(periods.add_months(start, asked.count("n") * periods.MONTHS[unit]))]
    if unit == "day":
        return [one(start + timedelta(days=asked.count("n")))]
    return [one(start + timedelta(weeks=weeks))] if unit in ("week", "fortnight", "") else []


def weekday_of_week(asked: Asked) -> list[Moment]:
    """Friday of next week."""
    ahead = asked.value("which", "WHICH") or 0
    return [one(asked.said.monday + timedelta(weeks=ahead, days=asked.value("weekday", "WEEKDAY")))]


def nth_weekday(asked: Asked) -> list[Moment]:
    """The first Monday of next month, the last Friday in March."""
    nth, wanted = asked.count("n"), asked.value("weekday", "WEEKDAY")
    if asked.has("period"):
        span = periods.period(asked.unit("period"), asked.value("which", "WHICH") or 0, asked.said)
    else:
        span = month_meant(asked)
    found = nth_day_of(span, wanted, nth)
    if found < asked.said.on and not asked.year() and asked.has("month"):
        found = nth_day_of(periods.month_of(span.first.year + 1, span.first.month), wanted, nth)
    return [one(found)]


def nth_day_of(span: Moment, wanted: int, nth: int) -> date:
    """The nth such day of the week in a month, from its end where nth is negative."""
    if nth < 0:
        return span.last - timedelta(days=(span.last.weekday() - wanted) % 7, weeks=-nth - 1)
    return span.first + timedelta(days=(wanted - span.first.weekday()) % 7, weeks=nth - 1)


def nth_day(asked: Asked) -> list[Moment]:
    """The last day, the first working day, the second day of a month, week, quarter or year."""
    nth, said = asked.count("n"), asked.said
    if asked.has("period"):
        span = periods.period(asked.unit("period"), asked.value("which", "WHICH") or 0, said)
    else:
        span = month_meant(asked)
    if asked.unit() == "working day":
        before, after = span.first - timedelta(days=1), span.last + timedelta(days=1)
        return [one(said.calendar.after(before, nth) if nth > 0 else said.calendar.before(after, -nth))]
    return [one(span.first + timedelta(days=nth - 1) if nth > 0 else span.last + timedelta(days=nth + 1))]


def day_of_month(asked: Asked) -> list[Moment]:
    """The 15th: the next one; of a named or relative month where one is said."""
    number, said = asked.count("d", 0), asked.said
    last = asked.count("d2", number)
    if asked.has("month") or asked.has("which"):
        span = month_meant(asked)
        return _between(span.first, number, last)
    made = [
        day
        for ahead in range(-1, 4)
        for day in _between(periods.add_months(said.on.replace(day=1), ahead), number, last)
    ]
    ahead_of_us = [day for day in made if day.last >= said.on]
    if asked.has("weekday"):
        wanted = asked.value("weekday", "WEEKDAY")
        fitting = [day for day in ahead_of_us if day.first.weekday() == wanted]
        return [day for day in fitting if day.first - said.on < _SOON][:1]
    this_week = [day for day in made if said.monday <= day.first < said.on]
    return ahead_of_us[:1] + [day.noted("this week's") for day in this_week]


def _between(month: date, first: int, last: int) -> list[Moment]:
    begin, end = day_made(month.year, month.month, first), day_made(month.year, month.month, last)
    return [Moment(begin[0].first, end[0].last)] if begin and end and begin[0].first <= end[0].last else []


def date_named(asked: Asked) -> list[Moment]:
    """1 March, March 1st, 2027; ``d2`` is the last day of a range."""
    month, year, said = asked.value("month", "MONTH"), asked.year(), asked.said
    first = asked.count("d", 0)
    last = asked.count("d2", first)
    years = [year] if year else [said.on.year - 1, said.on.year, said.on.year + 1]
    found = [day for each in years for day in _between(date(each, month, 1), first, last)]
    if year:
        return found
    near = still_ahead(found, said)[:1]
    just = [day for day in found if said.on - timedelta(days=31) <= day.last < said.on]
    return near + [day.noted("that of this year, which has passed") for day in just]


def date_in_figures(asked: Asked) -> list[Moment]:
    """3/4 or 3.4.2027: a day and a month, in the order of the place; the other order where it is a date.

    ``d`` is the first day of a range: 23.-27.3.
    """
    a, b, year, separator = asked.shape("date")
    if (a, b, year) == (24, 7, None):
        return []
    said, dotted = asked.said, separator == "."
    orders = [(a, b), (b, a)] if said.day_first or dotted else [(b, a), (a, b)]
    found: list[Moment] = []
    for day, month in orders[: 1 if dotted or a == b else 2]:
        years = [year] if year else [said.on.year, said.on.year + 1]
        made = [moment for each in years for moment in day_made(each, month, day)]
        note = "" if dotted else "the day first" if (day, month) == (a, b) else "the month first"
        found += [moment.noted(note) for moment in (made if year else still_ahead(made, said)[:1])]
    if asked.has("d"):
        begins = [day_made(day.last.year, day.last.month, asked.count("d")) for day in found]
        found = [
            Moment(first[0].first, day.last, note=day.note)
            for first, day in zip(begins, found, strict=True)
            if first
        ]
        found = [span for span in found if span.first <= span.last]
    return found if len(found) > 1 else [moment.noted("") for moment in found]


def date_with_point(asked: Asked) -> list[Moment]:
    """3.4 without its last point: a day and a month."""
    day, month = (int(part) for part in asked.shape("date").split("."))
    made = [
        each for year in (asked.said.on.year, asked.said.on.year + 1) for each in day_made(year, month, day)
    ]
    return still_ahead(made, asked.said)[:1]


def iso(asked: Asked) -> list[Moment]:
    """2027-03-01."""
    year, month, day = asked.shape("date")
    return day_made(year, month, day)


def feast(asked: Asked) -> list[Moment]:
    """Christmas, Easter, the fourth Thursday of November: the next one."""
    return feasts(asked.value("feast", "FEAST"), asked.year(), asked.said)


def _days(*days: tuple[date, str]) -> list[Moment]:
    """Single days, each once; what sets them apart is only said where there are several."""
    notes: dict[date, str] = {}
    for day, note in days:
        notes.setdefault(day, note)
    return [one(day, note if len(notes) > 1 else "") for day, note in notes.items()]
