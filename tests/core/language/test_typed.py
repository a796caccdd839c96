"""What people say when they name a day."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language.dates.moment import Said
from bothways.language.dates.typed import due_typed
from bothways.language.en.dates import ENGLISH
from bothways.units.calendar import WorkingCalendar
from bothways.units.due import Due, DueKind, zone_named
from bothways.units.refusal import Refused

#: A Wednesday, late in the evening in Berlin, already Thursday in Tokyo.
NOW = datetime(2026, 3, 11, 22, tzinfo=UTC)
GERMANY = WorkingCalendar("DE")
TODAY = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def then(now: datetime = NOW, zone: str = "Europe/Berlin", year_begins: int | None = None) -> Said:
    local = now.astimezone(zone_named(zone))
    return Said(local.date(), local.time(), zone, GERMANY, year_begins=year_begins)


def said(words: str, now: datetime = NOW, zone: str = "Europe/Berlin") -> date | str:
    due = due_typed(words, then(now, zone), ENGLISH)
    return due.reason if isinstance(due, Refused) else due.on


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", date(2026, 3, 11)),
        ("Tomorrow", date(2026, 3, 12)),
        ("Thursday", date(2026, 3, 12)),
        ("by Friday", date(2026, 3, 13)),
        ("  by   FRIDAY at the latest. ", date(2026, 3, 13)),
        ("fri", date(2026, 3, 13)),
        ("Wensday", date(2026, 3, 18)),
        ("Wednesday", date(2026, 3, 18)),
        ("tue", date(2026, 3, 17)),
        ("this week", date(2026, 3, 13)),
        ("next week", date(2026, 3, 20)),
        ("end of the month", date(2026, 3, 31)),
        ("in a day", date(2026, 3, 12)),
        ("in 3 days", date(2026, 3, 14)),
        ("in two weeks", date(2026, 3, 25)),
        ("in twelve months", date(2027, 3, 11)),
        ("in 3 working days", date(2026, 3, 16)),
        ("in 18 business days", date(2026, 4, 8)),
        ("13 March", date(2026, 3, 13)),
        ("on the 13th of March", date(2026, 3, 13)),
        ("13th of March", date(2026, 3, 13)),
        ("March 13", date(2026, 3, 13)),
        ("mar 13, 2027", date(2027, 3, 13)),
        ("10 March", date(2027, 3, 10)),
        ("11 March", date(2026, 3, 11)),
        ("13.3.", date(2026, 3, 13)),
        ("13.3", date(2026, 3, 13)),
        ("13. 3. 2027", date(2027, 3, 13)),
        ("2026-03-13", date(2026, 3, 13)),
    ],
)
def test_a_day_that_is_read(words: str, day: date) -> None:
    assert said(words) == day


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            "soon",
            "Wendersday",
            "friday and sunday and monday",
            "call me on friday",
            "in no time",
            "in 0 days",
            "in -1 days",
            "in 99999 days",
        ),
        *("31 February", "29 February 2027", "13 Mai", "2026-13-01", "in 3 working weeks"),
    ],
)
def test_what_is_not_read_is_asked(words: str) -> None:
    assert said(words) == "day_is_not_read"


def test_the_day_is_the_speakers() -> None:
    assert said("today", zone="Asia/Tokyo") == date(2026, 3, 12)
    assert said("in a day", zone="Asia/Tokyo") == date(2026, 3, 13)


@pytest.mark.parametrize(
    ("today", "day"), [(date(2026, 1, 31), date(2026, 2, 28)), (date(2026, 11, 30), date(2026, 12, 30))]
)
def test_a_month_on_stays_in_its_month(today: date, day: date) -> None:
    assert said("in a month", noon(today)) == day


@pytest.mark.parametrize(
    ("begins", "day"), [(1, date(2026, 12, 31)), (4, date(2026, 3, 31)), (10, date(2026, 9, 30))]
)
def test_the_financial_year_is_the_merchants(begins: int, day: date) -> None:
    due = due_typed("end of the financial year", then(year_begins=begins), ENGLISH)
    assert isinstance(due, Due)
    assert due.on == day


def test_the_words_are_kept_and_working_days_name_their_calendar() -> None:
    friday = due_typed(" by Friday ", then(), ENGLISH)
    assert isinstance(friday, Due)
    assert (friday.kind, friday.said, friday.calendar) == (DueKind.DAY, "by Friday", None)
    counted = due_typed("in 3 working days", then(), ENGLISH)
    assert isinstance(counted, Due)
    assert (counted.kind, counted.calendar) == (DueKind.WORKING_DAYS, GERMANY.edition)


@given(words=st.text(max_size=40), today=TODAY)
def test_nothing_that_is_written_breaks_it(words: str, today: date) -> None:
    assert isinstance(said(words, noon(today)), date | str)


@given(name=st.sampled_from(["Monday", "Friday", "Sunday"]), today=TODAY)
def test_a_day_of_the_week_is_one_of_the_next_seven(name: str, today: date) -> None:
    day = said(name, noon(today))
    assert isinstance(day, date)
    assert 1 <= (day - today).days <= 7
    assert f"{day:%A}" == name
