"""What a time expression may mean, before it is somebody's due date."""

from dataclasses import dataclass, field
from datetime import UTC, date, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from bothways.units.calendar import WorkingCalendar
from bothways.units.due import zone_named


@dataclass(frozen=True, slots=True)
class Said:
    """When and where something was said.

    ``on`` and ``at`` are local to ``zone`` (an IANA name). ``day_first``: 3/4 is the third of April.
    ``year_begins`` is the month with which the merchant's financial year begins, where that is known.
    """

    on: date
    at: time
    zone: str
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    day_first: bool = True
    closes: time = time(17)
    year_begins: int | None = None

    @property
    def monday(self) -> date:
        """The first day of the week in which it was said."""
        return self.on - timedelta(days=self.on.weekday())


class Moment(NamedTuple):
    """A day or several, ``first`` to ``last`` inclusive, with times of day where some were named.

    ``clock`` is the last time that was named, ``opens`` the first of a range of times. ``ends`` is the day
    that counts when the whole span is meant as a limit: the last working day of a week, say. ``counted``
    working days were said, if any were. ``note`` says in a few words which way of understanding this is.
    """

    first: date
    last: date
    clock: time | None = None
    opens: time | None = None
    zone: str | None = None
    ends: date | None = None
    counted: int = 0
    note: str = ""

    @property
    def limit(self) -> date:
        """The day on which the span is over, for whoever promised within it."""
        return self.ends or self.last

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    def at(self, clock: time, opens: time | None = None) -> "Moment":
        """The same days, at a time."""
        return self._replace(clock=clock, opens=opens)

    def in_zone(self, zone: str) -> "Moment":
        """The same, in a named zone."""
        return self._replace(zone=zone)

    def noted(self, note: str) -> "Moment":
        """The same, with what sets it apart from other ways to understand the words."""
        return self._replace(note=note)

    def holds(self, other: "Moment") -> bool:
        """Whether the other lies within this one."""
        return self.first <= other.first and other.last <= self.last


def one(day: date, note: str = "") -> Moment:
    """A single day."""
    return Moment(day, day, note=note)


def zone_of(name: str) -> tzinfo:
    """An IANA zone, or a distance from UTC such as "UTC+01:00"."""
    if name.startswith("UTC") and len(name) > 3:
        hours, _, minutes = name[4:].partition(":")
        distance = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(-distance if name[3] == "-" else distance)
    return UTC if name == "UTC" else zone_named(name)


def working_end(first: date, last: date, said: Said) -> Moment:
    """A span whose limit is its last working day, where it has one."""
    day = last
    while day >= first and not said.calendar.works(day):
        day -= timedelta(days=1)
    return Moment(first, last, ends=day if day >= first else last)
