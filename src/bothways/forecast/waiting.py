"""When the next order comes: points of a mixture's distribution, found for many customers at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from bothways.forecast.erlang import TINY, State, exceeds
from bothways.forecast.histories import Floats, Rows
from bothways.forecast.regularity import LADDER

#: The shortest wait that is told apart, in days, and how often the bracket around a point is narrowed.
_SHORTEST = 0.05
_STEPS = 10
#: A degree of regularity that counts for less than this in a customer's wait is left out.
_LEAST = 2e-3


@dataclass(frozen=True, slots=True)
class _Piece:
    """One degree's part in the waits of some customers (``rows``): ``share`` times S(silence + days)."""

    degree: int
    rows: Rows
    share: Floats
    shape: Floats
    scale: Floats
    silence: Floats

    def add(self, days: Floats, total: Floats) -> None:
        """Add the part to the chances of waiting for longer than so many days."""
        ahead = self.silence + days[self.rows]
        total[self.rows] += self.share * exceeds(self.degree, self.shape, self.scale, ahead)


def points(states: list[State], reach: Floats, levels: tuple[float, ...]) -> list[Floats]:
    """Days until the next order comes with each probability, given that one comes within ``reach`` days."""
    pieces = [piece for told in states for piece in _pieces(told, len(states))]

    def longer(days: Floats) -> Floats:
        total = np.zeros(len(days))
        for piece in pieces:
            piece.add(days, total)
        return total

    rest = longer(reach)
    low = np.full(len(reach), np.log(_SHORTEST))
    start = longer(np.exp(low))
    found = []
    for level in sorted(levels):
        low, start, point = _point(longer, 1.0 - level * (1.0 - rest), (low, start), (np.log(reach), rest))
        found.append(np.exp(point))
    return found


def _pieces(told: State, states: int) -> Iterator[_Piece]:
    """The degrees that count, for the customers that they count for."""
    whole = told.weight * told.active
    whole = whole / np.maximum(whole.sum(axis=0), TINY)
    whole = np.where(whole > _LEAST, whole, 0.0)
    whole = whole / np.maximum(whole.sum(axis=0), TINY)
    for row, degree in enumerate(LADDER):
        rows = np.flatnonzero(whole[row])
        if len(rows):
            share = whole[row][rows] / np.maximum(told.silent[row][rows], TINY) / states
            shape, scale = told.shape[row][rows], told.scale[row][rows]
            yield _Piece(degree, rows, share, shape, scale, told.silence[rows])


def _point(
    longer: Callable[[Floats], Floats],
    wanted: Floats,
    below: tuple[Floats, Floats],
    above: tuple[Floats, Floats],
) -> tuple[Floats, Floats, Floats]:
    """Where the chance of a longer wait is the one wanted: false position that halves a lazy end (Illinois).

    Returns the last lower end, the chance there, and the point, as logarithms of days.
    """
    low, high = below[0].copy(), above[0].copy()
    start = below[1].copy()
    over, under = start - wanted, above[1] - wanted
    side = np.zeros(len(wanted))
    point = low
    for step in range(_STEPS):
        with np.errstate(divide="ignore", invalid="ignore"):
            guess = (low * under - high * over) / (under - over)
        middle = 0.5 * (low + high)
        point = np.where((guess > low) & (guess < high) & (step % 4 != 3), guess, middle)
        off = longer(np.exp(point)) - wanted
        short = off > 0
        start = np.where(short, off + wanted, start)
        low, high = np.where(short, point, low), np.where(short, high, point)
        over = np.where(short, off, np.where(side < 0, 0.5 * over, over))
        under = np.where(short, np.where(side > 0, 0.5 * under, under), off)
        side = np.where(short, 1.0, -1.0)
    return low, start, point
