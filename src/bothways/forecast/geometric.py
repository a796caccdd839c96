"""BG/NBD and MBG/NBD: customers order by chance at their own rate, and may leave after each order.

BG/NBD: Fader, Hardie and Lee, "Counting your customers" the easy way: an alternative to the Pareto/NBD model,
Marketing Science 24 (2005). MBG/NBD, in which a customer may also leave after the first order: Batislam,
Denizel and Filiztekin, Empirical validation and comparison of models for customer base analysis,
International Journal of Research in Marketing 24 (2007).

Rates are Gamma(r, alpha), the chance to leave is Beta(a, b). With D = ln a - ln(b + x - 1 + m)
+ (r + x) ln((alpha + T) / (alpha + t_x)), where m is 0 for BG and 1 for MBG, the likelihood is
L = A (1 + e^D) and the probability of being active 1 / (1 + e^D), A being the part of those still active.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import betaln, digamma, expit, gammaln, polygamma

from bothways.forecast.histories import ROUGH, Floats, Folded, Histories
from bothways.forecast.newton import Prior, climb, in_logarithms

#: The prior of a book: weak, so that a thousand customers overrule it, and ten do not run away. The rate's
#: scale follows the book's own mean age and orders, so days or weeks make no difference.
_PRIOR_SHAPE = (0.0, 1.0)
_PRIOR_LEAVING = ((-0.7, 1.0), (1.0, 1.0))


@dataclass(frozen=True, slots=True)
class Parameters:
    """``r`` and ``alpha`` (days) of the rates, ``a`` and ``b`` of leaving; ``modified`` says MBG."""

    r: float
    alpha: float
    a: float
    b: float
    modified: bool = True

    @property
    def logarithms(self) -> Floats:
        """The four as a point of the fit."""
        made: Floats = np.log(np.array([self.r, self.alpha, self.a, self.b]))
        return made

    def pace(self, book: Histories) -> Floats:
        """Orders a day that are expected of each customer while they are active."""
        made: Floats = (self.r + book.repeats) / (self.alpha + book.age)
        return made


@dataclass(frozen=True, slots=True)
class Fit:
    """Parameters at the peak, log-likelihood there (prior left out), covariance of their logarithms."""

    parameters: Parameters
    likelihood: float
    covariance: Floats
    evaluations: int


def at(point: Floats, modified: bool) -> Parameters:
    """Parameters from a point of the fit."""
    r, alpha, a, b = (float(value) for value in np.exp(point))
    return Parameters(r, alpha, a, b, modified)


def fit(book: Folded, *, modified: bool = True, prior: Prior | None = None) -> Fit:
    """The most likely parameters; with a ``prior`` those of the posterior's peak."""
    start = _start(book)
    if len(book.weight) > 4 * ROUGH:
        rough = _Likelihood(book.thinned(ROUGH), modified)
        start = climb(lambda point: in_logarithms(np.exp(point), *rough(np.exp(point))), start).point
    likelihood = _Likelihood(book, modified)

    def target(point: Floats) -> tuple[float, Floats, Floats]:
        found = in_logarithms(np.exp(point), *likelihood(np.exp(point)))
        return prior.add(point, *found) if prior else found

    peak = climb(target, start)
    value = peak.value - (prior.add(peak.point, 0.0, np.zeros(4), np.zeros((4, 4)))[0] if prior else 0.0)
    return Fit(at(peak.point, modified), value, peak.covariance, peak.evaluations)


def weak_prior(book: Folded) -> Prior:
    """What is assumed of a book before it is read, on the scale of its own orders."""
    pace = _pace(book)
    mean = [_PRIOR_SHAPE[0], -np.log(pace), _PRIOR_LEAVING[0][0], _PRIOR_LEAVING[1][0]]
    wide = [_PRIOR_SHAPE[1], 1.5, _PRIOR_LEAVING[0][1], _PRIOR_LEAVING[1][1]]
    return Prior(np.array(mean), np.array(wide))


def active(told: Parameters, repeats: Floats, recency: Floats, age: Floats) -> Floats:
    """The probability that each is still a customer."""
    made: Floats = expit(-_leaning(told, repeats, recency, age))
    return made


