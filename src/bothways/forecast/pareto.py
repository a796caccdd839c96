"""Pareto/NBD: customers order by chance at their own rate, and leave at a moment nobody sees. For reference.

Schmittlein, Morrison and Colombo, Counting your customers: who are they and what will they do next?,
Management Science 33 (1987). Rates of ordering are Gamma(r, alpha), rates of leaving Gamma(s, beta):

L = G(r + x) alpha^r beta^s / G(r) . ((alpha + T)^-(r + x) (beta + T)^-s + J),
J = the integral of s (beta + y)^-(s + 1) (alpha + y)^-(r + x) for y from t_x to T.

J is a difference of hypergeometric functions that cancel; a quadrature of few nodes, in a variable in which
the integrand is nearly flat, is as exact and has plain derivatives.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import digamma, gammaln, polygamma

from bothways.forecast.histories import ROUGH, Floats, Folded
from bothways.forecast.newton import Target, climb, in_logarithms

_NODES, _WEIGHTS = (np.asarray(part) for part in np.polynomial.legendre.leggauss(12))
#: An exponent so near to nothing is taken for this one; and how many rows are worked at together.
_FLAT = 1e-3
_TOGETHER = 4096


@dataclass(frozen=True, slots=True)
class Parameters:
    """``r`` and ``alpha`` (days) of the rates of ordering, ``s`` and ``beta`` (days) of those of leaving."""

    r: float
    alpha: float
    s: float
    beta: float


@dataclass(frozen=True, slots=True)
class Fit:
    """The most likely parameters, the log-likelihood there, and evaluations of all rows that it took."""

    parameters: Parameters
    likelihood: float
    evaluations: int


def fit(book: Folded) -> Fit:
    """Fit by maximum likelihood; a large book's start is the fit of a part of it."""
    pace = (float(book.weight @ book.repeats) + 0.5) / max(float(book.weight @ book.age), 1.0)
    start = np.log(np.array([0.5, 0.25 / pace, 0.5, 0.25 / pace]))
    if len(book.weight) > 2 * ROUGH:
        start = climb(_target(book.thinned(ROUGH)), start).point
    peak = climb(_target(book), start)
    told = Parameters(*(float(value) for value in np.exp(peak.point)))
    return Fit(told, peak.value, peak.evaluations)


def active(told: Parameters, repeats: Floats, recency: Floats, age: Floats) -> Floats:
    """The probability that each is still a customer."""
    alive = -(told.r + repeats) * np.log(told.alpha + age) - told.s * np.log(told.beta + age)
    left = _Leaving(np.array([told.r, told.alpha, told.s, told.beta]), repeats, recency, age)
    made: Floats = np.exp(alive - np.logaddexp(alive, left.logarithm))
    return made


def _target(book: Folded) -> Target:
    def target(point: Floats) -> tuple[float, Floats, Floats]:
        natural = np.exp(point)
        value, slope, bend = _common(natural, book)
        for first in range(0, len(book.weight), _TOGETHER):
            rows = slice(first, first + _TOGETHER)
            part = Folded(book.repeats[rows], book.recency[rows], book.age[rows], book.weight[rows])
            more = _mixed(natural, part)
            value, slope, bend = value + more[0], slope + more[1], bend + more[2]
        return in_logarithms(natural, value, slope, bend)

    return target


def _common(natural: Floats, book: Folded) -> tuple[float, Floats, Floats]:
    """ln (G(r + x) alpha^r beta^s / G(r)), by levels of repeats."""
    r, alpha, s, beta = natural
    counts = np.bincount(book.repeats.astype(np.intp), weights=book.weight)
    x, n = np.arange(len(counts), dtype=np.float64), float(book.weight.sum())
    value = counts @ gammaln(r + x) - n * gammaln(r) + n * (r * np.log(alpha) + s * np.log(beta))
    slope = np.array(
        [
            counts @ digamma(r + x) - n * digamma(r) + n * np.log(alpha),
            n * r / alpha,
            n * np.log(beta),
            n * s / beta,
        ]
    )
    bend = np.zeros((4, 4))
    bend[0, 0] = counts @ polygamma(1, r + x) - n * polygamma(1, r)
    bend[0, 1] = bend[1, 0] = n / alpha
    bend[1, 1] = -n * r / alpha**2
    bend[2, 3] = bend[3, 2] = n / beta
    bend[3, 3] = -n * s / beta**2
    return float(value), slope, bend


