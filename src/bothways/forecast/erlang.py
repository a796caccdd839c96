"""MBG/CNBD-k with each customer's own regularity: when the next order comes, given all there is to know.

Platzer and Reutterer, Ticking away the moments, Marketing Science 35 (2016); Reutterer, Platzer and
Schröder, Leveraging purchase regularity for predicting customer behavior the easy way, International Journal
of Research in Marketing 38 (2021). There one k holds for the whole book; here every customer has shares of
all degrees of a ladder, from the book's and their own gaps.

With s = r + kx, c = alpha / k + t_x, and S(u) = I_(c / (c + u))(s, k), the chance that a gap exceeds u:

L_k = gaps_k . G(s) / G(r) (alpha / k)^r c^-s (B(a + 1, b + x) + B(a, b + x + 1) S(T - t_x)) / B(a, b)

P(active | k) = (b + x) S / (a + (b + x) S), and P(next > t | active, k) = S(T - t_x + t) / S(T - t_x).
"""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln, logsumexp

from bothways.forecast.geometric import Parameters
from bothways.forecast.histories import Floats, Histories, Rows
from bothways.forecast.regularity import LADDER

DEGREES: Floats = np.array(LADDER, dtype=np.float64)[:, None]
#: A degree that is less likely than this is left out of a customer's counts.
_LEAST = 1e-3
TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The fitted mixture: parameters of pace and leaving, and the book's shares of the ladder's degrees."""

    told: Parameters
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What is known of each customer, one row for each degree of the ladder: shapes (degree, customer).

    ``weight`` is the probability of the degree, ``active`` that of being active given it, ``shape`` s and
    ``scale`` c of the gaps, ``silent`` the chance S that a gap is longer than the silence so far, ``before``
    the probability of the degree before that silence is considered; ``silence`` is in days.
    """

    weight: Floats
    active: Floats
    shape: Floats
    scale: Floats
    silent: Floats
    before: Floats
    silence: Floats

    @property
    def still(self) -> Floats:
        """The probability that each customer is active."""
        made: Floats = (self.weight * self.active).sum(axis=0)
        return made

    @property
    def surprise(self) -> Floats:
        """The chance of a silence of this length or longer, as seen before it began."""
        made: Floats = (self.before * self.silent).sum(axis=0)
        return made

    def take(self, rows: "Rows | NDArray[np.bool_]") -> "State":
        """Some of the customers."""
        return State(*(getattr(self, column.name)[..., rows] for column in fields(self)))


def state(rhythm: Rhythm, book: Histories) -> State:
    """Where each customer stands: degree of regularity, activity, and the distribution of their gaps."""
    p = rhythm.told
    x, tx = book.repeats.astype(np.float64), book.recency.astype(np.float64)
    silence = book.age - tx
    shape, scale = p.r + DEGREES * x, p.alpha / DEGREES + tx
    silent = _exceeds(shape, scale, silence)
    before = before_silence(rhythm, book, shape, scale)
    left = p.a / (p.a + p.b + x)
    stays = (1.0 - left) * silent
    with np.errstate(divide="ignore"):
        after = before + np.log(left + stays)
    return State(
        weight=np.exp(after - logsumexp(after, axis=0)),
        active=stays / (left + stays),
        shape=shape,
        scale=scale,
        silent=silent,
        before=np.exp(before - logsumexp(before, axis=0)),
        silence=silence,
    )


def before_silence(rhythm: Rhythm, book: Histories, shape: Floats, scale: Floats) -> Floats:
    """The logarithm of each degree's share times the likelihood of the gaps up to the last order."""
    p = rhythm.told
    shares = np.log(np.maximum(np.array(rhythm.shares), TINY))[:, None]
    gaps = (DEGREES - 1.0) * book.log_gaps - book.repeats * gammaln(DEGREES)
    pace = gammaln(shape) - gammaln(p.r) + p.r * np.log(p.alpha / DEGREES) - shape * np.log(scale)
    made: Floats = shares + gaps + pace
    return made


def at_least(rhythm: Rhythm, told: State, repeats: Floats, horizon: Floats, most: int) -> Floats:
    """P(Y >= n) within ``horizon`` days for n = 1 … ``most``, one row for each customer."""
    tails = np.zeros((most, len(repeats)))
    kept = np.where(told.weight > _LEAST, told.weight, 0.0)
    kept /= kept.sum(axis=0)
    for row, degree in enumerate(LADDER):
        chance = kept[row] * told.active[row]
        some = np.flatnonzero(kept[row])
        if not len(some):
            continue
        part = _counts(told, row, degree, some, horizon[some], most)
        stay, chances = chance[some].copy(), rhythm.told.b + repeats[some] + 1.0
        for n in range(most):
            part[n] *= stay
            stay *= (chances + n) / (rhythm.told.a + chances + n)
        tails[:, some] += part
    made: Floats = tails.T
    return made


def _counts(told: State, row: int, degree: int, some: Rows, horizon: Floats, most: int) -> Floats:
    """P(n gaps end within the horizon | active all along), one row for each n.

    The steps of pace taken since the last order are a negative binomial number S; each fell into the silence
    with chance rho, and fewer than k did, since no order came. So
    P(Y >= n) = sum over S >= kn of NB(S) P(Bin(S, rho) < k), divided by P(silence).
    """
    shape, scale = told.shape[row][some], told.scale[row][some]
    silence, silent = told.silence[some], np.maximum(told.silent[row][some], TINY)
    ratio = (silence + horizon) / (scale + silence + horizon)
    rho = silence / (silence + horizon)
    exactly = np.exp(shape * np.log1p(-ratio))
    fewer, edge = np.ones(len(some)), rho ** (degree - 1)
    reached, tails = np.zeros(len(some)), np.empty((most, len(some)))
    for steps in range(degree * most + 1):
        if steps >= degree:
            fewer -= rho * edge
            edge *= steps / (steps + 1 - degree) * (1.0 - rho)
        if steps and steps % degree == 0:
            np.clip(1.0 - reached / silent, 0.0, 1.0, out=tails[steps // degree - 1])
        reached += exactly * np.maximum(fewer, 0.0)
        exactly *= (shape + steps) / (steps + 1) * ratio
    return tails


def exceeds(degree: int, shape: Floats, scale: Floats, days: Floats) -> Floats:
    """S(u) of one degree: fewer steps of pace than a gap has fall into so many days, a sum of k terms."""
    stays = scale / (scale + days)
    ahead = 1.0 - stays
    step = np.exp(shape * np.log(stays))
    total: Floats = step.copy()
    for taken in range(1, degree):
        step *= (shape + (taken - 1.0)) * (ahead / taken)
        total += step
    return total


def _exceeds(shape: Floats, scale: Floats, days: Floats) -> Floats:
    """S(u) of all degrees."""
    made: Floats = np.stack(
        [exceeds(degree, shape[row], scale[row], days) for row, degree in enumerate(LADDER)]
    )
    return made
