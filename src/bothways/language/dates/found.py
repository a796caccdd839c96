"""What comes out of reading a time expression."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bothways.units.due import Due


class Limit(StrEnum):
    """How the words around a time tie something to it."""

    BY = "by"
    BEFORE = "before"
    UNTIL = "until"
    ON = "on"
    AFTER = "after"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Every:
    """Something that comes round: every ``count`` ``unit``s, or each ``nth`` weekday or day of such a unit.

    ``weekday`` is 0 for Monday; ``also`` are further ones, or further days of the month; ``nth`` counts
    from 1, -1 is the last; ``counts`` is "working day" where only those are counted.
    """

    unit: str
    count: int = 1
    weekday: int | None = None
    nth: int | None = None
    also: tuple[int, ...] = ()
    counts: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a time expression: from ``opens`` to ``due``, which is the last moment in time.

    ``opens`` is the day on which it begins, with ``opens_at`` where a range of hours was named. ``note``
    says in a few words what sets it apart from other readings, or what it assumes.
    """

    due: Due
    opens: date
    opens_at: time | None = None
    note: str = ""

    @property
    def day(self) -> date:
        """The day on which it is due, where it was said."""
        return self.due.on

    @property
    def instant(self) -> datetime:
        """The last moment in time, in UTC."""
        return self.due.at


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, with each way to read them, the likeliest first.

    ``start`` and ``end`` are the characters of the text that say it; ``because`` names the
    sorts of expression that it is made of. ``past``: it names what is over, so nothing is due then.
    """

    start: int
    end: int
    text: str
    limit: Limit
    readings: tuple[Reading, ...]
    because: tuple[str, ...]
    every: Every | None = None
    past: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it only says from when on: "not before Monday", "after Easter"; then nothing is due by
        it.
        """
        return self.limit in (Limit.AFTER, Limit.FROM)

    @property
    def is_ambiguous(self) -> bool:
        """Whether there is more than one day it may mean."""
        return len({reading.day for reading in self.readings}) > 1
