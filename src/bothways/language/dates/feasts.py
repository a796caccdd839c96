"""Feasts: on a day of a month, so many days from Easter, or on a day of the week in a month."""

from collections.abc import Sequence
from datetime import date, timedelta

from bothways.language.dates import periods
from bothways.language.dates.moment import Moment, Said, one

#: (month, day); (days after Easter,); (month, weekday, nth, days after that).
Rule = tuple[int, ...]


def feasts(rules: Rule | Sequence[tuple[str, Rule]], year: int | None, said: Said) -> list[Moment]:
    """The next time a feast comes; where countries differ, that of the merchant's first, each with its
    note.
    """
    if rules and isinstance(rules[0], int):
        return [one(_next(rules, year, said))]  # type: ignore[arg-type]  # a rule, not several
    several: list[tuple[str, Rule]] = list(rules)  # type: ignore[arg-type]  # and here several
    several.sort(key=lambda each: said.calendar.country not in each[0].split())
    made: dict[date, str] = {}
    for countries, rule in several:
        made.setdefault(_next(rule, year, said), f"as in {countries.replace(' ', ', ')}")
    return [one(day, note) for day, note in made.items()]


def _next(rule: Rule, year: int | None, said: Said) -> date:
    day = _on(rule, year or said.on.year)
    return _on(rule, said.on.year + 1) if year is None and day < said.on else day


def _on(rule: Rule, year: int) -> date:
    if len(rule) == 1:
        return periods.easter(year) + timedelta(days=rule[0])
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    month, wanted, nth, *after = rule
    span = periods.month_of(year, month)
    later = timedelta(days=after[0] if after else 0)
    if nth < 0:
        return span.last - timedelta(days=(span.last.weekday() - wanted) % 7) + later
    return span.first + timedelta(days=(wanted - span.first.weekday()) % 7, weeks=nth - 1) + later
