"""What comes round: the days, who may begin and end it, and how one follows another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bothways.journal.entry import Accepted, Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.promises import series as rules
from bothways.promises.rhythm import Rhythm, Unit
from bothways.promises.series import Series, SeriesState
from bothways.promises.series_kinds import PromiseRecurred, SeriesBegun
from bothways.promises.state import State, Word
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.builders.promises import BEGINNING, ZONE, Book, C, M, number

QUARTERLY = Rhythm(unit=Unit.MONTH, every=3)
FIRST_MONDAY = Rhythm(unit=Unit.WEEKDAY_OF_MONTH, nth=1, weekday=0)
TODAY = BEGINNING.date()


@pytest.mark.parametrize(
    ("rhythm", "first", "days"),
    [
        (Rhythm(unit=Unit.DAY, every=10), date(2026, 3, 2), [date(2026, 3, 12), date(2026, 3, 22)]),
        (Rhythm(unit=Unit.WEEK, every=2), date(2026, 3, 6), [date(2026, 3, 20), date(2026, 4, 3)]),
        (QUARTERLY, date(2026, 11, 30), [date(2027, 2, 28), date(2027, 5, 30)]),
        (Rhythm(unit=Unit.MONTH), date(2028, 1, 31), [date(2028, 2, 29), date(2028, 3, 31)]),
        (Rhythm(unit=Unit.MONTH, every=12), date(2028, 2, 29), [date(2029, 2, 28), date(2030, 2, 28)]),
        (FIRST_MONDAY, date(2026, 3, 2), [date(2026, 4, 6), date(2026, 5, 4)]),
        (
            Rhythm(unit=Unit.WEEKDAY_OF_MONTH, nth=-1, weekday=4),
            date(2026, 3, 27),
            [date(2026, 4, 24), date(2026, 5, 29)],
        ),
    ],
)
def test_the_days_of_a_rhythm(rhythm: Rhythm, first: date, days: list[date]) -> None:
    assert [rhythm.day(first, n) for n in (0, 1, 2)] == [first, *days]


@pytest.mark.parametrize(
    ("asked", "first"), [(date(2026, 3, 2), date(2026, 3, 2)), (date(2026, 3, 3), date(2026, 4, 6))]
)
def test_a_weekday_of_the_month_begins_with_the_next_one(asked: date, first: date) -> None:
    assert FIRST_MONDAY.first_from(asked) == first


@given(
    st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH]),
    st.integers(1, 24),
    st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    st.integers(0, 60),
)
def test_each_time_is_later_than_the_one_before(unit: Unit, every: int, first: date, n: int) -> None:
    rhythm = Rhythm(unit=unit, every=every)
    assert rhythm.day(first, n) < rhythm.day(first, n + 1)


@given(st.sampled_from([-1, 1, 2, 3, 4]), st.integers(0, 6), st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_weekday_of_the_month_is_that_weekday(nth: int, weekday: int, from_day: date) -> None:
    rhythm = Rhythm(unit=Unit.WEEKDAY_OF_MONTH, nth=nth, weekday=weekday)
    first = rhythm.first_from(from_day)
    assert first >= from_day
    assert first.weekday() == rhythm.day(first, 5).weekday() == weekday
    assert rhythm.day(first, 0) == first


@pytest.mark.parametrize(
    "given_", [{"unit": "month", "nth": 1}, {"unit": "weekday_of_month"}, {"unit": "day", "every": 0}]
)
def test_a_rhythm_that_makes_no_sense_is_refused(given_: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Rhythm.model_validate(given_)


def body(debtor: Side = M, first: date = TODAY + timedelta(days=4), until: date | None = None) -> SeriesBegun:
    """A service visit every three months."""
    return SeriesBegun(
        series=number(50),
        debtor=debtor,
        what="Printer serviced",
        rhythm=QUARTERLY,
        first=first,
        until=until,
        zone=ZONE,
    )


class Told(Book):
    """A book that follows one series beside its promises."""

    series: Series

    def replay(self, entry: Entry) -> None:
        super().replay(entry)
        if isinstance(entry.body, SeriesBegun):
            self.series = rules.begun(entry, entry.body)
        elif isinstance(entry.body, EntryConfirmed | EntryContested):
            self.series = rules.answered(self.series, entry, isinstance(entry.body, EntryConfirmed))
        elif entry.body is not None and hasattr(self, "series"):
            self.series = rules.after(self.series, entry, entry.body)


def begun(side: Side = M, until: date | None = None) -> Told:
    book = Told()
    book.enter(rules.begin(body(until=until), side, book.now), side)
    return book


def test_the_debtors_own_word_brings_the_first_promise() -> None:
    book = begun()
    assert (book.series.state, book.series.next, book.series.word) == (SeriesState.RUNNING, 1, Word.OWN)
    promise = book.promises[book.series.promise(0)]
    assert (promise.state, promise.series, promise.occurrence) == (State.AGREED, number(50), 0)


def test_exactly_the_next_one_follows_when_the_day_has_gone_by() -> None:
    book = begun()
    assert refused(rules.recur(book.series, book.now)) == "due_date_has_not_passed"
    book.wait(days=5)
    book.tick(rules.recur(book.series, book.now))
    assert len(book.promises) == 2
    assert refused(rules.recur(book.series, book.now)) == "due_date_has_not_passed"
    second = book.promises[book.series.promise(1)]
    assert second.due is not None
    assert (second.due.on, second.word) == (date(2026, 6, 6), Word.OWN)


def test_what_is_only_understood_does_not_come_round_until_confirmed() -> None:
    book = begun(C)
    assert (book.series.state, book.promises) == (SeriesState.UNDERSTOOD, {})
    assert refused(rules.recur(book.series, book.now)) == "series_has_ended"
    book.write(EntryConfirmed(entry=book.series.begun_by), M)
    assert (book.series.state, book.series.word) == (SeriesState.RUNNING, Word.CONFIRMED)
    book.tick(rules.recur(book.series, book.now))
    assert book.promises[book.series.promise(0)].relied_on


def test_denied_it_never_comes() -> None:
    book = begun(C)
    book.write(EntryContested(entry=book.series.begun_by, why="Once, I said."), M)
    assert book.series.state is SeriesState.DENIED
    assert refused(rules.end(book.series, C)) == "series_has_ended"


@pytest.mark.parametrize("side", [M, C])
def test_either_side_ends_it_and_what_is_open_stays_owed(side: Side) -> None:
    book = begun()
    book.enter(rules.end(book.series, side), side)
    assert book.series.state is SeriesState.ENDED
    assert refused(rules.recur(book.series, book.now + timedelta(days=99))) == "series_has_ended"
    assert book.promises[book.series.promise(0)].state is State.AGREED


def test_it_ends_by_itself_after_its_last_day() -> None:
    book = begun(until=TODAY + timedelta(days=30)).wait(days=5)
    assert refused(rules.recur(book.series, book.now)) == "series_has_ended"


@pytest.mark.parametrize(
    ("given_", "reason"),
    [
        (body(first=TODAY - timedelta(days=1)), "new_date_is_past"),
        (body(until=TODAY), "series_ends_before_it_begins"),
    ],
)
def test_what_does_not_fit_is_refused(given_: SeriesBegun, reason: str) -> None:
    assert refused(rules.begin(given_, M, BEGINNING)) == reason


def test_an_occurrence_in_the_debtors_name_is_only_understood() -> None:
    book = begun()
    outcome = rules.recur(book.series, book.now + timedelta(days=9))
    assert isinstance(outcome, Accepted)
    draft = outcome.drafts[0]
    assert isinstance(draft.body, PromiseRecurred)
    book.write(draft.body, C)
    assert book.promises[book.series.promise(1)].state is State.UNDERSTOOD


def refused(outcome: Accepted | Refused) -> str:
    assert isinstance(outcome, Refused), outcome
    return outcome.reason
