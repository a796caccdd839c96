"""How many orders come within a horizon: the exact distribution, by adding and multiplying alone.

P(Y >= n) = P(active) . B(a, b + x + m + n - 1) / B(a, b + x + m) . I_q(n, r + x), q = t / (alpha + T + t):
the customer is active, stays after each of the next n - 1 orders, and n orders fall within t days; m is 0 for
BG and 1 for MBG. Successive values of the regularised incomplete beta function differ by one term of a
negative binomial distribution, so no special function is called after the first.
"""

import numpy as np

from bothways.forecast.geometric import Parameters, active
from bothways.forecast.histories import Floats, Histories

#: Beyond this many standard deviations no order is counted.
_REACH = 8.0
MOST = 2000


def most(told: Parameters, book: Histories, days: float) -> int:
    """How many orders must be looked at so that more are out of the question for each of the customers."""
    if not len(book):
        return 1
    grown = told.alpha + book.age
    mean = told.pace(book) * days
    spread = np.sqrt(mean * (1.0 + days / grown))
    return min(MOST, int(np.ceil(np.max(mean + _REACH * spread))) + 4)


def at_least(
    told: Parameters, repeats: Floats, recency: Floats, age: Floats, horizon: Floats, most: int
) -> Floats:
    """P(Y >= n) for n = 1 … ``most``, one row for each customer."""
    tails = np.empty((most, len(repeats)))
    grown = told.alpha + age
    ratio = horizon / (grown + horizon)
    shape = told.r + repeats
    exactly = np.exp(shape * np.log1p(-ratio))
    more = 1.0 - exactly
    stay = active(told, repeats, recency, age)
    chances = told.b + repeats + (1.0 if told.modified else 0.0)
    for n in range(1, most + 1):
        np.multiply(stay, more, out=tails[n - 1])
        exactly *= (shape + (n - 1)) / n * ratio
        more = np.maximum(more - exactly, 0.0)
        stay *= (chances + (n - 1)) / (told.a + chances + (n - 1))
    made: Floats = tails.T
    return made
