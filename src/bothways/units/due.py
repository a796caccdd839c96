"""When something is owed: an instant, a day in the creditor's zone, or a count of working days.

Whatever was said, what is stored is resolved: the last instant that still counts as in time, with the
zone and the calendar's edition it was resolved with, so a later change of either moves nothing.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bothways.units.calendar import WorkingCalendar


class DueKind(StrEnum):
    """How a due date was given."""

    INSTANT = "instant"
    DAY = "day"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True, slots=True)
class Due:
    """A due date, resolved.

    ``at`` is the first UTC instant that is too late minus one microsecond for days, the instant itself
    otherwise; ``on`` the day in ``zone`` (IANA name); ``said`` the words it was read from, if any.
    """

    kind: DueKind
    at: datetime
    on: date
    zone: str
    calendar: str | None = None
    said: str | None = None

    def __post_init__(self) -> None:
        if self.at.utcoffset() != timedelta(0):
            raise ValueError("a due date is stored in UTC")

    def is_past(self, now: datetime) -> bool:
        """Whether ``now`` is later than the last instant in time."""
        return now > self.at


def zone_named(name: str) -> ZoneInfo:
    """The IANA zone of this name, or ``ValueError`` with a plain sentence."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder of zones, such as Europe
        raise ValueError(f"{name!r} is not a time zone such as Europe/Berlin") from None


def known_zone(name: str) -> str:
    """The name, or ``UTC`` for one that no zone has (any more): what was recorded can always be read."""
    try:
        zone_named(name)
    except ValueError:
        return "UTC"
    return name


def at_instant(instant: datetime, zone: str, said: str | None = None) -> Due:
    """Due at an instant (aware); ``zone`` says on which day that is for the creditor."""
    at = instant.astimezone(UTC)
    return Due(DueKind.INSTANT, at, at.astimezone(zone_named(zone)).date(), zone, said=said)


def on_day(day: date, zone: str, said: str | None = None) -> Due:
    """Due by the end of a day in the creditor's zone."""
    return Due(DueKind.DAY, _end_of(day, zone), day, zone, said=said)


def in_working_days(
    count: int, start: datetime, zone: str, calendar: WorkingCalendar, said: str | None = None
) -> Due:
    """Due by the end of the ``count``-th working day after the day of ``start`` in ``zone``."""
    day = calendar.after(start.astimezone(zone_named(zone)).date(), count)
    return Due(DueKind.WORKING_DAYS, _end_of(day, zone), day, zone, calendar.edition, said)


def _end_of(day: date, zone: str) -> datetime:
    # The next midnight, not 24 hours later: days of a clock change have 23 or 25 hours.
    midnight = datetime.combine(day + timedelta(days=1), time.min, zone_named(zone))
    return midnight.astimezone(UTC) - timedelta(microseconds=1)
