"""What entries make of promises, where the outcome table has no column for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bothways.journal.body import ObligingBody
from bothways.journal.entry import CLOCK
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.journal.obligation import Basis, Change
from bothways.promises import agreeing, breaking, clockwork, doing, life, moving, opening
from bothways.promises.kinds import PromiseAccepted, PromiseAgreed, PromiseBreached, PromiseMade
from bothways.promises.state import Judged, Kept, State, Word
from tests.builders.promises import IMPORT, Book, C, M, day, instant, number, owed
from tests.core.promises import situations


def test_a_claim_that_the_other_accepted_changes_nothing() -> None:
    book = situations.reported()
    before = book[1]
    book.write(PromiseAccepted(promise=number(1)), M, says=C)
    assert book[1] == before


def test_what_the_wrong_side_writes_changes_nothing() -> None:
    book = situations.unknown()
    before = book[1]
    for body, actor in (
        (PromiseBreached(promise=number(1), why="No."), M),
        (PromiseAccepted(promise=number(1)), M),
        (PromiseBreached(promise=number(1), why="No."), CLOCK),
    ):
        book.write(body, actor)
    assert book[1] == before


def test_a_clocks_word_from_a_side_changes_nothing() -> None:
    book = situations.relied_on().wait(days=6)
    outcome = clockwork.become_unknown(book[1], book.now)
    book.enter(outcome, C)
    assert book[1].unknown_at is None
    book.tick(outcome)
    assert book[1].state is State.UNKNOWN


def test_confirming_what_was_understood_makes_it_a_promise() -> None:
    book = situations.understood()
    book.write(EntryConfirmed(entry=book[1].opened_by), M)
    assert (book[1].state, book[1].word, book[1].counts) == (State.AGREED, Word.CONFIRMED, True)


def test_what_is_only_understood_counts_for_nothing_even_when_it_was_done() -> None:
    book = situations.understood()
    book.enter(doing.accept(book[1], C, book.now), C)
    assert not book[1].counts


def test_contesting_what_was_understood_denies_it() -> None:
    book = situations.understood()
    book.write(EntryContested(entry=book[1].opened_by, why="I said perhaps."), M)
    assert book[1].state is State.DENIED


def test_an_invoice_contested_counts_for_nothing_until_confirmed() -> None:
    book = Book()
    entry = book.write(ObligingBody(opens=(owed(C, day(4), basis=Basis.INVOICE),)), M)
    assert book[1].counts
    book.write(EntryContested(entry=entry.id, why="The rolls never came."), C)
    assert (book[1].contested, book[1].counts, book[1].state) == (True, False, State.AGREED)
    book.write(EntryConfirmed(entry=entry.id), C)
    assert (book[1].contested, book[1].word, book[1].counts) == (False, Word.CONFIRMED, True)


def test_each_contested_entry_is_settled_for_itself() -> None:
    book = situations.relied_on()
    report = book.enter(doing.report_done(book[1], M, book.now), M)[0]
    book.write(EntryContested(entry=report.id, why="It is not."), C)
    book.write(EntryContested(entry=book[1].opened_by, why="Not like that."), M)
    book.write(EntryConfirmed(entry=report.id), C)
    assert book[1].contests == (book[1].opened_by,)


def test_a_creditor_who_confirms_relies_on_it() -> None:
    book = situations.agreed()
    book.write(EntryConfirmed(entry=book[1].opened_by), C)
    assert book[1].relied_on


def test_history_starts_unknown_and_an_imported_payment_closes_it_by_document() -> None:
    book = Book().wait(days=30)
    book.write(ObligingBody(opens=(owed(C, day(4), basis=Basis.INVOICE),)), IMPORT)
    assert (book[1].state, book[1].history, book[1].imported) == (State.UNKNOWN, True, True)
    book.change(Change.ACCEPTED, IMPORT)
    assert (book[1].state, book[1].judged, book[1].kept) == (State.ACCEPTED, Judged.DOCUMENTED, Kept.LATE)


def test_an_imported_invoice_that_is_not_due_yet_is_no_history() -> None:
    book = Book()
    book.write(ObligingBody(opens=(owed(C, day(4), basis=Basis.INVOICE),)), IMPORT)
    assert (book[1].state, book[1].history, book[1].imported) == (State.AGREED, False, True)


def test_history_with_a_new_date_is_a_promise_like_any_other() -> None:
    book = situations.history()
    new = day(3, book.now)
    book.enter(moving.ask_new_date(book[1], M, book.now, new, "We still want to do it."), M)
    book.enter(moving.agree_new_date(book[1], C, book.now), C)
    assert (book[1].state, book[1].history, book[1].due) == (State.AGREED, False, new)


@pytest.mark.parametrize(("hours", "kept"), [(4, Kept.IN_TIME), (5, Kept.IN_TIME), (6, Kept.LATE)])
def test_in_time_is_up_to_and_with_the_instant(hours: int, kept: Kept) -> None:
    book = Book()
    book.enter(opening.promise(owed(M, instant(5)), M, book.now), M)
    book.wait(hours=hours)
    book.enter(doing.report_done(book[1], M, book.now), M)
    book.wait(days=3)
    book.enter(doing.accept(book[1], C, book.now), C)
    assert book[1].kept is kept, "the time of the report counts, not that of the answer"


def test_done_earlier_than_said_counts_from_when_it_was_done_and_never_from_the_future() -> None:
    book = situations.relied_on().wait(days=6)
    done_at = book.now - timedelta(days=5)
    book.enter(doing.report_done(book[1], M, book.now, done_at=done_at), M)
    assert book[1].done_at == done_at
    book = situations.relied_on()
    book.enter(doing.report_done(book[1], M, book.now, done_at=book.now + timedelta(days=1)), M)
    assert book[1].done_at == book.now


def test_the_creditor_judges_the_time_too() -> None:
    book = situations.relied_on()
    book.enter(doing.report_done(book[1], M, book.now), M)
    book.enter(doing.accept(book[1], C, book.now, in_time=False), C)
    assert book[1].kept is Kept.LATE


def test_kept_by_a_moved_date_says_so() -> None:
    book = situations.new_date_asked_by_debtor()
    book.enter(moving.agree_new_date(book[1], C, book.now), C)
    first = book[1].first_due
    book.wait(days=5)
    book.enter(doing.accept(book[1], C, book.now), C)
    assert (book[1].kept, book[1].first_due, book[1].due_moves) == (Kept.AS_MOVED, first, 1)
    assert first == day(4).at


def test_done_after_it_was_called_broken_is_late() -> None:
    book = situations.breached()
    book.enter(doing.report_done(book[1], M, book.now), M)
    book.enter(doing.accept(book[1], C, book.now), C)
    assert book[1].kept is Kept.LATE


def test_a_date_for_what_had_none_is_no_move() -> None:
    book = situations.undated()
    book.enter(moving.ask_new_date(book[1], C, book.now, day(9), "I need to plan."), C)
    book.enter(moving.agree_new_date(book[1], M, book.now), M)
    assert (book[1].due_moves, book[1].first_due) == (0, day(9).at)


def test_a_move_after_the_date_is_counted_as_late() -> None:
    book = situations.unknown()
    new = day(5, book.now)
    book.enter(moving.ask_new_date(book[1], M, book.now, new, "We forgot."), M)
    book.enter(moving.agree_new_date(book[1], C, book.now), C)
    assert (book[1].due_moves, book[1].late_moves, book[1].announced_at) == (1, 1, None)


def test_asking_for_an_earlier_date_announces_nothing() -> None:
    book = situations.relied_on()
    book.enter(moving.ask_new_date(book[1], M, book.now, day(2), "It went quickly."), M)
    assert book[1].announced_at is None


@pytest.mark.parametrize("end", ["turn_down", "withdraw", "release"])
def test_amends_that_come_to_nothing_leave_it_broken(end: str) -> None:
    book = situations.amending()
    side = M if end == "withdraw" else C
    book.enter(getattr(agreeing, end)(book[2], side, book.now), side)
    assert book[1].state is State.BREACHED
    assert book[2].is_closed


def test_amends_not_kept_leave_it_broken_and_kept_late_make_it_good() -> None:
    book = situations.amending()
    book.enter(agreeing.agree(book[2], C, book.now), C)
    book.wait(days=5)
    book.enter(breaking.say_breached(book[2], C, book.now, "Nothing came."), C)
    assert (book[1].state, book[2].state) == (State.BREACHED, State.BREACHED)
    book.enter(doing.accept(book[2], C, book.now), C)
    assert (book[1].state, book[1].judged, book[1].closed_at) == (
        State.MADE_GOOD,
        Judged.SAID,
        book[2].closed_at,
    )


def test_amends_asked_for_are_a_promise_of_the_debtor() -> None:
    book = situations.breached()
    amends = owed(M, id=number(2), what="A week's rent of a printer")
    book.enter(breaking.ask_amends(book[1], C, book.now, amends), C)
    assert (book[2].state, book[2].amends_for, book[2].waits_for) == (State.ASKED, number(1), M)
    assert (book[1].state, book[1].amends) == (State.AMENDING, number(2))


def test_an_erased_entry_says_nothing() -> None:
    book = situations.asked()
    entry = replace(book.write(PromiseAgreed(promise=number(1)), C), body=None)
    assert list(life.told(entry, book)) == []


def test_an_unknown_promise_is_passed_over() -> None:
    book = Book()
    book.write(PromiseAgreed(promise=number(1)), C)
    book.change(Change.ACCEPTED, C)
    assert book.promises == {}


def test_noting_in_the_others_name_says_whose_word_it_is() -> None:
    book = Book()
    entry = book.enter(opening.promise(owed(M, day(4)), C, book.now), C)[0]
    assert isinstance(entry.body, PromiseMade)
    assert (entry.envelope.says, entry.is_own_word) == (M, False)
