"""When the next order comes: points of a mixture's distribution, found for many customers at once."""

from collections.abc import Callable

import numpy as np

from bothways.forecast.erlang import State
from bothways.forecast.histories import Floats

#: The shortest wait that is told apart, in days, and how often the bracket around a point is narrowed.
_SHORTEST = 0.05
_STEPS = 11


def points(states: list[State], reach: Floats, levels: tuple[float, ...]) -> list[Floats]:
    """Days until the next order comes with each probability, given that one comes within ``reach`` days."""

    def longer(days: Floats) -> Floats:
        made: Floats = np.mean([told.waits(days) for told in states], axis=0)
        return made

    rest = longer(reach)
    low = np.full(len(reach), np.log(_SHORTEST))
    start = longer(np.exp(low))
    found = []
    for level in sorted(levels):
        wanted = 1.0 - level * (1.0 - rest)
        low, start, point = _point(longer, wanted, (low, start), (np.log(reach), rest))
        found.append(np.exp(point))
    return found


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
