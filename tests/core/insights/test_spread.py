"""Where the estimates of a book lie."""

import numpy as np

from bothways.insights.spread import spread
from bothways.standing.prior import Prior

PRIOR = Prior(0.7, 4.0)


def test_nobody_known_is_no_spread() -> None:
    found = spread(np.array([]), np.array([]), PRIOR)
    assert (found.customers, found.unsure, found.middle) == (0, 0, None)


def test_few_customers_are_not_told_of() -> None:
    found = spread(np.full(4, 20.0), np.full(4, 5.0), PRIOR)
    assert (found.customers, found.middle) == (4, None)


def test_those_of_whom_too_little_is_known_are_counted_apart() -> None:
    found = spread(np.array([*[20.0] * 6, 0.2]), np.array([*[5.0] * 6, 0.1]), PRIOR)
    assert (found.customers, found.unsure) == (6, 1)
    assert found.low == found.middle == found.high


def test_eight_of_ten_lie_within() -> None:
    good = np.linspace(5, 45, 101)
    found = spread(good, 50 - good, PRIOR)
    assert found.low is not None
    assert found.middle is not None
    assert found.high is not None
    means = (PRIOR.good + good) / (PRIOR.good + PRIOR.bad + 50)
    assert ((means >= found.low) & (means <= found.high)).sum() == 81
