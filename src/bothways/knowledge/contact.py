"""Whether writing to somebody now keeps to what they asked for: the way, the time of day, how often.

A message that breaks a wish is held: each broken wish is named, and when it would fit. Somebody may still
send it, and then says why.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bothways.knowledge.kinds import HowOften, PartOfDay, Way, Wish

#: From when to when the parts of a day are, on the clock where the merchant works; the end is outside.
HOURS = {
    PartOfDay.MORNING: (time(8), time(11)),
    PartOfDay.MIDDAY: (time(11), time(14)),
    PartOfDay.AFTERNOON: (time(14), time(18)),
    PartOfDay.EVENING: (time(18), time(21)),
}
#: How many days lie between two messages nobody asked for; None: only when something is due.
PAUSES = {HowOften.WEEKLY: 7, HowOften.MONTHLY: 30, HowOften.QUARTERLY: 91, HowOften.WHEN_NEEDED: None}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What one side, or one of its people, asked for. Empty fields ask for nothing."""

    never: tuple[Way, ...] = ()
    times: tuple[PartOfDay, ...] = ()
    often: HowOften | None = None


@dataclass(frozen=True, slots=True)
class Broken:
    """A wish that writing now would break. ``fits`` is the first instant that keeps to it, None for none."""

    wish: Wish
    fits: datetime | None


def broken(wishes: Iterable[Wishes], way: Way, at: datetime, last: datetime | None) -> tuple[Broken, ...]:
    """Each wish that a message at ``at`` would break, once.

    ``at`` is in the zone where the merchant works; ``last`` is when the last message went, if one ever did.
    """
    asked = list(wishes)
    found: dict[Wish, Broken] = {}
    for one in asked:
        if way in one.never:
            found[Wish.WAY] = Broken(Wish.WAY, None)
        if one.times and not _suits(one.times, at):
            found.setdefault(Wish.HOURS, Broken(Wish.HOURS, _opens(one.times, at)))
        too_soon = _too_soon(one.often, at, last)
        if too_soon is not None:
            found[Wish.OFTEN] = _later(found.get(Wish.OFTEN), too_soon)
    return tuple(found.values())


def fits(wishes: Sequence[Wishes], way: Way, at: datetime, last: datetime | None) -> datetime | None:
    """The first instant from ``at`` on that keeps to every wish; None when none does."""
    when = at
    for _ in range(8):
        against = broken(wishes, way, when, last)
        if not against:
            return when
        if any(one.fits is None for one in against):
            return None
        when = max(one.fits for one in against if one.fits is not None)
    return None


def _suits(times: tuple[PartOfDay, ...], at: datetime) -> bool:
    return any(HOURS[part][0] <= at.time() < HOURS[part][1] for part in times)


def _opens(times: tuple[PartOfDay, ...], at: datetime) -> datetime:
    """When the next part of the day begins that suits."""
    starts = [
        datetime.combine(at.date() + timedelta(days=days), HOURS[part][0], at.tzinfo)
        for days in (0, 1)
        for part in times
    ]
    return min(start for start in starts if start > at)


def _too_soon(often: HowOften | None, at: datetime, last: datetime | None) -> Broken | None:
    if often is None or often is HowOften.WHENEVER:
        return None
    days = PAUSES[often]
    if days is None:
        return Broken(Wish.OFTEN, None)
    if last is None or at >= last + timedelta(days=days):
        return None
    return Broken(Wish.OFTEN, (last + timedelta(days=days)).astimezone(at.tzinfo))


def _later(before: Broken | None, other: Broken) -> Broken:
    if before is None or other.fits is None:
        return other
    return before if before.fits is None or before.fits >= other.fits else other
