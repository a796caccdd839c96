"""A side's standing in one dimension: a mean, an interval, and whether there is enough to say anything."""

from dataclasses import dataclass

import numpy as np
from scipy.special import betaincinv

from bothways.standing.prior import Floats, Prior
from bothways.standing.sums import Sums

#: The interval that is shown holds the truth four times of five.
SHARE = 0.8
#: Nothing is said while less than this of one's own speaks, in full items as they weigh now ...
LEAST = 1.5
#: ... or while the interval is wider than this.
WIDEST = 0.5


@dataclass(frozen=True, slots=True)
class Estimate:
    """``mean`` and the bounds of the 80 % interval are between 0 and 1; ``own`` is what of it is one's own
    record.

    ``enough`` is False while there is too little to say anything: then nothing but that is shown.
    """

    mean: float
    low: float
    high: float
    own: float
    enough: bool


def estimate(sums: Sums, prior: Prior) -> Estimate:
    """From sums as they weigh now and what is usual in the book."""
    found = estimates(np.array([sums.good]), np.array([sums.bad]), prior)
    mean, low, high = (float(each[0]) for each in found)
    own = sums.good + sums.bad
    return Estimate(mean, low, high, own, enough=own >= LEAST and high - low <= WIDEST)


def estimates(good: Floats, bad: Floats, prior: Prior) -> tuple[Floats, Floats, Floats]:
    """Mean, lower and upper bound for many at once; ``good[i]`` and ``bad[i]`` as they weigh now."""
    a, b = (prior.good + good) * prior.part, (prior.bad + bad) * prior.part
    edge = (1.0 - SHARE) / 2
    return a / (a + b), betaincinv(a, b, edge), betaincinv(a, b, 1.0 - edge)
