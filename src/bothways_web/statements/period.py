"""The time that a statement is about."""

from dataclasses import dataclass
from datetime import date, timedelta

#: What is looked at unless somebody says otherwise.
USUAL = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``since`` on, up to the day before ``until``."""

    since: date
    until: date

    @classmethod
    def between(cls, since: date | None, last: date | None, today: date) -> "Period":
        """From one day to another, both counted; the last year, up to today, where they are left out."""
        until = (last or today) + timedelta(days=1)
        return cls(since or until - USUAL, until)

    @property
    def last(self) -> date:
        """The last day of it."""
        return self.until - timedelta(days=1)
