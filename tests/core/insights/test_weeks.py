"""Weeks, and how the questions of each were answered."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.insights.answers import Answers, Asked, answers, within
from bothways.insights.weeks import Word, edges, monday, mondays, week_of

MONDAY = date(2026, 3, 23)
START = datetime(2026, 3, 23, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOW = START + 14 * DAY


def test_weeks_begin_on_mondays_and_end_with_the_current_one() -> None:
    assert monday(date(2026, 3, 29)) == MONDAY
    assert mondays(date(2026, 3, 29), 3) == [date(2026, 3, 9), date(2026, 3, 16), MONDAY]


def test_a_week_begins_at_midnight_where_the_merchant_is() -> None:
    begins, middle, end = edges([MONDAY, date(2026, 3, 30)], "Europe/Berlin")
    assert begins.astimezone(UTC).hour == 23
    assert middle.astimezone(UTC).hour == 22, "the clocks went forward on 29 March"
    assert week_of(end, [begins, middle, end]) is None
    assert week_of(end - timedelta(seconds=1), [begins, middle, end]) == 1
    assert week_of(begins - timedelta(seconds=1), [begins, middle, end]) is None


ROWS = {
    "in time": (Asked(START, START + DAY, START + HOUR, START + HOUR), Answers(1, 1, 0, 0, 1.0, 1.0)),
    "at the last instant": (
        Asked(START, START + DAY, START + DAY, START + DAY),
        Answers(1, 1, 0, 0, 24.0, 24.0),
    ),
    "late": (Asked(START, START + HOUR, START + DAY, START + DAY), Answers(1, 0, 1, 0, 24.0, 24.0)),
    "promised for no day": (Asked(START, None, START + DAY, START + DAY), Answers(1, 1, 0, 0, 24.0, 24.0)),
    "still owed, too late": (Asked(START, START + DAY), Answers(1, 0, 1, 1)),
    "still owed, in time": (Asked(START, NOW + DAY), Answers(1, 0, 0, 1)),
    "not needed any more": (Asked(START, START + HOUR, None, START + DAY), Answers(1, 0, 0, 0)),
    "asked before": (Asked(START - DAY, START, START + HOUR, START + HOUR), Answers()),
    "asked before and open": (Asked(START - DAY, None), Answers(waiting=1)),
}


@pytest.mark.parametrize("name", ROWS)
def test_one_question(name: str) -> None:
    asked, expected = ROWS[name]
    first, _second = answers([asked], edges([MONDAY, MONDAY + 7 * DAY], "UTC"), NOW)
    assert first == expected


def test_nine_of_ten_is_the_nearest_rank() -> None:
    hours = [float(n) for n in range(1, 11)]
    assert within(hours, 0.5) == 5.0
    assert within(hours, 0.9) == 9.0
    assert within([], 0.5) is None


@given(
    st.lists(
        st.tuples(st.integers(-20, 20), st.integers(0, 20), st.booleans()).map(
            lambda one: Asked(
                START + one[0] * DAY,
                START + (one[0] + 1) * DAY,
                START + (one[0] + one[1]) * DAY if one[2] else None,
                START + (one[0] + one[1]) * DAY if one[2] else None,
            )
        )
    )
)
def test_what_waits_is_what_came_less_what_was_answered(questions: list[Asked]) -> None:
    found = answers(questions, edges(mondays(MONDAY + 7 * DAY, 3), "UTC"), NOW)
    assert sum(one.in_time + one.late for one in found) <= sum(one.asked for one in found)
    ends = edges(mondays(MONDAY + 7 * DAY, 3), "UTC")[1:]
    for end, one in zip(ends, found, strict=True):
        came = sum(each.at < end for each in questions)
        gone = sum(each.left is not None and each.left < end for each in questions)
        assert one.waiting == came - gone


def test_words_add_up() -> None:
    assert Word(1, 2, 3) + Word(1, 1, 1) == Word(2, 3, 4)
    assert Word(1, 2, 3).ended == 6
