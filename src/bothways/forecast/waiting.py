"""When the next order comes: points of a mixture's distribution, found for many customers at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bothways.forecast.counting import HARDLY
from bothways.forecast.erlang import exceeds
from bothways.forecast.histories import Floats
from bothways.forecast.pieces import Some, State

#: The shortest wait that is told apart, in days; a step so small, in logarithms of days, is the last one.
_SHORTEST = 0.05
_CLOSE = 1e-2
_STEPS = 60


@dataclass(frozen=True, slots=True)
class _Part:
    """One degree's part in the waits of some customers (``rows``): ``share`` times S(silence + days)."""

    degree: int
    rows: Some
    share: Floats
    shape: Floats
    scale: Floats
    silence: Floats


@dataclass(frozen=True, slots=True)
class _At:
    """The logarithms of days, and of the chance that the next order comes within them, with its slope."""

    point: Floats
    chance: Floats
    slope: Floats


@dataclass(frozen=True, slots=True)
class _Waits:
    """How long so many customers wait, given that they are active."""

    parts: tuple[_Part, ...]
    customers: int

    def at(self, point: Floats) -> "_At":
        """The chance of the next order within so many days."""
        days = np.exp(point)
        later, slope = np.zeros(self.customers), np.zeros(self.customers)
        for part in self.parts:
            longer, falls = exceeds(part.degree, part.shape, part.scale, part.silence + days[part.rows])
            later[part.rows] += part.share * longer
            slope[part.rows] += part.share * falls
        chance = np.maximum(1.0 - later, HARDLY)
        return _At(point, np.log(chance), np.maximum(slope * days / chance, HARDLY))


def points(states: list[State], reach: Floats, levels: tuple[float, ...]) -> list[Floats]:
    """Days until the next order comes with each probability, given that one comes within ``reach`` days.

    From the highest level down, each search goes on from where the one before ended.
    """
    waits = _Waits(tuple(part for told in states for part in _parts(told, len(states))), len(reach))
    at = waits.at(np.log(reach))
    sure, found = at.chance, {}
    for level in sorted(levels, reverse=True):
        point, at = _search(waits, sure + np.log(level), at)
        found[level] = np.exp(point)
    return [found[level] for level in levels]


def _parts(told: State, states: int) -> Iterator[_Part]:
    """The degrees, weighed by how probable they are of somebody who is active."""
    still = np.maximum(told.still, HARDLY)
    for piece in told.pieces:
        share = piece.weight * piece.active / (still[piece.rows] * np.maximum(piece.silent, HARDLY) * states)
        yield _Part(piece.degree, piece.rows, share, piece.shape, piece.scale, piece.silence)


def _search(waits: _Waits, wanted: Floats, at: _At) -> tuple[Floats, _At]:
    """Where the chance is the one wanted, at or below ``at``; and the place that was looked at last.

    Newton's method: on logarithms the chance grows ever more slowly with the days, so a step that goes too
    far is made good by the next. Where it is not, the bracket that is known is halved.
    """
    low, high = np.full(len(wanted), np.log(_SHORTEST)), at.point
    for _ in range(_STEPS):
        off = at.chance - wanted
        low, high = np.where(off < 0, at.point, low), np.where(off < 0, high, at.point)
        point = at.point - off / at.slope
        point = np.where((point >= low) & (point <= high), point, 0.5 * (low + high))
        if np.max(np.abs(point - at.point), initial=0.0) < _CLOSE:
            break
        at = waits.at(point)
    return point, at
