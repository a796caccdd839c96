"""How long one customer waited, and whether that went with ordering again."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.insights.answers import Asked
from bothways.insights.reordering import Again, Delivered
from bothways.insights.times import Took, answered, compare_one, delivered

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR, DAY, DAY_ONE = timedelta(hours=1), timedelta(days=1), date(2026, 3, 2)


def test_nothing_came() -> None:
    assert answered([Asked(START, START + DAY)]) == Took()
    assert delivered([Delivered(DAY_ONE, DAY_ONE, None)]) == Took()


def test_answers_against_their_promised_time() -> None:
    asked = [
        Asked(START, START + DAY, START + 2 * HOUR, START + 2 * HOUR),
        Asked(START, START + HOUR, START + 4 * HOUR, START + 4 * HOUR),
        Asked(START, None, START + 8 * HOUR, START + 8 * HOUR),
    ]
    assert answered(asked) == Took(3, 2, 1, 4.0, 8.0)


def test_goods_against_their_promised_day() -> None:
    orders = [
        Delivered(DAY_ONE, DAY_ONE + 5 * DAY, DAY_ONE + 5 * DAY),
        Delivered(DAY_ONE, DAY_ONE + 5 * DAY, DAY_ONE + 6 * DAY),
        Delivered(DAY_ONE, None, DAY_ONE + DAY),
    ]
    assert delivered(orders) == Took(3, 2, 1, 5.0, 6.0)


@pytest.mark.parametrize("found", [Again(), Again(9, 9, 4, 0), Again(4, 4, 9, 0)])
def test_too_few_of_one_customer(found: Again) -> None:
    compared = compare_one(found)
    assert not compared.enough
    assert (compared.in_time, compared.late) == (found.in_time, found.late)


def test_newcombes_interval_of_two_shares() -> None:
    """Newcombe (1998), table II, case (a) 56/70 against 48/80, at 80 % instead of 95 %: within his 95 %."""
    compared = compare_one(Again(70, 56, 80, 48))
    assert compared.low is not None
    assert compared.high is not None
    assert 0.0524 < compared.low < 0.2 < compared.high < 0.3339
    assert compared.together == 1


@given(st.integers(5, 60), st.integers(5, 60), st.data())
def test_the_interval_holds_the_difference(first: int, second: int, data: st.DataObject) -> None:
    some, others = data.draw(st.integers(0, first)), data.draw(st.integers(0, second))
    compared = compare_one(Again(first, some, second, others))
    assert compared.low is not None
    assert compared.high is not None
    assert -1 - 1e-9 <= compared.low <= some / first - others / second <= compared.high <= 1 + 1e-9
    turned = compare_one(Again(second, others, first, some))
    assert turned.low == pytest.approx(-compared.high)
