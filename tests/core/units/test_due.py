"""Due dates: resolved once, right on days of a clock change, and in working days."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.units.due import Due, DueKind, at_instant, in_working_days, known_zone, on_day, zone_named
from tests.core.units.test_calendar import BERLIN

ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/Sao_Paulo",
    "America/Havana",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
]


@pytest.mark.parametrize(
    ("day", "zone", "last"),
    [
        (date(2026, 6, 1), "UTC", "2026-06-01T23:59:59.999999"),
        (date(2026, 6, 1), "Europe/Berlin", "2026-06-01T21:59:59.999999"),
        # 23 hours: clocks go forward at two in the morning.
        (date(2026, 3, 29), "Europe/Berlin", "2026-03-29T21:59:59.999999"),
        (date(2026, 3, 28), "Europe/Berlin", "2026-03-28T22:59:59.999999"),
        # 25 hours: clocks go back at three in the morning.
        (date(2026, 10, 25), "Europe/Berlin", "2026-10-25T22:59:59.999999"),
        # The next day begins at one, since midnight was left out.
        (date(2018, 11, 3), "America/Sao_Paulo", "2018-11-04T02:59:59.999999"),
        # The next day's first hour happens twice; the first midnight ends the day.
        (date(2026, 10, 31), "America/Havana", "2026-11-01T03:59:59.999999"),
        # The day after was left out altogether when the date line moved.
        (date(2011, 12, 29), "Pacific/Apia", "2011-12-30T09:59:59.999999"),
    ],
)
def test_a_day_ends_when_the_next_begins(day: date, zone: str, last: str) -> None:
    due = on_day(day, zone)
    assert due == Due(DueKind.DAY, datetime.fromisoformat(last).replace(tzinfo=UTC), day, zone)


@given(st.dates(date(1990, 1, 1), date(2037, 12, 31)), st.sampled_from(ZONES))
def test_a_day_s_last_instant_lies_on_it_and_the_next_does_not(day: date, zone: str) -> None:
    due = on_day(day, zone)
    if (day, zone) == (date(2011, 12, 30), "Pacific/Apia"):
        return  # this day never was
    assert due.at.astimezone(zone_named(zone)).date() == day
    assert (due.at + timedelta(microseconds=1)).astimezone(zone_named(zone)).date() > day


def test_in_time_up_to_the_last_instant() -> None:
    due = on_day(date(2026, 6, 1), "UTC")
    assert not due.is_past(due.at)
    assert due.is_past(due.at + timedelta(microseconds=1))


def test_an_instant_is_kept_in_utc_with_the_creditor_s_day() -> None:
    said = datetime(2026, 6, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    due = at_instant(said, "Asia/Tokyo", "half past eleven")
    assert due.at == datetime(2026, 6, 2, 4, 30, tzinfo=UTC)
    assert due.at.tzinfo is UTC
    assert (due.on, due.said) == (date(2026, 6, 2), "half past eleven")


def test_a_due_date_elsewhere_than_utc_is_refused() -> None:
    said = datetime(2026, 6, 1, tzinfo=timezone(timedelta(hours=1)))
    with pytest.raises(ValueError, match="UTC"):
        Due(DueKind.INSTANT, said, said.date(), "UTC")


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "Europe"])
def test_an_unknown_zone_gets_a_sentence(zone: str) -> None:
    with pytest.raises(ValueError, match="is not a time zone such as Europe/Berlin"):
        zone_named(zone)


def test_working_days_begin_on_the_creditor_s_day() -> None:
    """Late on Thursday in London it is Friday in Berlin; the next working day there is Monday."""
    due = in_working_days(1, datetime(2026, 6, 18, 22, 30, tzinfo=UTC), "Europe/Berlin", BERLIN, "tomorrow")
    assert due.on == date(2026, 6, 22)
    assert due.at == on_day(date(2026, 6, 22), "Europe/Berlin").at
    assert due.calendar == BERLIN.edition
    assert (due.kind, due.said) == (DueKind.WORKING_DAYS, "tomorrow")


@pytest.mark.parametrize(
    ("name", "zone"), [("Europe/Berlin", "Europe/Berlin"), ("Mars/Base", "UTC"), ("", "UTC")]
)
def test_a_zone_that_nobody_knows_is_read_as_utc(name: str, zone: str) -> None:
    assert known_zone(name) == zone
