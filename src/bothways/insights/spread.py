"""How the estimates of a whole book lie: where eight of ten customers are. Nobody is named, nobody ranked."""

from dataclasses import dataclass

import numpy as np

from bothways.standing.estimate import LEAST, WIDEST, estimates
from bothways.standing.prior import Floats, Prior

#: With fewer customers of whom something can be said, a spread would tell of single ones.
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Spread:
    """Between ``low`` and ``high`` (0 to 1) lie the means of eight of ten ``customers``; half above
    ``middle``.

    ``unsure`` are those of whom not enough is known; the three are None where there are too few.
    """

    customers: int
    unsure: int
    low: float | None = None
    middle: float | None = None
    high: float | None = None


def spread(good: Floats, bad: Floats, prior: Prior) -> Spread:
    """Of all customers with a record, whose sums are as they weigh now."""
    if not len(good):
        return Spread(0, 0)
    mean, low, high = estimates(good, bad, prior)
    enough = (good + bad >= LEAST) & (high - low <= WIDEST)
    known, unsure = mean[enough], int((~enough).sum())
    if len(known) < FEWEST:
        return Spread(len(known), unsure)
    below, middle, above = (float(each) for each in np.quantile(known, (0.1, 0.5, 0.9)))
    return Spread(len(known), unsure, below, middle, above)
