"""What one customer takes and brings: line by line, and what is missing is said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.insights.upkeep import Effort, Line, Rates, Recorded, Uncounted, upkeep
from bothways.units.money import Money

RATES = Rates(Money(6000, "GBP"), 5)
FOUND = Recorded(
    orders=3, paid=90_000, talks=2, talk_minutes=45, mails=6, returns=1, returned=700, gestures=2,
    gesture_minutes=30, gesture_cost=250, came=1, came_paid=40_000,
)  # fmt: skip


def test_time_counts_at_the_merchants_hour() -> None:
    found = upkeep(FOUND, RATES)
    assert found.lines == (
        Line(Effort.TALKS, 2, 45, 4500),
        Line(Effort.MAILS, 6, 30, 3000),
        Line(Effort.RETURNS, 1, 0, 700),
        Line(Effort.GESTURES, 2, 30, 3250),
    )
    assert (found.brought, found.took, found.missing) == (90_000, 11_450, ())


def test_without_a_price_of_an_hour_there_is_no_sum() -> None:
    found = upkeep(FOUND, Rates())
    assert found.took is None
    assert found.lines[2].minor == 700, "what needs no hour is still there"
    assert found.missing == (Uncounted.RATE,)
    assert upkeep(Recorded(paid=5), Rates()).took == 0, "nothing took no time"


MISSING = {
    "untimed": Uncounted.UNTIMED,
    "unpriced": Uncounted.UNPRICED,
    "amends": Uncounted.AMENDS,
    "abroad": Uncounted.ABROAD,
}


@pytest.mark.parametrize("name", MISSING)
def test_what_is_in_no_sum_is_said(name: str) -> None:
    found = upkeep(replace(FOUND, **{name: 1}), RATES)
    assert found.missing == (MISSING[name],)
    assert found.took == upkeep(FOUND, RATES).took


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_who_came_through_them_is_in_no_sum_of_theirs(came: int, paid: int) -> None:
    along = replace(FOUND, came=came, came_paid=paid)
    assert upkeep(along, RATES) == upkeep(FOUND, RATES)
