"""Logistic regression over named features, without any library: limited-memory BFGS (Nocedal 1980).

The objective is convex, so that the same sentences give the same weights on every machine.
"""

import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import add, itemgetter, mul
from typing import TypeAlias

Vector: TypeAlias = list[float]
Slope: TypeAlias = Callable[[Vector], tuple[float, Vector]]
_MEMORY = 8
_ROUNDS = 120
_ENOUGH = 1e-2


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: the numbers of its features, each of which counts one, and of its build, each of which
    counts ``share``; and its weight. No feature is both."""

    features: Sequence[int]
    build: Sequence[int]
    share: float
    weight: float


class Sheet:
    """Examples by row and by column, so that sums over either are taken without a loop of one's own."""

    def __init__(self, examples: Sequence[Example], size: int) -> None:
        self.size = size
        self.examples = examples
        self._cues = [_taker(each.features, size) for each in examples]
        self._builds = [_taker(each.build, size) for each in examples]
        rows: list[list[int]] = [[] for _ in range(size)]
        for row, each in enumerate(examples):
            for place in each.features:
                rows[place].append(row)
            for place in each.build:
                rows[place].append(len(examples) + row)
        self._columns = [_taker(column, 2 * len(examples)) for column in rows]

    def scores(self, weights: Vector) -> Vector:
        """What the weights say of each example, without a bias."""
        padded = [*weights[: self.size], 0.0]
        return [
            sum(cues(padded)) + each.share * sum(build(padded))
            for each, cues, build in zip(self.examples, self._cues, self._builds, strict=True)
        ]

    def slopes(self, errors: Vector) -> Vector:
        """How each weight moves the sum of errors."""
        shared = [each.share * error for each, error in zip(self.examples, errors, strict=True)]
        padded = [*errors, *shared, 0.0]
        return [sum(column(padded)) for column in self._columns]


def _taker(places: Sequence[int], nothing: int) -> Callable[[Vector], tuple[float, ...]]:
    """Takes these places of a list; one that is always nothing keeps it a tuple."""
    return itemgetter(*places, nothing, nothing)


def fitted(sheet: Sheet, offsets: Sequence[float], is_so: Sequence[bool], pulls: Sequence[float]) -> Vector:
    """A weight for each feature and, last, what stands without any; ``pulls`` draw the features' to nothing.

    ``offsets`` is what each example's score begins at.
    """
    size = sheet.size
    drawn = [*pulls, 0.0]

    def slope(weights: Vector) -> tuple[float, Vector]:
        change = [pull * weight for pull, weight in zip(drawn, weights, strict=True)]
        loss = 0.5 * _dot(change, weights)
        errors = []
        for said, offset, so, each in zip(sheet.scores(weights), offsets, is_so, sheet.examples, strict=True):
            score = max(min(weights[size] + offset + said, 30.0), -30.0)
            chance = 1 / (1 + math.exp(-score))
            loss -= each.weight * math.log(chance if so else 1 - chance)
            errors.append(each.weight * (chance - so))
        change = list(map(add, change, [*sheet.slopes(errors), sum(errors)]))
        return loss, change

    return lowest(slope, [0.0] * (size + 1))


def lowest(slope: Slope, start: Vector) -> Vector:
    """Where a convex function is lowest."""
    here = start
    value, change = slope(here)
    steps: deque[tuple[Vector, Vector, float]] = deque(maxlen=_MEMORY)
    for _ in range(_ROUNDS):
        way = _way(change, steps)
        along = _dot(way, change)
        stride = 1.0 if steps else 1 / max(math.sqrt(_dot(change, change)), 1.0)
        while True:
            there = [at + stride * go for at, go in zip(here, way, strict=True)]
            new_value, new_change = slope(there)
            if new_value <= value + 1e-4 * stride * along or stride < 1e-8:
                break
            stride /= 2
        moved = [b - a for a, b in zip(here, there, strict=True)]
        bent = [b - a for a, b in zip(change, new_change, strict=True)]
        curve = _dot(moved, bent)
        if curve > 1e-12:
            steps.append((moved, bent, 1 / curve))
        done = value - new_value <= _ENOUGH
        here, value, change = there, new_value, new_change
        if done:
            break
    return here


def _way(change: Vector, steps: Sequence[tuple[Vector, Vector, float]]) -> Vector:
    way = [-each for each in change]
    used = []
    for moved, bent, inverse in reversed(steps):
        share = inverse * _dot(moved, way)
        way = [at - share * go for at, go in zip(way, bent, strict=True)]
        used.append(share)
    if steps:
        moved, bent, inverse = steps[-1]
        size = 1 / (inverse * _dot(bent, bent))
        way = [size * each for each in way]
    for (moved, bent, inverse), share in zip(steps, reversed(used), strict=True):
        back = inverse * _dot(bent, way)
        way = [at + (share - back) * go for at, go in zip(way, moved, strict=True)]
    return way


def _dot(one: Vector, other: Vector) -> float:
    total: float = sum(map(mul, one, other))
    return total
