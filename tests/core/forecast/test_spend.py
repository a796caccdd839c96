"""What an order is worth: own mean and book's mean, each by what is known."""

from random import Random

import numpy as np
import pytest

from bothways.forecast.spend import gamma_gamma, worth


def test_own_means_count_for_more_the_more_is_known() -> None:
    rng = Random(4)
    number, total, squares = [], [], []
    for _ in range(500):
        usual = rng.gauss(100, 20)
        bought = [rng.gauss(usual, 30) for _ in range(rng.randint(1, 6))]
        number.append(len(bought))
        total.append(sum(bought))
        squares.append(sum(value**2 for value in bought))
    columns = [np.array(column, dtype=np.float64) for column in (number, total, squares)]
    found = worth(*columns)
    assert found.mean == pytest.approx(100, abs=3)
    assert found.orders == pytest.approx(30**2 / 20**2, rel=0.3)
    one, many = found.of(np.array([1.0, 50.0]), np.array([200.0, 10000.0]))
    assert 100 < one < 150
    assert 190 < many < 200


@pytest.mark.parametrize(("number", "total"), [([], []), ([1, 1], [10, 10]), ([3], [30])])
def test_little_is_known_of_little(number: list[float], total: list[float]) -> None:
    counts, sums = np.array(number, dtype=np.float64), np.array(total, dtype=np.float64)
    found = worth(counts, sums, sums**2 / np.maximum(counts, 1))
    assert np.isfinite([found.mean, found.orders]).all()
    assert (found.of(counts, sums) == pytest.approx(10.0)) or not number


def test_the_reference_gives_back_a_made_up_nature() -> None:
    rng = Random(9)
    number, mean = [], []
    for _ in range(3000):
        scale = rng.gammavariate(4.0, 1 / 15.0)
        x = rng.randint(1, 8)
        number.append(x)
        mean.append(sum(rng.gammavariate(6.0, 1 / scale) for _ in range(x)) / x)
    found = gamma_gamma(np.array(number, dtype=np.float64), np.array(mean))
    assert (found.p, found.q, found.g) == pytest.approx((6.0, 4.0, 15.0), rel=0.15)
