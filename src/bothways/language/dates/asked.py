"""What a pattern caught, and the calendar arithmetic that several meanings share."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bothways.language.dates import periods
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Moment, Said, one
from bothways.language.dates.tokens import Token


@dataclass(frozen=True, slots=True)
class Asked:
    """What a pattern caught, with what is needed to make sense of it."""

    got: dict[str, Token]
    said: Said
    words: Lexicon

    def has(self, name: str) -> bool:
        """Whether a group caught anything."""
        return name in self.got

    def form(self, name: str) -> str:
        """The word that a group caught; empty when it caught nothing."""
        return self.got[name].form if name in self.got else ""

    def value(self, name: str, kind: str) -> Any:
        """What the word that a group caught stands for as one of a kind."""
        return self.words.value(kind, self.form(name))

    def shape(self, name: str) -> Any:
        """The value of a date or a time in figures."""
        return self.got[name].value if name in self.got else None

    def number(self, name: str, otherwise: float | None = None) -> float | None:
        """The number that a group caught, in figures or in words, ordinals too."""
        if name not in self.got:
            return otherwise
        token = self.got[name]
        if token.value is not None:
            return float(str(token.value))
        found = self.words.value("NUMBER", token.form)
        return float(self.words.value("ORDINAL", token.form) if found is None else found)

    def count(self, name: str, otherwise: int = 1) -> int:
        """The whole number that a group caught, or another when it caught nothing."""
        return int(self.number(name, otherwise) or 0)

    def unit(self, name: str = "unit") -> str:
        """The unit that a group caught: day, week, working day ..."""
        return str(self.value(name, "UNIT") or "")

    def year(self, name: str = "y") -> int | None:
        """The year that was named, in two or four figures."""
        year = self.shape(name)
        if not isinstance(year, int):
            return None
        return year + 2000 if year < 100 else year


def month_meant(asked: Asked) -> Moment:
    """The month that was named, or this or the next."""
    said = asked.said
    if asked.has("month"):
        month, year = asked.value("month", "MONTH"), asked.year()
        span = periods.month_of(year or said.on.year, month)
        return periods.month_of(said.on.year + 1, month) if not year and span.last < said.on else span
    return periods.period(periods.MONTH, asked.value("which", "WHICH") or 0, said)


def day_made(year: int, month: int, day: int, note: str = "") -> list[Moment]:
    """A day, if the calendar has it."""
    try:
        return [one(date(year, month, day), note)]
    except ValueError:
        return []


def still_ahead(found: list[Moment], said: Said) -> list[Moment]:
    """Those that are still to come; the last one when all are over."""
    coming = [moment for moment in found if moment.last >= said.on]
    return coming or found[-1:]
