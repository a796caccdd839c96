"""What is usual in a book: the beta distribution that a relationship without a record begins with.

Empirical Bayes: the shares of all relationships are taken as drawn from one beta distribution, whose mean and
strength are fitted to the book by maximum likelihood of the beta-binomial with fractional counts (Skellam
1948; Casella, *An Introduction to Empirical Bayes Data Analysis*, 1985). A weak prior on both keeps small
books from running away: a mean of one half worth two observations, and a strength of about four, within a
factor of three.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import betaln, digamma, expit

Floats = NDArray[np.float64]

_MEAN_LIKE = 1.0  # one success and one failure, before the book is seen
_STRENGTH, _SPREAD = np.log(4.0), 1.2
#: A strength beyond these is not told apart from the bound.
WEAKEST, STRONGEST = 0.2, 2000.0


@dataclass(frozen=True, slots=True)
class Prior:
    """A beta distribution: ``mean`` between 0 and 1, ``strength`` in full items.

    ``part`` is how much of the weight of what is known is believed about what is to come; see ``caution``.
    """

    mean: float
    strength: float
    part: float = 1.0

    @property
    def good(self) -> float:
        """The first parameter of the beta distribution."""
        return self.mean * self.strength

    @property
    def bad(self) -> float:
        """The second one."""
        return (1.0 - self.mean) * self.strength


#: Where a book says nothing yet.
UNKNOWN = Prior(0.5, 2.0)


def fit(good: Floats, bad: Floats) -> Prior:
    """The prior of a book: ``good[i]`` and ``bad[i]`` are the sums of one relationship, as they weigh now."""
    some = good + bad > 0.0
    if not some.any():
        return UNKNOWN
    good, bad, times = _folded(good[some], bad[some])
    start = (good @ times + _MEAN_LIKE) / ((good + bad) @ times + 2 * _MEAN_LIKE)
    first = np.array([np.log(start / (1.0 - start)), _STRENGTH])
    bounds = [(-9.0, 9.0), (np.log(WEAKEST), np.log(STRONGEST))]
    found = minimize(_loss, first, args=(good, bad, times), jac=True, method="TNC", bounds=bounds)
    return Prior(float(expit(found.x[0])), float(np.exp(found.x[1])))


def fit_strength(mean: Floats, good: Floats, bad: Floats) -> float:
    """How much one's own mean is worth to its parts: the strength alone, each part having a mean of its own.

    ``mean[i]`` is what part ``i`` begins with; parts with less than two items together say nothing of it.
    """
    some = (good + bad > 1.0) & (mean > 0.0) & (mean < 1.0)
    if not some.any():
        return float(np.exp(_STRENGTH))
    logit = np.log(mean[some] / (1.0 - mean[some]))

    def loss(at: Floats) -> tuple[float, Floats]:
        value, slope = _likelihood(logit, at[0], good[some], bad[some])
        pull = (at[0] - _STRENGTH) / _SPREAD
        return pull * pull / 2 - float(value.sum()), np.array([pull / _SPREAD - slope[1].sum()])

    bounds = [(np.log(WEAKEST), np.log(STRONGEST))]
    found = minimize(loss, np.array([_STRENGTH]), jac=True, method="TNC", bounds=bounds)
    return float(np.exp(found.x[0]))


def _loss(at: Floats, good: Floats, bad: Floats, times: Floats) -> tuple[float, Floats]:
    value, (by_mean, by_strength) = _likelihood(at[0], at[1], good, bad)
    mean = expit(at[0])
    pull = (at[1] - _STRENGTH) / _SPREAD
    prior = _MEAN_LIKE * (np.log(mean) + np.log1p(-mean)) - pull * pull / 2
    slope = np.array(
        [by_mean @ times + _MEAN_LIKE * (1.0 - 2.0 * mean), by_strength @ times - pull / _SPREAD]
    )
    return -float(value @ times + prior), -slope


def _likelihood(
    logit: "float | Floats", log_strength: float, good: Floats, bad: Floats
) -> tuple[Floats, tuple[Floats, Floats]]:
    """Each row's beta-binomial log-likelihood; its slopes by the mean's logit and the log strength."""
    mean, strength = expit(logit), np.exp(log_strength)
    a, b = mean * strength, (1.0 - mean) * strength
    value = betaln(a + good, b + bad) - betaln(a, b)
    rest = digamma(strength) - digamma(strength + good + bad)
    by_a = digamma(a + good) - digamma(a) + rest
    by_b = digamma(b + bad) - digamma(b) + rest
    bend = strength * mean * (1.0 - mean)
    return value, (bend * (by_a - by_b), a * by_a + b * by_b)


def _folded(good: Floats, bad: Floats) -> tuple[Floats, Floats, Floats]:
    """Equal rows once, with how often they stand there; rounded to a thousandth of an item."""
    rows = np.round(np.column_stack((good, bad)), 3)
    code = rows[:, 0] * 1e7 + rows[:, 1]
    _, first, times = np.unique(code, return_index=True, return_counts=True)
    return rows[first, 0], rows[first, 1], times.astype(np.float64)
