"""The signature picture in a list: six mirrored pairs, small, of each of a few customers."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import numpy as np
from django.utils.translation import gettext as _

from bothways.standing.dimension import Dimension
from bothways.standing.estimate import LEAST, WIDEST, estimates
from bothways.standing.sums import Sums
from bothways.units.side import Side
from bothways_web.parties.access import MerchantAccess
from bothways_web.standing import queries, words
from bothways_web.standing.models import Sum
from bothways_web.standing.queries import Key, prior_of
from bothways_web.standing.views_of import hundredths

#: The picture is so wide and so high; each side has a half, with a gap between them.
HALF, GAP, ROW = 48.0, 4.0, 6


@dataclass(frozen=True, slots=True)
class Bar:
    """One side in one dimension, as it is drawn: where it begins, how wide, and where its mark stands."""

    side: Side
    y: int
    x: float
    width: float
    mark: float
    enough: bool = True

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.x + self.width

    @property
    def track(self) -> float:
        """Where the side's own half begins, which is ``HALF`` wide."""
        return 0.0 if self.side is Side.MERCHANT else HALF + GAP


@dataclass(frozen=True, slots=True)
class Small:
    """The picture of one customer; ``said`` is the same in words."""

    bars: tuple[Bar, ...]
    said: str


def small(access: MerchantAccess, relationships: Collection[UUID], now: datetime) -> dict[UUID, Small]:
    """The pictures of those of whom anything can be said. Two queries, however many there are."""
    by_key: dict[Key, list[Sum]] = defaultdict(list)
    for row in queries.sums_of(access, relationships):
        by_key[Key(Side(row.side), Dimension(row.dimension))].append(row)
    usual = queries.usual(access.merchant_id)
    found: dict[UUID, dict[Key, tuple[int, int, int]]] = defaultdict(dict)
    for key, rows in by_key.items():
        now_of = [Sums(row.good, row.bad).at(now) for row in rows]
        good, bad = (np.array([getattr(each, name) for each in now_of]) for name in ("good", "bad"))
        enough = good + bad >= LEAST
        mean, low, high = estimates(good, bad, prior_of(usual, key))
        for place, row in enumerate(rows):
            if enough[place] and high[place] - low[place] <= WIDEST:
                drawn = (hundredths(low[place]), hundredths(mean[place]), hundredths(high[place]))
                found[row.relationship_id][key] = drawn
    return {key: _picture(estimated) for key, estimated in found.items()}


def _picture(estimated: Mapping[Key, tuple[int, int, int]]) -> Small:
    bars = tuple(
        _bar(side, 1 + ROW * place, estimated.get(Key(side, dimension)))
        for place, dimension in enumerate(Dimension)
        for side in Side
    )
    said = [
        _("%(what)s: %(how)s") % {"what": words.name_of(dimension), "how": ", ".join(both)}
        for dimension in Dimension
        if (both := _both(dimension, estimated))
    ]
    return Small(bars, "; ".join(said))


def _both(dimension: Dimension, estimated: Mapping[Key, tuple[int, int, int]]) -> list[str]:
    called = {Side.MERCHANT: _("ours"), Side.CUSTOMER: _("theirs")}
    found = ((side, estimated.get(Key(side, dimension))) for side in Side)
    return [f"{called[side]} {words.between(each[0], each[2])}" for side, each in found if each]


def _bar(side: Side, y: int, estimated: tuple[int, int, int] | None) -> Bar:
    ours = side is Side.MERCHANT
    if estimated is None:
        return Bar(side, y, 0.0 if ours else HALF + GAP, HALF, 0.0, enough=False)
    low, mean, high = (each * HALF / 100 for each in estimated)
    width = max(2.0, high - low)
    if ours:
        return Bar(side, y, round(HALF - low - width, 1), round(width, 1), round(HALF - mean, 1))
    start = HALF + GAP
    return Bar(side, y, round(start + low, 1), round(width, 1), round(start + mean, 1))
