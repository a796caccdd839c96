"""One side in one dimension, as it is drawn and said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from bothways.standing.dimension import Dimension
from bothways.standing.estimate import Estimate, estimate
from bothways.standing.prior import Prior
from bothways.standing.sums import HALF_LIFE, Sums
from bothways.standing.trend import DAYS, Trend, moved_by, trend
from bothways.units.side import Side
from bothways_web.standing import words
from bothways_web.standing.models import Item, Sum
from bothways_web.standing.queries import Key, prior_of
from bothways_web.standing.stored import evidence_of


@dataclass(frozen=True, slots=True)
class View:
    """One side in one dimension. ``low``, ``mean`` and ``high`` are of 100; nothing of them is said while
    there is not ``enough``. ``off`` when the customer switched it off, or was not told of it; ``short`` when
    something fell short.
    """

    side: Side
    enough: bool
    off: bool
    low: int
    mean: int
    high: int
    trend: Trend
    facts: str
    items: int
    short: bool = False

    @property
    def width(self) -> int:
        """How wide the band is drawn."""
        return max(2, self.high - self.low)

    @property
    def band(self) -> int:
        """Where the band begins. The merchant's further out is further left."""
        return 100 - self.low - self.width if self.side is Side.MERCHANT else self.low

    @property
    def mark(self) -> int:
        """Where the mark stands."""
        return 100 - self.mean if self.side is Side.MERCHANT else self.mean

    @property
    def said(self) -> str:
        """The estimate in words: of ten times."""
        if self.off:
            return _("switched off")
        if not self.enough:
            return _("not enough yet") if self.items else _("nothing yet")
        return words.between(self.low, self.high)

    @property
    def exactly(self) -> str:
        """The interval itself, of 100; empty where nothing is said."""
        if not self.enough:
            return ""
        low = min(self.low, self.high - 1)
        return _("%(low)s to %(high)s of 100, four times of five") % {"low": low, "high": self.high}

    @property
    def heading(self) -> str:
        """The trend in words; empty where nothing can be said of it."""
        return {
            Trend.RISING: _("better than three months ago"),
            Trend.FALLING: _("worse than three months ago"),
            Trend.STEADY: _("as three months ago"),
            Trend.UNSAID: "",
        }[self.trend]


def view(
    key: Key, found: Mapping[Key, Sum], usual: Mapping[Key, Prior], recent: Iterable[Item], now: datetime
) -> View:
    """How a side stands in a dimension now."""
    row = found.get(key)
    if row is None or row.stopped or row.untold:
        return View(key.side, False, row is not None, 0, 0, 0, Trend.UNSAID, "", 0)
    sums, prior = Sums(row.good, row.bad), prior_of(usual, key)
    current = estimate(sums.at(now), prior)
    of_it = [evidence_of(item) for item in recent if _is_of(item, key)]
    heading = trend(sums, of_it, prior, now, now - timedelta(days=DAYS), HALF_LIFE)
    facts = words.facts_of(key.dimension, row.well, row.items)
    return View(
        key.side,
        current.enough,
        False,
        *_hundredths(current),
        heading,
        facts,
        row.items,
        row.well < row.items,
    )


def effect(item: Item, found: Mapping[Key, Sum], usual: Mapping[Key, Prior], now: datetime) -> int | None:
    """By how many of 1000 an item moves the mean today; None where it is in no sum."""
    key = Key(Side(item.side), Dimension(item.dimension))
    row = found.get(key)
    if row is None or row.stopped or row.untold or not item.weight:
        return None
    prior = prior_of(usual, key)
    return round(1000 * moved_by(evidence_of(item), Sums(row.good, row.bad), prior, now, HALF_LIFE))


def _is_of(item: Item, key: Key) -> bool:
    return (item.side, item.dimension) == (key.side.value, key.dimension.value)


def _hundredths(of: Estimate) -> tuple[int, int, int]:
    return hundredths(of.low), hundredths(of.mean), hundredths(of.high)


def hundredths(share: float) -> int:
    """Of 100. Nobody is sure of everything or of nothing: at least 1, at most 99."""
    return min(99, max(1, round(share * 100)))
