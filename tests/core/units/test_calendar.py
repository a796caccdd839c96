"""Working days: weekdays, public holidays, own closing days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.units.calendar import WorkingCalendar

BERLIN = WorkingCalendar("DE", "BE")


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 6, 17), True),
        (date(2026, 6, 20), False),  # a Saturday
        (date(2026, 12, 25), False),  # a public holiday everywhere in Germany
        (date(2026, 3, 8), False),  # a Sunday, and Women's Day
        (date(2027, 3, 8), False),  # Women's Day, in Berlin only
    ],
)
def test_which_days_count(day: date, works: bool) -> None:
    assert BERLIN.works(day) is works


def test_a_region_s_holiday_is_a_working_day_elsewhere() -> None:
    assert WorkingCalendar("DE", "HE").works(date(2027, 3, 8))


def test_no_country_has_no_public_holidays() -> None:
    assert WorkingCalendar().works(date(2026, 12, 25))


@pytest.mark.parametrize(
    ("start", "count", "day"),
    [
        (date(2026, 6, 17), 1, date(2026, 6, 18)),
        (date(2026, 6, 19), 1, date(2026, 6, 22)),
        (date(2026, 6, 20), 1, date(2026, 6, 22)),
        (date(2026, 12, 23), 1, date(2026, 12, 24)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 31), 2, date(2027, 1, 5)),
    ],
)
def test_counting_leaves_out_days_that_do_not_count(start: date, count: int, day: date) -> None:
    assert BERLIN.after(start, count) == day


def test_counting_back_comes_to_the_day_one_counted_from() -> None:
    friday = date(2026, 6, 19)
    assert BERLIN.before(BERLIN.after(friday, 7), 7) == friday
    assert BERLIN.before(date(2026, 6, 22), 1) == friday


def test_own_closing_days_are_left_out() -> None:
    closed = BERLIN.closing([date(2026, 6, 18)])
    assert closed.after(date(2026, 6, 17), 1) == date(2026, 6, 19)
    assert BERLIN.works(date(2026, 6, 18))


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 60))
def test_between_the_two_lie_as_many_working_days_as_were_counted(start: date, count: int) -> None:
    end = BERLIN.after(start, count)
    days = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(BERLIN.works(day) for day in days) == count
    assert BERLIN.works(end)


@pytest.mark.parametrize("count", [0, -1])
def test_at_least_one_day_is_counted(count: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        BERLIN.after(date(2026, 1, 1), count)


def test_a_calendar_that_never_opens_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one working weekday"):
        WorkingCalendar(weekdays=frozenset())
    shut = WorkingCalendar(closed=frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(400)))
    with pytest.raises(ValueError, match="too few working days"):
        shut.after(date(2026, 1, 1), 2)


@pytest.mark.parametrize(("country", "subdivision"), [("XX", None), ("DE", "XX")])
def test_an_unknown_place_gets_a_sentence(country: str, subdivision: str | None) -> None:
    with pytest.raises(ValueError, match="no public holidays are known"):
        WorkingCalendar(country, subdivision)


def test_the_edition_names_the_place_and_the_library_s_version() -> None:
    assert BERLIN.edition.startswith("DE-BE holidays/")
    assert WorkingCalendar().edition.startswith("none holidays/")
