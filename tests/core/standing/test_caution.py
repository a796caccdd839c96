"""How far sums may be believed about what is to come: a book's own past says so."""

import numpy as np
import pytest

from bothways.standing.caution import PARTS, Caution, best, gains
from bothways.standing.checking import check
from bothways.standing.estimate import estimate
from bothways.standing.prior import Prior
from bothways.standing.sums import Sums
from tools.promise_books import book


def held(wander: float, seed: int = 3) -> float:
    """The part to believe, where each one's log-odds moved by so much since they were estimated."""
    rng = np.random.default_rng(seed)
    share = rng.beta(6.0, 2.0, 600)
    good = rng.binomial(20, share).astype(float)
    odds = np.log(share / (1.0 - share)) + rng.normal(0.0, wander, 600)
    well = rng.binomial(10, 1.0 / (1.0 + np.exp(-odds))).astype(float)
    return best(gains(6.0 + good, 2.0 + 20.0 - good, well, 10.0 - well))


def test_who_stays_the_same_is_believed_and_who_wanders_less() -> None:
    assert held(0.0) == 1.0
    assert held(0.7) < 1.0
    assert held(2.0) < held(0.7)


def test_nothing_says_nothing_against_it() -> None:
    none = np.array([])
    assert best(gains(none, none, none, none)) == 1.0
    assert Caution().part == 1.0
    assert gains(np.array([3.0]), np.array([1.0]), np.array([1.0]), np.array([0.0]))[0] == 0.0


@pytest.mark.parametrize("part", PARTS)
def test_it_widens_the_interval_and_leaves_the_mean(part: float) -> None:
    usual, sums = Prior(0.7, 4.0), Sums(8.0, 2.0)
    whole, less = estimate(sums, usual), estimate(sums, Prior(0.7, 4.0, float(part)))
    assert less.mean == pytest.approx(whole.mean)
    assert less.high - less.low >= whole.high - whole.low


def test_intervals_hold_where_rates_wander() -> None:
    report = check(book(np.random.default_rng(5), 900, drift=0.03), np.random.default_rng(0).random)
    assert report.in_band is not None
    assert 0.77 <= report.in_band <= 0.83
