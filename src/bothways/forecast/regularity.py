"""How regular each customer's gaps are: from chance (1) to nearly a clock (34), told from the gaps alone.

Gaps are Erlang: k steps of a customer's own pace make one gap (Platzer and Reutterer, Ticking away the
moments: timing regularity helps to better predict customer activity, Marketing Science 35, 2016). Given the
number of gaps x and their sum t, gaps / t are Dirichlet(k, …, k), whatever the pace: so the statistic
h = sum ln(gap) - x ln(t) tells regularity apart from pace and from leaving,

ln p(h | k) = ln G(kx) - x ln G(k) + (k - 1) h  (+ what does not depend on k),

and the book's shares of the k are found by expectation and maximisation on it alone.
"""

import numpy as np
from scipy.special import gammaln

from bothways.forecast.histories import Floats, Histories

#: The degrees of regularity that customers may have.
LADDER = (1, 2, 3, 5, 8, 13, 21, 34)
#: Customers that are assumed of each degree before the book is read: mostly chance, rarely a clock.
_ASSUMED = np.array([3.0, 2.0, 1.0, 0.6, 0.4, 0.3, 0.2, 0.1])
#: Steps of the expectation and maximisation, and how many customers are enough to learn shares from.
_STEPS = 60
_ENOUGH = 20000


def from_gaps(book: Histories) -> Floats:
    """ln p(gaps | k, their number and sum), one row for each degree of the ladder."""
    x = book.repeats.astype(np.float64)
    with np.errstate(divide="ignore"):
        spread = np.where(x > 0, book.log_gaps - x * np.log(np.maximum(book.recency, 1)), 0.0)
    k = np.array(LADDER, dtype=np.float64)[:, None]
    safe = np.maximum(x, 1.0)
    made: Floats = np.where(x > 1, gammaln(k * safe) - safe * gammaln(k) + (k - 1.0) * spread, 0.0)
    return made


def shares(book: Histories) -> tuple[float, ...]:
    """The book's shares of each degree of regularity, most likely given a weak assumption."""
    telling = np.flatnonzero(book.repeats > 1)
    if len(telling) > _ENOUGH:
        telling = telling[:: len(telling) // _ENOUGH]
    likely = from_gaps(book.take(telling))
    likely = np.exp(likely - likely.max(axis=0, initial=-np.inf))
    found = _ASSUMED / _ASSUMED.sum()
    for _ in range(_STEPS):
        part = found[:, None] * likely
        counts = (part / part.sum(axis=0)).sum(axis=1) + _ASSUMED
        found = counts / counts.sum()
    return tuple(float(share) for share in found)
