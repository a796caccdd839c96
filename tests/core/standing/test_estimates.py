"""The interval holds what is true as often as it says, and says nothing where nothing is known."""

import numpy as np
import pytest

from bothways.standing.estimate import estimate, estimates
from bothways.standing.prior import UNKNOWN, Prior, fit, fit_strength
from bothways.standing.sums import Sums


@pytest.mark.parametrize(("a", "b", "most"), [(4.5, 1.5, 12), (1.0, 1.0, 6), (18.0, 2.0, 30), (2.0, 6.0, 8)])
def test_eighty_percent_intervals_hold_the_truth_in_77_to_83(a: float, b: float, most: int) -> None:
    rng = np.random.default_rng(int(a * 10 + b))
    truth = rng.beta(a, b, 4000)
    times = rng.integers(0, most + 1, 4000)
    good = rng.binomial(times, truth).astype(float)
    prior = fit(good, times - good)
    mean, low, high = estimates(good, times - good, prior)
    assert 0.77 <= ((low <= truth) & (truth <= high)).mean() <= 0.83
    assert ((mean - truth) ** 2).mean() < (
        (np.where(times > 0, good / np.maximum(times, 1), 0.5) - truth) ** 2
    ).mean()


def test_the_prior_of_a_large_book_is_found() -> None:
    rng = np.random.default_rng(5)
    truth = rng.beta(6.0, 2.0, 20_000)
    good = rng.binomial(10, truth).astype(float)
    prior = fit(good, 10.0 - good)
    assert prior.mean == pytest.approx(0.75, abs=0.01)
    assert prior.strength == pytest.approx(8.0, rel=0.1)


def test_a_book_that_says_nothing_has_the_widest_prior() -> None:
    assert fit(np.zeros(3), np.zeros(3)) == UNKNOWN
    assert fit(np.array([]), np.array([])) == UNKNOWN


@pytest.mark.parametrize("size", [1, 3, 10])
def test_small_books_of_kept_promises_do_not_run_away(size: int) -> None:
    prior = fit(np.full(size, 3.0), np.zeros(size))
    assert 0.7 < prior.mean < 0.99
    assert prior.strength < 40.0


def test_how_much_a_mean_is_worth_to_its_parts() -> None:
    rng = np.random.default_rng(9)
    mean = rng.uniform(0.3, 0.9, 5000)
    truth = rng.beta(mean * 10.0, (1.0 - mean) * 10.0)
    good = rng.binomial(8, truth).astype(float)
    assert fit_strength(mean, good, 8.0 - good) == pytest.approx(10.0, rel=0.1)
    assert fit_strength(np.array([0.5]), np.array([1.0]), np.array([0.0])) == pytest.approx(4.0)


def test_there_is_not_enough_until_there_is() -> None:
    prior = Prior(0.8, 8.0)
    assert not estimate(Sums(), prior).enough
    assert not estimate(Sums(1.0, 0.0), prior).enough
    some = estimate(Sums(4.0, 1.0), prior)
    assert some.enough
    assert some.low < some.mean < some.high
    assert some.own == 5.0
    assert not estimate(Sums(1.0, 1.0), Prior(0.5, 0.5)).enough


@pytest.mark.parametrize(
    ("good", "bad", "mean", "enough"),
    [
        (3.5, 1.0, 0.69, True),
        (1.25, 0.5, 0.60, False),
        (3.15, 0.1, 0.79, True),
        (4.5, 0.5, 0.79, True),
        (1.5, 0.0, 0.71, False),
        (6.0, 0.0, 0.88, True),
    ],
)
def test_the_examples_of_the_six_dimensions(good: float, bad: float, mean: float, enough: bool) -> None:
    """Those that stand in `docs/algorithms/standing.md`."""
    found = estimate(Sums(good, bad), UNKNOWN)
    assert (round(found.mean + 1e-9, 2), found.enough) == (mean, enough)
