"""Confirming, contesting, taking back: what becomes of the rows, now and after a rebuild."""

from uuid import UUID

import pytest

from bothways.journal.entry import Recorded
from bothways.journal.relationship import InterestStated, KeeperChosen, PersonAdded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal import actions
from bothways_web.journal.checking import faults
from bothways_web.journal.models import Silence, Stance
from bothways_web.journal.reading import history
from bothways_web.journal.rebuild import rebuild
from bothways_web.parties.models import Person, Relationship, SearchTerm
from tests.builders.book import CUSTOMER, MERCHANT, Book
from tests.builders.rows import differences, everything_projected

pytestmark = pytest.mark.django_db

M, C = Side.MERCHANT, Side.CUSTOMER


def stance_of(entry: UUID) -> tuple[str, str, bool]:
    row = Stance.objects.get(entry_id=entry)
    return row.stance, row.why, row.withdrawn


def rebuilt_equals_live() -> bool:
    live = everything_projected()
    rebuild()
    return differences(everything_projected(), live) == {}


def reason(outcome: Recorded | Refused) -> str:
    return outcome.reason if isinstance(outcome, Refused) else ""


def test_the_other_side_confirms_and_contests() -> None:
    book = Book().open()
    said = book.record(InterestStated(text="Steady supply"))[0].id
    theirs = book.writer(CUSTOMER)
    assert reason(actions.confirm(theirs, C, said)) == ""
    assert stance_of(said) == ("confirmed", "", False)
    assert reason(actions.confirm(theirs, C, said)) == "entry_is_already_so"
    assert reason(actions.contest(theirs, C, said, "That was last year.")) == ""
    assert stance_of(said) == ("contested", "That was last year.", False)
    assert reason(actions.confirm(book.writer(), M, said)) == "entry_is_ones_own"
    assert rebuilt_equals_live()


def test_entries_of_other_books_are_unknown_here() -> None:
    book, other = Book().open(), Book().open()
    elsewhere = other.record(InterestStated(text="Steady supply"))[0].id
    assert reason(actions.confirm(book.writer(CUSTOMER), C, elsewhere)) == "entry_is_unknown"
    assert reason(actions.withdraw(book.writer(), M, elsewhere)) == "entry_is_unknown"
    assert not Stance.objects.exists()


def test_what_is_taken_back_is_as_if_it_had_not_been_said() -> None:
    book = Book().open()
    book.record(InterestStated(text="Steady supply"))
    before = everything_projected()
    slip = book.record(InterestStated(text="Wrong customer"))[0].id
    added = book.record(PersonAdded(person=clock.new_id(), name="Wrong Person"))[0].id
    actions.withdraw(book.writer(), M, added, "A slip")
    actions.withdraw(book.writer(), M, slip)
    after = everything_projected()
    assert set(differences(before, after)) == {"journal.Head", "journal.Stance"}
    assert stance_of(slip) == stance_of(added) == ("", "", True)
    assert reason(actions.withdraw(book.writer(), M, slip)) == "entry_was_taken_back"
    assert reason(actions.confirm(book.writer(CUSTOMER), C, slip)) == "entry_was_taken_back"
    assert len(list(history(book.relationship))) == 6
    assert rebuilt_equals_live()
    assert list(faults()) == []


def test_what_was_confirmed_cannot_be_taken_back() -> None:
    book = Book().open()
    said = book.record(InterestStated(text="Steady supply"))[0].id
    confirmed = actions.confirm(book.writer(CUSTOMER), C, said)
    assert isinstance(confirmed, Recorded)
    assert reason(actions.withdraw(book.writer(), M, said)) == "entry_has_been_built_on"
    assert reason(actions.withdraw(book.writer(CUSTOMER), C, confirmed.entries[0].id)) == ""
    assert reason(actions.withdraw(book.writer(), M, said)) == ""
    assert stance_of(said) == ("", "", True)


def test_a_contested_entry_may_be_taken_back() -> None:
    book = Book().open()
    said = book.record(InterestStated(text="Steady supply"))[0].id
    actions.contest(book.writer(CUSTOMER), C, said, "No.")
    assert reason(actions.withdraw(book.writer(), M, said, "You are right.")) == ""
    assert stance_of(said) == ("contested", "No.", True)
    assert Relationship.objects.get(id=book.relationship).merchant_interest == ""
    assert rebuilt_equals_live()


def test_an_internal_entry_is_taken_back_in_its_own_stream() -> None:
    book = Book().open()
    kept = book.note(KeeperChosen(member=MERCHANT.member))
    assert Relationship.objects.get(id=book.relationship).keeper == MERCHANT.member
    assert reason(actions.withdraw(book.writer(CUSTOMER), C, kept.id)) == "entry_is_unknown"
    assert reason(actions.withdraw(book.writer(), M, kept.id)) == ""
    assert Relationship.objects.get(id=book.relationship).keeper is None
    streams = [entry.envelope.stream.value for entry in history(book.relationship)]
    assert streams == ["shared", "internal", "internal"]


def test_nothing_is_left_of_a_relationship_that_was_opened_by_mistake() -> None:
    book = Book().open("Wrong Name")
    opened = next(history(book.relationship)).id
    actions.withdraw(book.writer(), M, opened, "Twice in the book")
    for model in (Relationship, Person, SearchTerm):
        assert not model._default_manager.exists()
    assert rebuilt_equals_live()


def test_silence_counts_once_both_said_so() -> None:
    book = Book().open()
    assert reason(actions.let_silence_count(book.writer(), M, 7)) == ""
    assert reason(actions.let_silence_count(book.writer(CUSTOMER), C, 10)) == ""
    assert reason(actions.let_silence_count(book.writer(CUSTOMER), C, 10)) == "silence_is_already_so"
    row = Silence.objects.get(relationship_id=book.relationship)
    assert (row.merchant_days, row.customer_days) == (7, 10)
    assert reason(actions.let_silence_count(book.writer(CUSTOMER), C, None)) == ""
    assert Silence.objects.get(relationship_id=book.relationship).customer_days is None
    assert rebuilt_equals_live()
