"""Days and counts as people say them."""

from datetime import UTC, date, datetime

import pytest

from bothways_web.foundation import clock, wording

WEDNESDAY = date(2026, 3, 11)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 3, 11), "today"),
        (date(2026, 3, 12), "tomorrow"),
        (date(2026, 3, 10), "yesterday"),
        (date(2026, 3, 13), "Friday"),
        (date(2026, 3, 17), "Tuesday"),
        (date(2026, 3, 18), "18 March"),
        (date(2026, 3, 9), "9 March"),
        (date(2025, 12, 8), "8 December 2025"),
        (date(2027, 1, 1), "1 January 2027"),
    ],
)
def test_days_have_names_when_they_are_near(on: date, said: str) -> None:
    assert wording.day(on, WEDNESDAY) == said


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 3, 11), "late"),
        (date(2026, 3, 10), "1 day late"),
        (date(2026, 3, 1), "10 days late"),
        (date(2025, 12, 1), "3 months late"),
    ],
)
def test_how_late_something_is(on: date, said: str) -> None:
    assert wording.late(on, WEDNESDAY) == said


def test_small_numbers_are_words() -> None:
    assert [wording.count(number) for number in (0, 1, 12, 13, 4380)] == [
        "no",
        "one",
        "twelve",
        "13",
        "4,380",
    ]


def test_lists_and_sentences() -> None:
    assert wording.listed(["one"]) == "one"
    assert wording.listed(["one", "two", "three"]) == "one, two and three"
    assert wording.sentence("three things are due") == "Three things are due."
    assert wording.sentence("is it so?") == "Is it so?"
    assert wording.sentence("") == ""


def test_the_day_is_that_of_the_zone() -> None:
    assert wording.local_day(datetime(2026, 3, 11, 23, 30, tzinfo=UTC), "Europe/Berlin") == date(2026, 3, 12)


def test_identifiers_of_one_moment_keep_their_order() -> None:
    with clock.at(datetime(2026, 3, 11, tzinfo=UTC)):
        made = [clock.new_id() for _ in range(200)]
    assert made == sorted(made)
    assert len(set(made)) == 200
