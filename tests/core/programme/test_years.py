"""The years of a relation, counted from the first order."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.programme.years import YEAR, anniversary, plan_at, year_of, years_over, years_stayed

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("first", "years", "day"),
    [
        (date(2024, 3, 5), 0, date(2024, 3, 5)),
        (date(2024, 3, 5), 2, date(2026, 3, 5)),
        (date(2024, 2, 29), 1, date(2025, 3, 1)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
    ],
)
def test_anniversaries(first: date, years: int, day: date) -> None:
    assert anniversary(first, years) == day


@given(DAYS, DAYS)
def test_a_day_lies_in_the_year_that_has_begun(first: date, today: date) -> None:
    year = year_of(first, max(first, today))
    assert anniversary(first, year - 1) <= max(first, today) < anniversary(first, year)


def test_before_the_first_order_no_year_is_over() -> None:
    assert years_over(date(2026, 5, 1), date(2024, 1, 1)) == 0


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (date(2024, 3, 5), date(2026, 8, 1), 2),
        (date(2024, 3, 5), date(2024, 3, 5), 0),
        (date(2022, 3, 5), date(2024, 9, 1), 0),
        (date(2026, 3, 5), date(2026, 9, 1), 0),
    ],
)
def test_who_stayed(first: date, last: date, years: int) -> None:
    assert years_stayed(first, last, date(2026, 10, 1)) == years


AT = datetime(2024, 3, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "planned", "at"),
    [
        (AT, 0, AT),
        (AT, 1, datetime(2025, 3, 5, 9, tzinfo=UTC)),
        (datetime(2024, 12, 1, tzinfo=UTC), 1, datetime(2025, 3, 5, 9, tzinfo=UTC)),
        (datetime(2025, 6, 1, tzinfo=UTC), 2, datetime(2026, 3, 5, 9, tzinfo=UTC)),
        (AT, 2, None),
        (datetime(2026, 9, 1, tzinfo=UTC), 1, datetime(2026, 9, 1, tzinfo=UTC)),
    ],
)
def test_when_a_year_is_to_be_planned(last: datetime, planned: int, at: datetime | None) -> None:
    assert plan_at(AT, last, planned) == at


@given(st.integers(0, 4000), st.integers(0, 6))
def test_what_is_to_be_planned_is_found_within_a_year_of_an_order(gap: int, planned: int) -> None:
    last = AT + timedelta(days=gap)
    at = plan_at(AT, last, planned)
    assert at is None or last <= at <= last + YEAR
