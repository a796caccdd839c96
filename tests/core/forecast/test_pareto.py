"""Pareto/NBD, the reference: its published optimum, and derivatives of a numerical integral."""

from math import log

import numpy as np
import pytest
from scipy.integrate import quad

from bothways.forecast import pareto
from bothways.forecast.histories import Folded, fold
from tests.builders.purchases import FIRST_DAY, Nature, book, purchases
from tests.core.forecast import cdnow

YEAR = FIRST_DAY.replace(year=FIRST_DAY.year + 1)


def test_the_published_optimum_is_reached() -> None:
    folded = fold(cdnow.calibration())
    found = pareto.fit(folded)
    told = found.parameters
    assert (told.r, told.alpha / 7, told.s, told.beta / 7) == pytest.approx(
        (0.5533, 10.578, 0.6063, 11.669), rel=2e-3
    )
    in_weeks = found.likelihood + float(folded.weight @ folded.repeats) * log(7)
    assert in_weeks == pytest.approx(-9594.976, abs=2e-3)


@pytest.mark.parametrize("told", [pareto.Parameters(0.6, 60, 0.7, 90), pareto.Parameters(2.0, 90, 0.2, 400)])
def test_the_integral_is_that_of_other_means(told: pareto.Parameters) -> None:
    for x, tx, age in ((0, 0, 40), (1, 30, 300), (12, 250, 365)):
        row = Folded(*(np.array([float(value)]) for value in (x, tx, age, 1)))
        chances = pareto.active(told, row.repeats, row.recency, row.age)

        def left(y: float, x: int = x) -> float:
            return float(told.s * (told.beta + y) ** (-told.s - 1) * (told.alpha + y) ** (-told.r - x))

        stays = (told.alpha + age) ** (-told.r - x) * (told.beta + age) ** -told.s
        gone = quad(left, tx, age, epsabs=0, epsrel=1e-10)[0]
        assert chances[0] == pytest.approx(stays / (stays + gone), rel=1e-4)


def test_gradient_and_bend_are_the_derivatives() -> None:
    target = pareto._target(fold(book(purchases(200, 365, Nature(), 1), YEAR)))
    point = np.log([0.6, 50.0, 0.5, 100.0])
    _, slope, bend = target(point)
    for place in range(4):
        little = np.zeros(4)
        little[place] = 1e-4
        above, below = target(point + little), target(point - little)
        assert (above[0] - below[0]) / 2e-4 == pytest.approx(slope[place], rel=1e-3, abs=1e-2)
        assert (above[1] - below[1]) / 2e-4 == pytest.approx(bend[place], rel=1e-3, abs=1e-2)
