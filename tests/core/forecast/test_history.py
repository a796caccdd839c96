"""Statistics of purchase days: told at once or day by day, in any order, they are the same."""

from bisect import bisect_left, insort
from datetime import date, timedelta
from math import isclose, log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.forecast.history import History, history, with_day, without_day

UNTIL = date(2026, 1, 1)
DAYS = st.lists(
    st.integers(0, 900).map(lambda back: UNTIL - timedelta(days=back)), min_size=1, max_size=20, unique=True
)


def neighbours(days: list[date], day: date) -> tuple[date | None, date | None]:
    place = bisect_left(days, day)
    after = [other for other in days[place:] if other != day]
    return (days[place - 1] if place else None), (after[0] if after else None)


def same(one: History, other: History) -> bool:
    return (one.repeats, one.recency, one.age) == (other.repeats, other.recency, other.age) and isclose(
        one.log_gaps, other.log_gaps, abs_tol=1e-9
    )


def test_days_are_told_in_four_numbers() -> None:
    days = [date(2025, 12, 1), date(2025, 12, 11), date(2025, 12, 11), date(2025, 12, 16)]
    assert history(days, UNTIL) == History(2, 15, 31, log(10) + log(5))
    assert history(days, date(2025, 12, 12)) == History(1, 10, 11, log(10))
    assert history(days, UNTIL).silence == 16
    assert history(days, UNTIL).aged(3).age == 34


def test_no_day_is_no_history() -> None:
    with pytest.raises(ValueError, match="no purchase day up to 2026-01-01"):
        history([date(2026, 1, 2)], UNTIL)


@given(days=DAYS, order=st.randoms(use_true_random=False))
def test_days_may_come_and_go_in_any_order(days: list[date], order: Random) -> None:
    order.shuffle(days)
    known = [days[0]]
    told = history(known, UNTIL)
    for day in days[1:]:
        told = with_day(told, day, *neighbours(known, day))
        insort(known, day)
        assert same(told, history(known, UNTIL))
    order.shuffle(days)
    for day in days[:-1]:
        known.remove(day)
        told = without_day(told, day, *neighbours(known, day))
        assert same(told, history(known, UNTIL))


def test_days_out_of_order_are_refused() -> None:
    told = history([date(2025, 12, 1)], UNTIL)
    with pytest.raises(ValueError, match="does not lie before"):
        with_day(told, date(2025, 12, 1), date(2025, 12, 1), None)
    with pytest.raises(ValueError, match="without neighbours"):
        with_day(told, date(2025, 12, 2), None, None)
    with pytest.raises(ValueError, match="only purchase day"):
        without_day(told, date(2025, 12, 1), None, None)
