"""Where a standing is heading, and how much one item moves it."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from bothways.standing.estimate import Estimate, estimate
from bothways.standing.evidence import Evidence
from bothways.standing.prior import Prior
from bothways.standing.sums import Sums

#: A mean that moved by less than this in ``DAYS`` is called steady.
STEADY = 0.04
DAYS = 90


class Trend(Enum):
    """What became of a standing in the last three months."""

    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"
    UNSAID = "unsaid"


def trend(
    sums: Sums, recent: Iterable[Evidence], prior: Prior, now: datetime, earlier: datetime, half_life: float
) -> Trend:
    """From all that is summed and what of it came after ``earlier``; unsaid while either says too little."""
    before = sums
    for item in recent:
        before = before.without(item, half_life)
    then, today = _at(before, prior, earlier, half_life), _at(sums, prior, now, half_life)
    if not (then.enough and today.enough):
        return Trend.UNSAID
    moved = today.mean - then.mean
    return Trend.STEADY if abs(moved) < STEADY else Trend.RISING if moved > 0 else Trend.FALLING


def moved_by(item: Evidence, sums: Sums, prior: Prior, now: datetime, half_life: float) -> float:
    """How much higher or lower the mean is today for this item; ``sums`` holds it."""
    rest = sums.without(item, half_life).at(now, half_life)
    return _mean(sums.at(now, half_life), prior) - _mean(rest, prior)


def _mean(weighed: Sums, prior: Prior) -> float:
    return (prior.good + weighed.good) / (prior.strength + weighed.good + weighed.bad)


def _at(sums: Sums, prior: Prior, moment: datetime, half_life: float) -> Estimate:
    return estimate(sums.at(moment, half_life), prior)
