"""How many orders come within a horizon: the exact distribution, by adding and multiplying alone.

P(Y >= n) = P(active) . B(a, b + x + m + n - 1) / B(a, b + x + m) . I_q(n, r + x), q = t / (alpha + T + t):
the customer is active, stays after each of the next n - 1 orders, and n orders fall within t days; m is 0 for
BG and 1 for MBG. Successive values of the regularised incomplete beta function differ by one term of a
negative binomial distribution, so no special function is called after the first.
"""

from collections.abc import Iterator

import numpy as np

from bothways.forecast.erlang import Rhythm
from bothways.forecast.geometric import Parameters, active
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.pieces import Piece, State

#: Beyond this many standard deviations no order is counted.
_REACH = 8.0
MOST = 2000
#: A silence as unlikely as this is that of somebody who has left.
HARDLY = 1e-30
#: A number of orders that is less likely than this for all is not looked at.
NEVER = 1e-9


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
    tails = np.zeros((most, len(repeats)))
    grown = told.alpha + age
    ratio = horizon / (grown + horizon)
    shape = told.r + repeats
    exactly = np.exp(shape * np.log1p(-ratio))
    more = 1.0 - exactly
    stay = active(told, repeats, recency, age)
    chances = told.b + repeats + (1.0 if told.modified else 0.0)
    for n in range(1, most + 1):
        np.multiply(stay, more, out=tails[n - 1])
        if np.max(tails[n - 1], initial=0.0) < NEVER:
            break
        exactly *= (shape + (n - 1)) / n * ratio
        more = np.maximum(more - exactly, 0.0)
        stay *= (chances + (n - 1)) / (told.a + chances + (n - 1))
    made: Floats = tails.T
    return made


def by_rhythm(rhythm: Rhythm, told: State, repeats: Floats, horizon: Floats, most: int) -> Floats:
    """P(Y >= n) for n = 1 … ``most`` as the mixture of regularities has it, one row for each customer."""
    tails = np.zeros((most, told.customers))
    p = rhythm.told
    for piece in told.pieces:
        stay, chances = piece.weight * piece.active, p.b + repeats[piece.rows] + 1.0
        for n, part in enumerate(_counts(piece, horizon[piece.rows], most)):
            chance = part * stay
            tails[n][piece.rows] += chance
            stay *= (chances + n) / (p.a + chances + n)
            if chance.max() < NEVER:
                break
    made: Floats = tails.T
    return made


def _counts(piece: Piece, horizon: Floats, most: int) -> Iterator[Floats]:
    """P(n gaps end within the horizon | active all along) for n = 1 … ``most``.

    The steps of pace taken since the last order are a negative binomial number S; each fell into the silence
    with chance rho, and fewer than k did, since no order came. So
    P(Y >= n) = sum over S >= kn of NB(S) P(Bin(S, rho) < k), divided by P(silence).
    """
    degree, shape, silence = piece.degree, piece.shape, piece.silence
    ratio = (silence + horizon) / (piece.scale + silence + horizon)
    rho = silence / (silence + horizon)
    exactly = np.exp(shape * np.log1p(-ratio)) / np.maximum(piece.silent, HARDLY)
    fewer, edge, rest = np.ones(len(shape)), rho ** (degree - 1), 1.0 - rho
    left = np.ones(len(shape))
    if degree == 1:  # none fell into the silence: a factor of each step
        ratio = ratio * rest
    for steps in range(degree * most):
        if 1 < degree <= steps:
            fewer -= rho * edge
            edge *= rest * (steps / (steps + 1 - degree))
        left -= exactly * fewer if degree > 1 else exactly
        exactly *= (shape + steps) * (ratio / (steps + 1))
        if (steps + 1) % degree == 0:
            yield np.clip(left, 0.0, 1.0)
