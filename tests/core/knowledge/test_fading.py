"""How assumptions fade."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.knowledge.fading import HALF_LIFE, fades_at, freshness

STATED = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age", "weight", "left"),
    [
        (timedelta(days=-3), 1.0, 90),
        (timedelta(0), 1.0, 90),
        (timedelta(hours=1), 0.99968, 90),
        (timedelta(days=45), 0.70711, 45),
        (timedelta(days=90) - timedelta(seconds=1), 0.5, 1),
        (timedelta(days=90), 0.5, 0),
        (timedelta(days=180), 0.25, 0),
        (timedelta(days=900), 0.00098, 0),
    ],
)
def test_half_is_gone_after_ninety_days(age: timedelta, weight: float, left: int) -> None:
    fresh = freshness(STATED, STATED + age)
    assert fresh.weight == pytest.approx(weight, abs=1e-5)
    assert fresh.days_left == left
    assert fresh.half_life == HALF_LIFE


@given(
    age=st.timedeltas(timedelta(0), timedelta(days=4000)),
    half_life=st.integers(min_value=1, max_value=3650),
)
def test_it_has_faded_exactly_from_the_instant_it_fades_at(age: timedelta, half_life: int) -> None:
    now = STATED + age
    assert freshness(STATED, now, half_life).faded == (now >= fades_at(STATED, half_life))


@given(days=st.tuples(st.integers(0, 3000), st.integers(0, 3000)))
def test_it_never_gets_fresher_by_waiting(days: tuple[int, int]) -> None:
    early, late = (freshness(STATED, STATED + timedelta(days=n)) for n in sorted(days))
    assert early.weight >= late.weight
    assert early.days_left >= late.days_left
