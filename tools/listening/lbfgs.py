"""Logistic regression over named features, without any library: limited-memory BFGS (Nocedal 1980).

The objective is convex, so that the same sentences give the same weights on every machine.
"""

import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import mul
from typing import TypeAlias

Vector: TypeAlias = list[float]
Slope: TypeAlias = Callable[[Vector], tuple[float, Vector]]
_MEMORY = 8
_ROUNDS = 120
_ENOUGH = 1e-4


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: the numbers of its features, which count one each, those of its build, which count
    ``share``; what they are offset by, whether it is so, and its weight."""

    features: Sequence[int]
    build: Sequence[int]
    share: float
    offset: float
    is_so: bool
    weight: float


def fitted(examples: Sequence[Example], size: int, pull: float) -> Vector:
    """Weights of ``size`` features and, last, what stands without any; ``pull`` draws them to nothing."""

    def slope(weights: Vector) -> tuple[float, Vector]:
        bias = weights[size]
        loss = 0.5 * pull * sum(weight * weight for weight in weights[:size])
        change = [pull * weight for weight in weights]
        change[size] = 0.0
        for each in examples:
            score = bias + each.offset + sum([weights[place] for place in each.features])
            score += each.share * sum([weights[place] for place in each.build])
            score = max(min(score, 30.0), -30.0)
            chance = 1 / (1 + math.exp(-score))
            loss -= each.weight * math.log(chance if each.is_so else 1 - chance)
            error = each.weight * (chance - each.is_so)
            change[size] += error
            for place in each.features:
                change[place] += error
            error *= each.share
            for place in each.build:
                change[place] += error
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
