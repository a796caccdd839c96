"""What a time expression may mean, before it is somebody's due date."""

from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from bothways.units.calendar import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Said:
    """When and where something was said.

    ``on`` and ``at`` are local to ``zone`` (an IANA name). ``day_first``: 3/4 is the third of April.
    """

    on: date
    at: time
    zone: str
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    day_first: bool = True
    closes: time = time(17)

    @property
    def monday(self) -> date:
        """The first day of the week in which it was said."""
        return self.on - timedelta(days=self.on.weekday())


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or several, ``first`` to ``last`` inclusive, with times of day where some were named.

    ``clock`` is the last time that was named, ``opens`` the first of a range of times. ``ends`` is the day
    that counts when the whole span is meant as a limit: the last working day of a week, say. ``counted``
    working days were said, if any were.
    """

    first: date
    last: date
    clock: time | None = None
    opens: time | None = None
    zone: str | None = None
    ends: date | None = None
    counted: int = 0

    @property
    def limit(self) -> date:
        """The day on which the span is over, for whoever promised within it."""
        return self.ends or self.last

    def at(self, clock: time, opens: time | None = None) -> "Moment":
        """The same days, at a time."""
        return replace(self, clock=clock, opens=opens)

    def in_zone(self, zone: str) -> "Moment":
        """The same, in a named zone."""
        ZoneInfo(zone)
        return replace(self, zone=zone)


def one(day: date) -> Moment:
    """A single day."""
    return Moment(day, day)


def working_end(first: date, last: date, said: Said) -> Moment:
    """A span whose limit is its last working day, where it has one."""
    day = last
    while day >= first and not said.calendar.works(day):
        day -= timedelta(days=1)
    return Moment(first, last, ends=day if day >= first else last)
