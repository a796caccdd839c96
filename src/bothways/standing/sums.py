"""Sums of evidence that forget: two numbers for a side and a dimension, whatever the order of arrival.

An item of weight ``w`` and outcome ``y`` counts ``w y 2^(-(now - t) / h)`` for and ``w (1 - y) 2^(-(now -
t) / h)`` against: the beta reputation system with forgetting (Jøsang and Ismail, *The Beta Reputation
System*, 2002). Items are summed as they would weigh at one fixed day, the epoch. So an item is added or
taken away in one step, a late arrival decays to its own time, and the sums are read for any later moment by
one factor.
"""

import math
from dataclasses import dataclass
from datetime import UTC, datetime

from bothways.standing.evidence import WHOLE, Evidence

EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
#: After so many days an item counts half, unless the merchant sets another number.
HALF_LIFE = 180.0
DAY = 86_400.0
#: A factor stays within what a float holds: evidence of 600 half-lives from the epoch counts as if it were
#: there.
_FURTHEST = 600.0


@dataclass(frozen=True, slots=True)
class Sums:
    """What speaks for a side and what against it, both as they weigh at the epoch; one is one full item."""

    good: float = 0.0
    bad: float = 0.0

    def with_item(self, item: Evidence, half_life: float = HALF_LIFE) -> "Sums":
        """The sums once an item came in."""
        return self._moved(item, half_life, 1.0)

    def without(self, item: Evidence, half_life: float = HALF_LIFE) -> "Sums":
        """The sums once an item no longer counts; never below nothing."""
        return self._moved(item, half_life, -1.0)

    def at(self, now: datetime, half_life: float = HALF_LIFE) -> "Sums":
        """The same as they weigh at a moment."""
        factor = 1.0 / growth(now, half_life)
        return Sums(self.good * factor, self.bad * factor)

    def _moved(self, item: Evidence, half_life: float, sign: float) -> "Sums":
        weight = sign * item.weight / WHOLE * growth(item.at, half_life)
        share = item.outcome / WHOLE
        return Sums(max(0.0, self.good + weight * share), max(0.0, self.bad + weight * (1.0 - share)))


def growth(at: datetime, half_life: float = HALF_LIFE) -> float:
    """How much more an item of this moment weighs than one of the epoch."""
    halves = (at - EPOCH).total_seconds() / DAY / half_life
    return math.exp2(min(max(halves, -_FURTHEST), _FURTHEST))
