"""MBG/CNBD-k with each customer's own regularity: when the next order comes, given all there is to know.

Platzer and Reutterer, Ticking away the moments, Marketing Science 35 (2016); Reutterer, Platzer and
Schröder, Leveraging purchase regularity for predicting customer behavior the easy way, International Journal
of Research in Marketing 38 (2021). There one k holds for the whole book; here every customer has shares of
all degrees of a ladder, from the book's and their own gaps.

With s = r + kx, c = alpha / k + t_x, and S(u) = I_(c / (c + u))(s, k), the chance that a gap exceeds u:

L_k = gaps_k . G(s) / G(r) (alpha / k)^r c^-s (B(a + 1, b + x) + B(a, b + x + 1) S(T - t_x)) / B(a, b)

P(active | k) = (b + x) S / (a + (b + x) S), and P(next > t | active, k) = S(T - t_x + t) / S(T - t_x).
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from bothways.forecast.geometric import Parameters
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.regularity import LADDER

DEGREES: Floats = np.array(LADDER, dtype=np.float64)[:, None]
TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The fitted mixture: parameters of pace and leaving, and the book's shares of the ladder's degrees."""

    told: Parameters
    shares: tuple[float, ...]


def before_silence(rhythm: Rhythm, book: Histories) -> Floats:
    """The logarithm of each degree's share times the likelihood of the gaps up to the last order."""
    p = rhythm.told
    levels = np.arange(book.repeats.max(initial=0) + 1, dtype=np.float64)
    paces = gammaln(p.r + DEGREES * levels) - levels * gammaln(DEGREES) - gammaln(p.r)
    paces += np.log(np.maximum(np.array(rhythm.shares), TINY))[:, None]
    paces += p.r * np.log(p.alpha / DEGREES)
    scale = p.alpha / DEGREES + book.recency
    made: Floats = paces[:, book.repeats] - (p.r + DEGREES * book.repeats) * np.log(scale)
    made += (DEGREES - 1.0) * book.log_gaps
    return made


def exceeds(degree: int, shape: Floats, scale: Floats, days: Floats) -> tuple[Floats, Floats]:
    """S(u) of one degree, and how fast it falls: fewer steps of pace than a gap has come in so many days."""
    late = scale + days
    stays = scale / late
    ahead = 1.0 - stays
    step = np.exp(shape * np.log(stays))
    total = step.copy()
    for taken in range(1, degree):
        step *= (shape + (taken - 1.0)) * (ahead / taken)
        total += step
    return total, step * (shape + (degree - 1.0)) / late