def _leaning(told: Parameters, repeats: Floats, recency: Floats, age: Floats) -> Floats:
    """D: the log odds that a customer has left."""
    chances = told.b + repeats - (0.0 if told.modified else 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        odds = np.log(told.a) - np.log(chances)
    grown = (told.r + repeats) * np.log1p((age - recency) / (told.alpha + recency))
    return odds + grown if told.modified else np.where(repeats > 0, odds + grown, -np.inf)


def _pace(book: Folded) -> float:
    """Orders a day, the book over; half an order is added so that a silent book has a pace too."""
    return (float(book.weight @ book.repeats) + 0.5) / max(float(book.weight @ book.age), 1.0)


def _start(book: Folded) -> Floats:
    start: Floats = np.log(np.array([0.5, 0.5 / _pace(book), 0.5, 2.0]))
    return start


class _Likelihood:
    """Value, gradient and Hessian of a folded book's log-likelihood in (r, alpha, a, b)."""

    def __init__(self, book: Folded, modified: bool) -> None:
        self.modified = modified
        self.counts = np.bincount(book.repeats.astype(np.intp), weights=book.weight)
        self.levels = np.flatnonzero(self.counts).astype(np.float64)
        self.counts = self.counts[self.counts > 0]
        self.customers = float(book.weight.sum())
        self.ages, place = np.unique(book.age, return_inverse=True)
        self.age_weight = np.bincount(place, weights=book.weight, minlength=len(self.ages))
        self.age_repeats = np.bincount(place, weights=book.weight * book.repeats, minlength=len(self.ages))
        rows = slice(None) if modified else book.repeats > 0
        self.x, self.tx, self.age, self.weight = (
            column[rows] for column in (book.repeats, book.recency, book.age, book.weight)
        )

    def __call__(self, natural: Floats) -> tuple[float, Floats, Floats]:
        value, slope, bend = self._staying(*natural)
        more = self._leaving(*natural)
        return value + more[0], slope + more[1], bend + more[2]

    def _staying(self, r: float, alpha: float, a: float, b: float) -> tuple[float, Floats, Floats]:
        """The part of those still active: sums over levels of repeats and over ages."""
        x, count, n = self.levels, self.counts, self.customers
        m = 1.0 if self.modified else 0.0
        logs = np.log(alpha + self.ages)
        powers = r * self.age_weight + self.age_repeats
        value = (
            float(count @ (gammaln(r + x) + betaln(a, b + x + m)))
            - n * float(gammaln(r) + betaln(a, b))
            + n * r * np.log(alpha)
            - float(powers @ logs)
        )
        slope, bend = np.zeros(4), np.zeros((4, 4))
        inverse = 1.0 / (alpha + self.ages)
        slope[0] = count @ digamma(r + x) + n * (np.log(alpha) - digamma(r)) - self.age_weight @ logs
        slope[1] = n * r / alpha - powers @ inverse
        total = digamma(a + b) * n - count @ digamma(a + b + x + m)
        slope[2] = total
        slope[3] = total + count @ digamma(b + x + m) - n * digamma(b)
        bend[0, 0] = count @ polygamma(1, r + x) - n * polygamma(1, r)
        bend[0, 1] = bend[1, 0] = n / alpha - self.age_weight @ inverse
        bend[1, 1] = -n * r / alpha**2 + powers @ inverse**2
        both = n * polygamma(1, a + b) - count @ polygamma(1, a + b + x + m)
        bend[2, 2] = bend[2, 3] = bend[3, 2] = both
        bend[3, 3] = both + count @ polygamma(1, b + x + m) - n * polygamma(1, b)
        return float(value), slope, bend

    def _leaving(self, r: float, alpha: float, a: float, b: float) -> tuple[float, Floats, Floats]:
        """What the possibility to have left adds: the sum of ln(1 + e^D)."""
        chances = b + self.x - (0.0 if self.modified else 1.0)
        late, early = alpha + self.age, alpha + self.tx
        ratio = np.log(late / early)
        lean = np.log(a / chances) + (r + self.x) * ratio
        left = expit(lean)
        weighted = self.weight * left
        shrink = (self.tx - self.age) / (late * early)
        slopes = np.stack([ratio, (r + self.x) * shrink, np.full_like(ratio, 1.0 / a), -1.0 / chances])
        slope = slopes @ weighted
        bend = (slopes * (weighted * (1.0 - left))) @ slopes.T
        cross = float(weighted @ shrink)
        bend[0, 1] += cross
        bend[1, 0] += cross
        bend[1, 1] += weighted @ ((r + self.x) * (early**-2.0 - late**-2.0))
        bend[2, 2] -= float(weighted.sum()) / a**2
        bend[3, 3] += weighted @ chances**-2.0
        return float(self.weight @ np.logaddexp(0.0, lean)), slope, bend
