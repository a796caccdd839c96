"""What entries of other rooms make of promises: orders, invoices, payments, answers."""

import pytest

from bothways.journal.body import ObligingBody
from bothways.journal.entry import Actor
from bothways.journal.obligation import Basis, Change
from bothways.promises.state import State, Word
from bothways.units.side import Side
from tests.builders.promises import IMPORT, Book, C, M, day, owed
from tests.core.promises import situations


@pytest.mark.parametrize(
    ("basis", "announced", "debtor", "actor", "state", "word"),
    [
        (Basis.SAID, False, M, M, State.AGREED, Word.OWN),
        (Basis.SAID, False, C, M, State.UNDERSTOOD, Word.UNDERSTOOD),
        (Basis.SAID, False, C, IMPORT, State.UNDERSTOOD, Word.UNDERSTOOD),
        (Basis.SAID, False, M, IMPORT, State.AGREED, Word.DOCUMENTED),
        (Basis.ORDER, False, M, M, State.AGREED, Word.OWN),
        (Basis.ORDER, False, M, C, State.ASKED, None),
        (Basis.ORDER, False, M, IMPORT, State.AGREED, Word.DOCUMENTED),
        (Basis.ORDER, False, C, IMPORT, State.AGREED, Word.DOCUMENTED),
        (Basis.INVOICE, False, C, M, State.AGREED, Word.DOCUMENTED),
        (Basis.INVOICE, False, M, C, State.AGREED, Word.DOCUMENTED),
        (Basis.AGREEMENT, False, C, M, State.AGREED, Word.DOCUMENTED),
        (Basis.QUESTION, False, M, C, State.ASKED, None),
        (Basis.QUESTION, True, M, C, State.AGREED, Word.DOCUMENTED),
        (Basis.QUESTION, False, M, M, State.AGREED, Word.OWN),
        (Basis.QUESTION, False, C, M, State.ASKED, None),
    ],
)
def test_how_an_obligation_stands_at_first(
    basis: Basis, announced: bool, debtor: Side, actor: Side | Actor, state: State, word: Word | None
) -> None:
    book = Book()
    book.write(ObligingBody(opens=(owed(debtor, day(4), basis=basis, announced=announced),)), actor)
    assert (book[1].state, book[1].word) == (state, word)
    assert book[1].waits_for is debtor
    assert (book[1].made_at is not None) == (state is State.AGREED)


@pytest.mark.parametrize(
    ("what", "actor", "state"),
    [
        (Change.DONE_REPORTED, M, State.REPORTED),
        (Change.DONE_REPORTED, C, State.ACCEPTED),
        (Change.ACCEPTED, C, State.ACCEPTED),
        (Change.ACCEPTED, M, State.REPORTED),
        (Change.RELEASED, C, State.RELEASED),
        (Change.RELEASED, M, State.AGREED),
        (Change.WITHDRAWN, C, State.RELEASED),
        (Change.WITHDRAWN, M, State.BREACHED),
        (Change.UNDONE, M, State.AGREED),
        (Change.UNDONE, C, State.AGREED),
    ],
)
def test_a_change_is_its_writers_own_act(what: Change, actor: Side, state: State) -> None:
    book = situations.relied_on()
    book.change(what, actor)
    assert book[1].state is state


def test_a_debtor_takes_back_what_nobody_relies_on() -> None:
    book = situations.agreed()
    book.change(Change.WITHDRAWN, M)
    assert book[1].state is State.WITHDRAWN


def test_taking_back_what_is_relied_on_owns_up_to_it_and_in_time_announces_it() -> None:
    book = situations.relied_on()
    book.change(Change.WITHDRAWN, M)
    assert book[1].owned_up_at == book[1].announced_at == book.now


def test_a_payment_that_bounced_is_owed_again() -> None:
    book = Book()
    book.write(ObligingBody(opens=(owed(C, day(4), basis=Basis.INVOICE),)), M)
    book.change(Change.ACCEPTED, M)
    book.change(Change.UNDONE, C)
    assert book[1].is_closed, "the debtor cannot take back the creditor's word"
    book.change(Change.UNDONE, M)
    assert book[1].state is State.AGREED
    assert (book[1].kept, book[1].judged, book[1].closed_at) == (None, None, None)


def test_a_debtor_moving_a_date_asks_and_a_creditor_grants_a_later_one() -> None:
    book = situations.relied_on()
    book.change(Change.DUE_MOVED, M, day(9))
    assert (book[1].state, book[1].wanted, book[1].announced_at) == (
        State.RENEGOTIATING,
        day(9),
        book.now,
    )
    book.change(Change.DUE_MOVED, C, day(9))
    assert (book[1].state, book[1].due, book[1].due_moves) == (State.AGREED, day(9), 1)
    book.change(Change.DUE_MOVED, C, day(2))
    assert book[1].state is State.RENEGOTIATING, "an earlier date is asked of the debtor"
