"""A customer's own rhythm as a picture: orders as ticks, and the gap so far against their usual gaps.

Places are thousandths of a line's length, so a page prints them as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

WHOLE = 1000
#: A band of usual gaps is drawn from this many on: those between the shortest and the longest tenth.
ENOUGH_GAPS = 3


@dataclass(frozen=True, slots=True)
class Window:
    """When the next order is expected."""

    first: date
    likely: date
    last: date


@dataclass(frozen=True, slots=True)
class Placed:
    """Something on a line: the days it stands for, or the day; and where it stands."""

    day: date | None
    days: int
    at: int


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual between two orders, in days: eight of ten gaps are within ``low`` and ``high``."""

    low: int
    middle: int
    high: int


@dataclass(frozen=True, slots=True)
class Picture:
    """Two lines. ``orders``, ``today`` and ``window`` are places in time, ``gaps`` and ``so_far`` on a line
    of days from none to ``longest``. ``band`` is where the usual gaps begin and end; None with too few.
    """

    orders: tuple[Placed, ...]
    today: int
    window: tuple[int, int, int] | None
    gaps: tuple[Placed, ...]
    so_far: Placed
    longest: int
    usual: Usual | None
    band: tuple[int, int] | None

    @property
    def wide(self) -> int:
        """How wide the window is."""
        return max(self.window[2] - self.window[0], 8) if self.window else 0

    @property
    def usually(self) -> int:
        """How wide the band of usual gaps is."""
        return max(self.band[1] - self.band[0], 8) if self.band else 0


def gaps_of(days: Sequence[date]) -> tuple[int, ...]:
    """The days between one order and the next; ``days`` are in order, each once."""
    return tuple((after - before).days for before, after in pairwise(days))


def usual(gaps: Sequence[int]) -> Usual | None:
    """What is usual; None with too few gaps to say."""
    if len(gaps) < ENOUGH_GAPS:
        return None
    ordered = sorted(gaps)
    return Usual(_at(ordered, 0.1), _at(ordered, 0.5), _at(ordered, 0.9))


def picture(days: Sequence[date], today: date, window: Window | None = None) -> Picture | None:
    """The picture of these days with an order, in order, each once; None without any."""
    if not days:
        return None
    first, ends = days[0], max(today, days[-1], window.last if window else today)
    span = max((ends - first).days, 1)

    def place(day: date) -> int:
        return max(0, min(WHOLE, (day - first).days * WHOLE // span))

    gaps, silence = gaps_of(days), max((today - days[-1]).days, 0)
    longest = max(*gaps, silence, 1) if gaps else max(silence, 1)
    common = usual(gaps)
    return Picture(
        tuple(Placed(day, (day - first).days, place(day)) for day in days),
        place(today),
        (place(window.first), place(window.likely), place(window.last)) if window else None,
        tuple(Placed(None, gap, gap * WHOLE // longest) for gap in gaps),
        Placed(None, silence, silence * WHOLE // longest),
        longest,
        common,
        (common.low * WHOLE // longest, common.high * WHOLE // longest) if common else None,
    )


def _at(ordered: Sequence[int], share: float) -> int:
    """The value that a share of them does not exceed."""
    return ordered[min(len(ordered) - 1, max(0, round(share * (len(ordered) - 1))))]
