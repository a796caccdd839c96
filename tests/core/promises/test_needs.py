"""What a promise needs from others inside: asked, promised, done, by those who were asked."""

from uuid import UUID

import pytest

from bothways.journal.entry import Accepted, Actor, ActorRole, Stream
from bothways.promises import agreeing, needs, opening
from bothways.promises.need_kinds import NeedAsked, NeedMet
from bothways.promises.needs import Need, NeedState
from bothways.units.due import Due
from bothways.units.refusal import Refused
from tests.builders.promises import Book, C, M, day, number, owed
from tests.core.promises import situations

JAN, INES = number(101), number(102)


def asking(due: Due | None = None) -> NeedAsked:
    return NeedAsked(need=number(70), promise=number(1), what="Price of cream paper", by=INES, due=due)


class Inside(Book):
    """A book that follows one need."""

    need: Need

    def say(self, outcome: Accepted | Refused, member: UUID) -> "Inside":
        for entry in self.enter(outcome, Actor(ActorRole.MERCHANT, member)):
            assert entry.envelope.stream is Stream.INTERNAL
            if isinstance(entry.body, NeedAsked):
                self.need = needs.begun(entry, entry.body)
            elif entry.body is not None:
                self.need = needs.after(self.need, entry, entry.body)
        return self


def asked() -> Inside:
    book = Inside()
    book.enter(opening.promise(owed(M, day(4)), M, book.now), M)
    return book.say(needs.ask(book[1], M, book.now, asking(day(3)), by_is_member=True), JAN)


def test_asked_promised_and_done_by_the_one_who_was_asked() -> None:
    book = asked()
    assert (book.need.state, book.need.asked_by) == (NeedState.ASKED, JAN)
    book.say(needs.promise_it(book.need, INES, book.now, day(2)), INES)
    assert (book.need.state, book.need.due) == (NeedState.PROMISED, day(2))
    book.say(needs.meet(book.need, INES), INES)
    assert book.need.state is NeedState.MET


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [
        ("only_who_was_asked_can_say_so", lambda b: needs.promise_it(b.need, JAN, b.now)),
        ("only_who_was_asked_can_say_so", lambda b: needs.meet(b.need, JAN)),
        ("new_date_is_past", lambda b: needs.promise_it(b.need, INES, b.now, day(-1))),
        ("need_is_due_too_late", lambda b: needs.ask(b[1], M, b.now, asking(day(5)), True)),
        ("new_date_is_past", lambda b: needs.ask(b[1], M, b.now, asking(day(-1)), True)),
        ("owner_is_not_one_of_us", lambda b: needs.ask(b[1], M, b.now, asking(), False)),
        ("only_the_debtor_can_say_so", lambda b: needs.ask(b[1], C, b.now, asking(), True)),
    ],
)
def test_what_does_not_fit_is_refused(reason: str, outcome: object) -> None:
    book = asked()
    assert callable(outcome)
    answer = outcome(book)
    assert isinstance(answer, Refused)
    assert answer.reason == reason


def test_what_is_done_or_dropped_is_closed() -> None:
    book = asked()
    book.say(needs.drop(book.need, "They chose the white one."), JAN)
    for outcome in (
        needs.drop(book.need),
        needs.meet(book.need, INES),
        needs.promise_it(book.need, INES, book.now),
    ):
        assert isinstance(outcome, Refused)
        assert outcome.reason == "need_is_closed"


def test_nobody_says_it_for_another() -> None:
    book = asked()
    entry = book.write(NeedMet(need=number(70)), Actor(ActorRole.MERCHANT, JAN))
    assert needs.after(book.need, entry, NeedMet(need=number(70))) == book.need


def test_customers_keep_no_internal_notes_here() -> None:
    book = Book()
    book.enter(opening.promise(owed(C, day(4)), C, book.now), C)
    outcome = needs.ask(book[1], C, book.now, asking(), by_is_member=True)
    assert isinstance(outcome, Refused)
    assert outcome.reason == "customers_have_no_inside"


def test_a_closed_promise_needs_nothing() -> None:
    book = situations.agreed()
    book.enter(agreeing.withdraw(book[1], M, book.now), M)
    outcome = needs.ask(book[1], M, book.now, asking(), by_is_member=True)
    assert isinstance(outcome, Refused)
    assert outcome.reason == "promise_is_closed"
