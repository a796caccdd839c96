"""Newton's method with a trust in descent: for likelihoods of a handful of positive parameters."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bothways.forecast.histories import Floats

#: What is to be climbed: value, gradient and Hessian at a point.
Target = Callable[[Floats], tuple[float, Floats, Floats]]

_STEPS = 60
_LONGEST = 2.0
_ENOUGH = 1e-9


@dataclass(frozen=True, slots=True)
class Peak:
    """Where a target is highest: the point, the value there, minus the inverse Hessian, evaluations used."""

    point: Floats
    value: float
    covariance: Floats
    evaluations: int


@dataclass(frozen=True, slots=True)
class Prior:
    """Independent normal distributions of the parameters' logarithms."""

    mean: Floats
    deviation: Floats

    def add(self, point: Floats, value: float, slope: Floats, bend: Floats) -> tuple[float, Floats, Floats]:
        """A target's value, gradient and Hessian with the prior's on top."""
        away = (point - self.mean) / self.deviation
        return (
            value - 0.5 * float(away @ away),
            slope - away / self.deviation,
            bend - np.diag(self.deviation**-2.0),
        )


def climb(target: Target, start: Floats) -> Peak:
    """The peak above ``start``. Steps are Newton's where the target is concave, damped where it is not."""
    point = start.astype(np.float64)
    value, slope, bend = target(point)
    used = 1
    for _ in range(_STEPS):
        step = _step(slope, bend)
        gain = float(slope @ step)
        if gain < _ENOUGH * (1.0 + abs(value) * 1e-3):
            break
        scale = min(1.0, _LONGEST / float(np.max(np.abs(step))))
        while True:
            next_value, next_slope, next_bend = target(point + scale * step)
            used += 1
            if np.isfinite(next_value) and next_value >= value + 1e-4 * scale * gain - 1e-9 * abs(value):
                break
            scale *= 0.3
            if scale < 1e-8:
                return Peak(point, value, _inverse(bend), used)
        point, value, slope, bend = point + scale * step, next_value, next_slope, next_bend
    return Peak(point, value, _inverse(bend), used)


def in_logarithms(natural: Floats, value: float, slope: Floats, bend: Floats) -> tuple[float, Floats, Floats]:
    """Gradient and Hessian in the parameters' logarithms, from those in the parameters themselves."""
    return value, natural * slope, np.outer(natural, natural) * bend + np.diag(natural * slope)


def _step(slope: Floats, bend: Floats) -> Floats:
    values, vectors = np.linalg.eigh(-bend)
    floor = max(1e-10, 1e-9 * float(np.max(np.abs(values))))
    made: Floats = vectors @ ((vectors.T @ slope) / np.maximum(np.abs(values), floor))
    return made


def _inverse(bend: Floats) -> Floats:
    values, vectors = np.linalg.eigh(-bend)
    made: Floats = (vectors / np.maximum(values, 1e-6)) @ vectors.T
    return made
