"""How many questions will probably wait, from the pace of the last working days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.conversations.load import Band, Came, forecast
from bothways.units.calendar import WorkingCalendar

WEEK = WorkingCalendar()
#: A Wednesday at noon.
NOON = datetime(2026, 5, 20, 12, tzinfo=UTC)
MONDAY = datetime(2026, 4, 20, tzinfo=UTC)


def steady(asked: int, answered: int, days: int = 30) -> list[Came]:
    """Each working day so many are asked at nine, and so many of them answered at three."""
    came = []
    for count in range(days):
        day = MONDAY + timedelta(days=count)
        if day.weekday() < 5 and day < NOON:
            nine, three = day + timedelta(hours=9), day + timedelta(hours=15)
            ended = three if three < NOON else None
            came += [Came(nine, ended if number < answered else None) for number in range(asked)]
    return came


@pytest.mark.parametrize(
    ("asked", "answered", "tonight", "then"),
    [(3, 3, 2, 2), (3, 1, 4, 6), (2, 0, 5, 7)],
    ids=["keeping pace", "falling behind", "nobody answers"],
)
def test_a_steady_pace_is_carried_on(asked: int, answered: int, tonight: int, then: int) -> None:
    found = forecast(5, steady(asked, answered), NOON, "UTC", WEEK)
    assert found is not None
    assert (found.tonight, found.then) == (Band(tonight, tonight, tonight), Band(then, then, then))
    assert (found.next_day, found.days) == (date(2026, 5, 21), 20)


def test_less_than_none_never_wait() -> None:
    found = forecast(1, steady(4, 4), NOON, "UTC", WEEK)
    assert found is not None
    assert found.tonight == Band(0, 0, 0)


def test_on_a_day_off_only_the_next_working_day_is_said() -> None:
    saturday = NOON + timedelta(days=3)
    found = forecast(5, steady(3, 1), saturday, "UTC", WEEK)
    assert found is not None
    assert (found.tonight, found.next_day) == (None, date(2026, 5, 25))


@pytest.mark.parametrize(
    "came",
    [[], steady(3, 3, days=1), steady(1, 1, days=30)[-9:], [Came(MONDAY)] * 15],
    ids=["nothing", "one day", "too few days", "too few questions"],
)
def test_not_enough_yet(came: list[Came]) -> None:
    assert forecast(5, came, NOON, "UTC", WEEK) is None


@given(st.integers(0, 50), st.integers(0, 6), st.integers(0, 6))
def test_the_middle_lies_in_its_band_and_more_waiting_is_never_less(
    waiting: int, asked: int, answered: int
) -> None:
    one = forecast(waiting, steady(asked, answered), NOON, "UTC", WEEK)
    more = forecast(waiting + 1, steady(asked, answered), NOON, "UTC", WEEK)
    if one is None or more is None:
        assert one is more
        return
    assert one.then.low <= one.then.middle <= one.then.high
    assert one.then.middle <= more.then.middle
