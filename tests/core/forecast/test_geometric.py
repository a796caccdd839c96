"""BG/NBD and MBG/NBD: published optima, derivatives, and books too small to say much."""

from math import log

import numpy as np
import pytest

from bothways.forecast import geometric
from bothways.forecast.histories import Histories, fold
from tests.builders.purchases import FIRST_DAY, Nature, book, purchases
from tests.core.forecast import cdnow

YEAR = FIRST_DAY.replace(year=FIRST_DAY.year + 1)


@pytest.mark.parametrize(
    ("modified", "published", "likelihood"),
    [
        (False, (0.24259, 4.4136, 0.79292, 2.4259), -9582.429),
        (True, (0.52484, 6.1831, 0.89136, 1.6140), -9582.136),
    ],
)
def test_published_optima_are_reached(
    modified: bool, published: tuple[float, ...], likelihood: float
) -> None:
    folded = fold(cdnow.calibration())
    found = geometric.fit(folded, modified=modified)
    told = found.parameters
    assert (told.r, told.alpha / 7, told.a, told.b) == pytest.approx(published, rel=1e-3)
    in_weeks = found.likelihood + float(folded.weight @ folded.repeats) * log(7)
    assert in_weeks == pytest.approx(likelihood, abs=1e-3)
    assert found.evaluations <= 10


@pytest.mark.parametrize("modified", [False, True])
def test_gradient_and_bend_are_the_derivatives(modified: bool) -> None:
    target = geometric._Likelihood(fold(book(purchases(300, 365, Nature(), 1), YEAR)), modified)
    point = np.array([0.4, 30.0, 0.8, 2.5])
    _, slope, bend = target(point)
    for place in range(4):
        little = np.zeros(4)
        little[place] = 1e-5 * point[place]
        above, below = target(point + little), target(point - little)
        step = 2 * little[place]
        assert (above[0] - below[0]) / step == pytest.approx(slope[place], rel=1e-5, abs=1e-4)
        assert (above[1] - below[1]) / step == pytest.approx(bend[place], rel=1e-5, abs=1e-4)


def test_a_made_up_book_gives_back_its_nature() -> None:
    nature = Nature(r=0.8, alpha=40.0, a=0.9, b=4.0)
    found = geometric.fit(fold(book(purchases(6000, 730, nature, 7), FIRST_DAY.replace(year=2026))))
    off = (found.parameters.logarithms - geometric.Parameters(0.8, 40.0, 0.9, 4.0).logarithms) / np.sqrt(
        np.diag(found.covariance)
    )
    assert np.abs(off).max() < 3.0


@pytest.mark.parametrize("customers", [1, 2, 10, 50, 200])
@pytest.mark.parametrize("seed", range(20))
def test_small_books_do_not_run_away(customers: int, seed: int) -> None:
    folded = fold(book(purchases(customers, 365, Nature(), seed), YEAR))
    told = geometric.fit(folded, prior=geometric.weak_prior(folded)).parameters
    assert 0.05 < told.r < 20
    assert 0.005 < told.a / (told.a + told.b) < 0.9
    assert 0.1 < told.a + told.b < 100


@pytest.mark.parametrize(
    "rows",
    [
        [(0, 0, 0, 0.0)],
        [(0, 0, 300, 0.0)] * 40,
        [(300, 300, 300, 0.0)] * 3,
        [(12, 336, 340, 40.0)] * 25,
        [(1, 5000, 5001, 8.5), (0, 0, 0, 0.0)],
    ],
    ids=["today alone", "all silent", "every day", "all the same", "a long gap"],
)
def test_odd_books_have_a_model(rows: list[tuple[int, int, int, float]]) -> None:
    columns = np.array(rows).T
    repeats, recency, age = columns[:3].astype(np.int32)
    odd = Histories(repeats, recency, age, columns[3])
    folded = fold(odd)
    found = geometric.fit(folded, prior=geometric.weak_prior(folded))
    assert np.isfinite(found.parameters.logarithms).all()
    assert np.isfinite(found.covariance).all()


def test_whoever_is_silent_for_longer_is_less_likely_active() -> None:
    told = geometric.Parameters(0.5, 40.0, 0.9, 1.6)
    ages = np.arange(200.0, 500.0, 20.0)
    chances = geometric.active(told, np.full(15, 6.0), np.full(15, 180.0), ages)
    assert (np.diff(chances) < 0).all()
    assert 0 < chances[-1] < chances[0] < 1
