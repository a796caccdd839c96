"""Whether customers ordered again: counted in time and late, with an interval that holds what it says."""

from datetime import date, timedelta

import numpy as np
import pytest

from bothways.insights.reordering import Again, Delivered, again, compare

DAY = timedelta(days=1)
START, TODAY = date(2026, 1, 1), date(2026, 12, 1)


def test_a_delivery_is_followed_for_sixty_days() -> None:
    orders = [
        Delivered(START, START + 5 * DAY, START + 5 * DAY),
        Delivered(START + 65 * DAY, START + 70 * DAY, START + 71 * DAY),
        Delivered(START + 140 * DAY, None, START + 141 * DAY),
    ]
    assert again(orders, TODAY) == Again(in_time=1, in_time_again=1, late=1, late_again=0)


@pytest.mark.parametrize(
    "order",
    [
        Delivered(START, None, START),
        Delivered(START, START, None),
        Delivered(TODAY - 70 * DAY, TODAY - 60 * DAY, TODAY - 59 * DAY),
    ],
    ids=["promised for no day", "not delivered", "too young to follow"],
)
def test_what_cannot_be_followed_counts_for_nothing(order: Delivered) -> None:
    assert again([order], TODAY) == Again()


@pytest.mark.parametrize(
    "customers",
    [
        [],
        [Again(5, 5, 5, 0)] * 9,
        [Again(2, 2, 0, 0)] * 20,
        [*[Again(1, 1, 0, 0)] * 30, *[Again(0, 0, 1, 0)] * 9],
    ],
    ids=["nobody", "few customers", "none late", "few late"],
)
def test_too_few_to_say(customers: list[Again]) -> None:
    found = compare(customers)
    assert not found.enough
    assert found.together == 0
    assert found.after_in_time is None


def test_a_clear_difference_is_seen() -> None:
    found = compare([Again(4, 4, 1, 0)] * 20)
    assert found.together == 1
    assert found.low is not None
    assert found.low > 0.5
    assert compare([Again(1, 0, 4, 4)] * 20).together == -1


def test_a_customer_is_one_witness_however_many_orders() -> None:
    """Four customers' habits a hundred times over say no more than four customers."""
    habits = [Again(8, 8, 0, 0), Again(0, 0, 8, 0), Again(8, 0, 0, 0), Again(0, 0, 8, 8)] * 3
    few, many = compare(habits), compare([Again(*(10 * n for n in _figures(one))) for one in habits])
    assert few.low is not None
    assert many.low is not None
    assert few.high is not None
    assert many.high is not None
    assert many.high - many.low > 0.8 * (few.high - few.low)


def test_the_interval_holds_four_times_of_five() -> None:
    """Customers who differ among each other, and a true difference of 0.15."""
    rng = np.random.default_rng(7)
    held, times = 0, 400
    for _ in range(times):
        customers = []
        for habit in rng.beta(4, 4, size=60):
            in_time, late = rng.integers(1, 8), rng.integers(1, 5)
            first = rng.binomial(in_time, min(habit * 1.0 + 0.075, 1.0))
            second = rng.binomial(late, max(habit - 0.075, 0.0))
            customers.append(Again(int(in_time), int(first), int(late), int(second)))
        found = compare(customers)
        assert found.low is not None
        assert found.high is not None
        held += found.low <= 0.15 <= found.high
    assert 0.75 <= held / times <= 0.88


def _figures(one: Again) -> tuple[int, int, int, int]:
    return one.in_time, one.in_time_again, one.late, one.late_again
