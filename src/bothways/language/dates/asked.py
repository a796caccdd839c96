"""What a pattern caught, and the calendar arithmetic that several meanings share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bothways.language.dates import periods
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Moment, Said, one
from bothways.language.dates.numbers import amount, year_of

Groups: TypeAlias = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a pattern caught, with what is needed to make sense of it."""

    got: Groups
    said: Said
    words: Lexicon

    def text(self, name: str) -> str:
        """What a group caught, in lower case with single spaces; empty when it caught nothing."""
        return " ".join((self.got.get(name) or "").lower().split())

    def number(self, name: str) -> float | None:
        """The number that a group caught."""
        return amount(self.text(name), {**self.words.numbers, **self.words.ordinals})

    def is_ordinal(self, name: str) -> bool:
        """Whether a group caught a place in an order, such as "10th" or "third"."""
        text = self.text(name)
        return text in self.words.ordinals or (text[:1].isdigit() and not text[-1:].isdigit())

    def year(self) -> int | None:
        """The year that was named."""
        return year_of(self.text("y"))


def month_meant(asked: Asked) -> Moment:
    """The month that was named, or this or the next."""
    said = asked.said
    if asked.got.get("month"):
        month, year = asked.words.months[asked.text("month")], asked.year()
        span = periods.month_of(year or said.on.year, month)
        return periods.month_of(said.on.year + 1, month) if not year and span.last < said.on else span
    return periods.period(periods.MONTH, asked.words.which.get(asked.text("which"), 0), said)


def day_made(year: int, month: int, day: int) -> list[Moment]:
    """A day, if the calendar has it."""
    try:
        return [one(date(year, month, day))]
    except ValueError:
        return []


def still_ahead(found: list[Moment], said: Said, fixed: bool) -> list[Moment]:
    """Those that are still to come first; a date without a year that has just passed may be meant as well."""
    if fixed:
        return found
    coming = [moment for moment in found if moment.last >= said.on]
    return coming + [moment for moment in found if moment not in coming][-1:] if coming else found[-1:]
