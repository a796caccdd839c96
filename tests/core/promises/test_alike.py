"""How promises like one went: what counts, what is alike, and what is said of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.promises.alike import (
    ENOUGH,
    Gone,
    Past,
    Tally,
    days_given,
    days_late,
    given_for_about,
    gone,
    tally,
)
from bothways.promises.state import Kept, State, Word
from tests.builders.promises import BEGINNING, day, number

DAY = timedelta(days=1)
KEPT = Past(
    id=number(1),
    owner=number(2),
    state=State.ACCEPTED,
    word=Word.OWN,
    contested=False,
    history=False,
    made_at=BEGINNING,
    first_due=BEGINNING + timedelta(days=4, hours=15),
    done_at=BEGINNING + 2 * DAY,
    breached_at=None,
    kept=Kept.IN_TIME,
)
LATER = BEGINNING + timedelta(days=6, hours=20)


@pytest.mark.parametrize(
    ("past", "late"),
    [
        (KEPT, 0),
        (replace(KEPT, done_at=LATER), 0),  # the creditor said that it was in time
        (replace(KEPT, done_at=LATER, kept=Kept.LATE), 3),
        (replace(KEPT, done_at=LATER, kept=Kept.AS_MOVED), 3),
        (replace(KEPT, kept=Kept.AS_MOVED), 0),
        (replace(KEPT, kept=Kept.LATE), 1),  # the creditor said that it was late
        (replace(KEPT, done_at=None, kept=Kept.LATE), 1),
        (replace(KEPT, state=State.LAPSED), 0),
        (replace(KEPT, done_at=LATER, kept=Kept.LATE, breached_at=LATER), 3),
        (replace(KEPT, state=State.BREACHED, kept=None, done_at=None, breached_at=LATER), None),
        (replace(KEPT, state=State.AMENDING, kept=None, done_at=None, breached_at=LATER), None),
        (replace(KEPT, state=State.MADE_GOOD, kept=None, done_at=None, breached_at=LATER), None),
        (replace(KEPT, state=State.RELEASED, kept=None, done_at=None, breached_at=LATER), None),
    ],
)
def test_it_goes_by_the_date_promised_first_and_the_creditors_word(past: Past, late: int | None) -> None:
    assert gone(past) == Gone(number(1), number(2), 4, late)


@pytest.mark.parametrize(
    "past",
    [
        replace(KEPT, made_at=None),
        replace(KEPT, first_due=None),
        replace(KEPT, history=True),
        replace(KEPT, contested=True),
        replace(KEPT, word=None),
        replace(KEPT, word=Word.UNDERSTOOD),
        replace(KEPT, state=State.AGREED, kept=None),
        replace(KEPT, state=State.UNKNOWN, kept=None),
        replace(KEPT, state=State.RELEASED, kept=None),
        replace(KEPT, state=State.WITHDRAWN, kept=None),
    ],
)
def test_what_says_nothing_counts_for_nothing(past: Past) -> None:
    assert gone(past) is None


@pytest.mark.parametrize(
    ("hours", "given_for", "late"), [(-30, 1, 1), (0, 1, 1), (24, 1, 1), (25, 1, 2), (48, 2, 2), (63, 2, 3)]
)
def test_days_are_whole_ones(hours: int, given_for: int, late: int) -> None:
    then = BEGINNING + timedelta(hours=hours)
    assert (days_given(BEGINNING, then), days_late(BEGINNING, then)) == (given_for, late)


@pytest.mark.parametrize("hour", [0, 9, 23])
def test_until_the_end_of_friday_is_four_days_on_any_hour_of_monday(hour: int) -> None:
    monday = BEGINNING.replace(hour=hour)
    assert days_given(monday, day(4).at) == 4


@pytest.mark.parametrize(
    ("days", "alike"),
    [(1, [1, 2]), (2, [1, 2, 3]), (5, [3, 4, 5, 6, 7]), (10, [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])],
)
def test_alike_is_what_was_given_for_about_as_long(days: int, alike: list[int]) -> None:
    ones = [Gone(number(n), None, n, 0) for n in range(1, 31)]
    assert [one.days for one in given_for_about(days, ones)] == alike


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        ([], Tally()),
        ([0, 0], Tally(2, 2)),
        ([0, 0, 0, 2, 3], Tally(5, 3, 2, 0, 3)),
        ([1, 2, 9], Tally(3, 0, 3, 0, 2)),
        ([0, None, None, 4], Tally(4, 1, 1, 2, 4)),
    ],
)
def test_what_several_come_to(late: list[int | None], expected: Tally) -> None:
    assert tally([Gone(number(n), None, 5, one) for n, one in enumerate(late)]) == expected


@given(st.lists(st.none() | st.integers(0, 60), max_size=30))
def test_each_is_in_time_or_late_or_not_kept(late: list[int | None]) -> None:
    found = tally([Gone(number(n), None, 5, one) for n, one in enumerate(late)])
    assert found.in_time + found.late + found.not_kept == found.count == len(late)
    assert (found.middle is None) == (found.late == 0)
    assert found.is_enough == (len(late) >= ENOUGH)
    days = [one for one in late if one]
    assert found.middle is None or min(days) <= found.middle <= max(days)
