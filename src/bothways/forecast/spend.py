"""What an order is worth: each customer's own mean, drawn towards the book's by how little is known of it.

The default is credibility (Bühlmann and Straub, Glaubwürdigkeit für Schadensätze, 1970): with n orders the
own mean counts n / (n + k), k being the variance within customers over that between them. For reference there
is the Gamma-Gamma model (Fader, Hardie and Lee, RFM and CLV: using iso-value curves for customer base
analysis, Journal of Marketing Research 42, 2005): order values of mean m over x orders have, with p, q and g,

ln L = ln G(px + q) - ln G(px) - ln G(q) + q ln g + (px - 1) ln m + px ln x - (px + q) ln (g + xm).
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import digamma, gammaln

from bothways.forecast.histories import Floats

#: Orders that are assumed of a book whose customers cannot be told apart.
_ALIKE = 5.0


@dataclass(frozen=True, slots=True)
class Worth:
    """``mean`` is the value of a book's order, ``orders`` k: so many orders' worth of trust in it."""

    mean: float
    orders: float

    def of(self, number: Floats, total: Floats) -> Floats:
        """What an order of each customer is worth, from the number of their orders and their sum."""
        made: Floats = (total + self.orders * self.mean) / (number + self.orders)
        return made


@dataclass(frozen=True, slots=True)
class GammaGamma:
    """The reference model's parameters and log-likelihood."""

    p: float
    q: float
    g: float
    likelihood: float


def worth(number: Floats, total: Floats, squares: Floats) -> Worth:
    """Learn from each customer's number of orders, their sum and the sum of their squares."""
    known = number > 0
    n, sums, squared = number[known], total[known], squares[known]
    if not len(n):
        return Worth(0.0, _ALIKE)
    mean = float(sums.sum() / n.sum())
    freedom = float((n - 1.0).sum())
    within = float(np.maximum(squared - sums**2 / n, 0.0).sum() / max(freedom, 1.0))
    heavy = float(n.sum() - (n**2).sum() / n.sum())
    apart = float((n * (sums / n - mean) ** 2).sum()) - (len(n) - 1.0) * within
    between = apart / heavy if heavy > 0 else 0.0
    if freedom <= 0 or between <= 0:
        return Worth(mean, _ALIKE if freedom <= 0 else 1e3)
    return Worth(mean, float(np.clip(within / between, 0.01, 1e3)))


def gamma_gamma(number: Floats, mean: Floats) -> GammaGamma:
    """Fit the reference model to customers with repeated orders of some value."""
    known = (number > 0) & (mean > 0)
    x, m = number[known], mean[known]

    def target(point: Floats) -> tuple[float, Floats]:
        p, q, g = np.exp(point)
        px, sums = p * x, g + x * m
        value = gammaln(px + q) - gammaln(px) - gammaln(q) + q * np.log(g)
        value = value + (px - 1.0) * np.log(m) + px * np.log(x) - (px + q) * np.log(sums)
        by_p = x * (digamma(px + q) - digamma(px) + np.log(m * x / sums))
        by_q = digamma(px + q) - digamma(q) + np.log(g / sums)
        by_g = q / g - (px + q) / sums
        slope = np.array([by_p.sum() * p, by_q.sum() * q, by_g.sum() * g])
        return -float(value.sum()), -slope

    start = np.log(np.array([2.0, 3.0, 2.0 * float(m.mean())]))
    found = minimize(target, start, jac=True, method="BFGS")
    p, q, g = (float(value) for value in np.exp(found.x))
    return GammaGamma(p, q, g, -float(found.fun))