class _Leaving:
    """ln J of some rows, and its nodes: days y, and each node's share of the integral."""

    def __init__(self, natural: Floats, repeats: Floats, recency: Floats, age: Floats) -> None:
        r, alpha, s, beta = natural
        early, late = np.log(alpha + recency), np.log(alpha + age)
        # The mean of the exponents with which the integrand falls in ln (alpha + y), at either end.
        falls = 0.5 * ((alpha + recency) / (beta + recency) + (alpha + age) / (beta + age))
        power = r + repeats - 1.0 + (s + 1.0) * falls
        power = np.where(np.abs(power) < _FLAT, _FLAT, power)
        half = -0.5 * np.expm1(-power * (late - early))
        share = 1.0 - half * (1.0 - _NODES[:, None])
        #: ln (alpha + y) and ln (beta + y) at the nodes, and one over either.
        self.ordering = early - np.log(share) / power
        grown = np.exp(self.ordering)
        self.leaving = np.log(grown + (beta - alpha))
        self.orders, self.leaves = 1.0 / grown, 1.0 / (grown + (beta - alpha))
        # The integrand over the density of the new variable, (alpha + y)^-power.
        parts = (power + 1.0 - r - repeats) * self.ordering - (s + 1.0) * self.leaving
        most = parts.max(axis=0)
        weights = _WEIGHTS[:, None] * np.exp(parts - most)
        total = weights.sum(axis=0)
        self.weights = weights / total
        with np.errstate(divide="ignore"):
            self.logarithm = np.log(s * half / power * total) - power * early + most


def _mixed(natural: Floats, rows: Folded) -> tuple[float, Floats, Floats]:
    """The sum of ln ((alpha + T)^-(r + x) (beta + T)^-s + J), with its derivatives."""
    r, alpha, s, beta = natural
    x = r + rows.repeats
    alive = -x * np.log(alpha + rows.age) - s * np.log(beta + rows.age)
    left = _Leaving(natural, rows.repeats, rows.recency, rows.age)
    total = np.logaddexp(alive, left.logarithm)
    gone = np.exp(left.logarithm - total)
    weight = rows.weight

    ends = np.stack(
        [
            -np.log(alpha + rows.age),
            -x / (alpha + rows.age),
            -np.log(beta + rows.age),
            -s / (beta + rows.age),
        ]
    )
    inner = np.stack([-left.ordering, -x * left.orders, 1.0 / s - left.leaving, -(s + 1.0) * left.leaves])
    nodes = left.weights * gone
    weighted = inner * nodes
    means = weighted.sum(axis=1)
    stays = 1.0 - gone
    slopes = ends * stays + means
    bend = (weighted * weight).reshape(4, -1) @ inner.reshape(4, -1).T
    bend += (ends * (stays * weight)) @ ends.T - (slopes * weight) @ slopes.T
    _curve(bend, (1, 0), weight @ (-stays / (alpha + rows.age) - (nodes * left.orders).sum(axis=0)))
    _curve(
        bend,
        (1, 1),
        weight @ (x * (stays / (alpha + rows.age) ** 2 + (nodes * left.orders**2).sum(axis=0))),
    )
    _curve(bend, (3, 2), weight @ (-stays / (beta + rows.age) - (nodes * left.leaves).sum(axis=0)))
    _curve(bend, (2, 2), -float(weight @ gone) / s**2)
    _curve(
        bend,
        (3, 3),
        weight @ (s * stays / (beta + rows.age) ** 2 + (s + 1.0) * (nodes * left.leaves**2).sum(axis=0)),
    )
    return float(weight @ total), slopes @ weight, bend


def _curve(bend: Floats, place: tuple[int, int], value: float) -> None:
    """Add the integrands' own second derivative, at both mirrored places."""
    row, column = place
    bend[row, column] += value
    if row != column:
        bend[column, row] += value
