"""What a customer can answer from a mail, without an account: one question each, while it is open."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bothways.journal.entry import Recorded
from bothways.promises.state import State
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.parties.button_acts import button_acts
from bothways_web.promises import actions, queries
from tests.builders.promises import BEGINNING, C, M, day, number, owed
from tests.cast import Cast

ONE = number(1)


@pytest.fixture(autouse=True)
def _at_the_beginning() -> Iterator[datetime]:
    with clock.at(BEGINNING) as now:
        yield now


@pytest.fixture
def book(cast: Cast) -> Cast:
    """Four promises, one for each question."""
    ours, theirs = cast.roy.merchants, cast.roy.own
    actions.promise(theirs, owed(C, day(4), id=number(1), what="Artwork"))
    actions.promise(ours, owed(M, day(4), id=number(2), what="Rolls"))
    actions.ask_new_date(ours, number(2), day(9), "The paper comes late.")
    actions.promise(ours, owed(M, day(4), id=number(3), what="Quote", done_means="two prices"))
    actions.report_done(ours, number(3))
    actions.promise(ours, owed(C, day(4), id=number(4), what="Floor plan"))
    return cast


@pytest.mark.parametrize(
    ("act", "n", "text"),
    [
        ("promise_report", 1, "Is it done? Artwork"),
        ("promise_new_date", 2, "Does 11 March suit you? Rolls"),
        ("promise_accept", 3, "Do you have it? Quote"),
        ("promise_confirm", 4, "Did you say so? Floor plan"),
    ],
)
def test_each_button_asks_its_one_question_of_its_own_promise(
    book: Cast, act: str, n: int, text: str
) -> None:
    found = button_acts.named(act)
    assert found is not None
    question = found.asked(book.roy.own, number(n))
    assert question is not None
    assert question.text == text
    others = [other for other in (1, 2, 3, 4) if other != n]
    assert [found.asked(book.roy.own, number(other)) for other in others] == [None] * 3
    assert found.asked(book.brook.own, number(n)) is None
    assert found.asked(book.roy.merchants, number(n)) is None, "it is the customer's to answer"


@pytest.mark.parametrize(
    ("act", "n", "choice", "note", "state"),
    [
        ("promise_report", 1, "done", "", State.REPORTED),
        ("promise_report", 1, "longer", "in two weeks", State.RENEGOTIATING),
        ("promise_new_date", 2, "yes", "", State.AGREED),
        ("promise_new_date", 2, "no", "Wednesday would", State.AGREED),
        ("promise_accept", 3, "yes", "Thank you", State.ACCEPTED),
        ("promise_accept", 3, "no", "The second price", State.DECLINED),
        ("promise_confirm", 4, "yes", "", State.AGREED),
        ("promise_confirm", 4, "no", "", State.DENIED),
    ],
)
def test_an_answer_does_what_it_says_and_then_the_button_has_ended(
    book: Cast, act: str, n: int, choice: str, note: str, state: State
) -> None:
    found = button_acts.named(act)
    assert found is not None
    assert isinstance(found.answered(book.roy.own, number(n), choice, note), Recorded)
    promise = queries.promise(book.roy.own, number(n))
    assert promise is not None
    assert promise.state is state
    assert found.asked(book.roy.own, number(n)) is None
    if act == "promise_new_date":
        assert promise.due == (day(9) if choice == "yes" else day(4))


def test_a_day_that_cannot_be_read_is_said_and_changes_nothing(book: Cast) -> None:
    found = button_acts.named("promise_report")
    assert found is not None
    outcome = found.answered(book.roy.own, ONE, "longer", "when I can")
    assert isinstance(outcome, Refused)
    assert outcome.reason == "day_is_not_read"
    assert found.asked(book.roy.own, ONE) is not None


def test_a_promise_whose_day_has_gone_by_is_still_asked_about(book: Cast) -> None:
    found = button_acts.named("promise_report")
    assert found is not None
    with clock.at(BEGINNING + timedelta(days=9)):
        assert found.asked(book.roy.own, ONE) is not None
