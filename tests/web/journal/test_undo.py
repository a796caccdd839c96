"""Taking an import back."""

from uuid import UUID

import pytest

from bothways.journal.entry import Actor, ActorRole
from bothways.journal.kinds import EntryContested
from bothways.journal.relationship import InterestStated
from bothways.units.side import Side
from bothways_web.journal import actions
from bothways_web.journal.bulk import write_groups
from bothways_web.journal.checking import faults
from bothways_web.journal.models import Batch, Head, JournalEntry, Stance
from bothways_web.journal.rebuild import rebuild
from bothways_web.journal.undo import IMPORT_IS_UNKNOWN, IMPORT_WAS_UNDONE, Undone, preview, undo
from bothways_web.parties.models import Person, Relationship, SearchTerm
from tests.builders.book import CUSTOMER, MERCHANT, Book
from tests.builders.rows import differences, everything_projected
from tests.web.journal.test_bulk import MERCHANT as BOOK
from tests.web.journal.test_bulk import drafts

pytestmark = pytest.mark.django_db

BATCH = UUID(int=0xBA7)
IMPORT = Actor(ActorRole.IMPORT, batch=BATCH)


@pytest.fixture
def books() -> list[Book]:
    """Three customers that one import brought, in a book that had one before."""
    before = Book(BOOK).open("Brook Bakery")
    Batch.objects.create(id=BATCH, merchant_id=BOOK, what="contacts", file="contacts.csv")
    imported = [Book(BOOK, UUID(int=1 + n)) for n in range(3)]
    write_groups(BOOK, IMPORT, [(book.relationship, drafts(n)) for n, book in enumerate(imported)])
    return [before, *imported]


def done(outcome: object) -> Undone:
    assert isinstance(outcome, Undone), outcome
    return outcome


def test_nothing_is_left_but_that_it_was_there(books: list[Book]) -> None:
    told: list[int] = []
    assert done(preview(BOOK, BATCH)) == Undone(withdrawn=9)
    assert Person.objects.count() == 3
    assert done(undo(BOOK, BATCH, MERCHANT, "Wrong file", told.append)) == Undone(withdrawn=9)
    assert told == [3, 3, 3]
    assert [row.name for row in Relationship.objects.all()] == ["Brook Bakery"]
    assert not Person.objects.exists()
    assert set(SearchTerm.objects.values_list("relationship_id", flat=True)) == {books[0].relationship}
    assert Stance.objects.filter(withdrawn=True).count() == 9
    assert JournalEntry.objects.count() == 1 + 9 + 9
    assert Head.objects.count() == 4
    assert Batch.objects.get().undone_at is not None
    assert list(faults()) == []


def test_rebuilding_gives_the_same_rows(books: list[Book]) -> None:
    books[1].record(InterestStated(text="Steady supply"))
    undo(BOOK, BATCH, MERCHANT)
    live = everything_projected()
    rebuild()
    assert differences(everything_projected(), live) == {}
    assert live["parties.Person"]


def test_where_somebody_built_on_it_the_import_stays_and_is_named(books: list[Book]) -> None:
    mine = books[1].record(InterestStated(text="Steady supply"))[0]
    theirs = books[2].record(InterestStated(text="Fair prices"), actor=CUSTOMER)[0]
    before = everything_projected([books[1].relationship, books[2].relationship])
    outcome = done(undo(BOOK, BATCH, MERCHANT))
    assert outcome.withdrawn == 3
    assert {kept.relationship: kept.by for kept in outcome.kept} == {
        books[1].relationship: mine,
        books[2].relationship: theirs,
    }
    assert {kept.entry.envelope.kind for kept in outcome.kept} == {"relationship_opened"}
    assert differences(before, everything_projected([books[1].relationship, books[2].relationship])) == {}
    assert Batch.objects.get().undone_at is None


def test_what_was_kept_can_be_taken_back_later(books: list[Book]) -> None:
    mine = books[1].record(InterestStated(text="Steady supply"))[0]
    assert len(done(undo(BOOK, BATCH, MERCHANT)).kept) == 1
    actions.withdraw(books[1].writer(), Side.MERCHANT, mine.id)
    assert done(undo(BOOK, BATCH, MERCHANT)) == Undone(withdrawn=3)
    assert undo(BOOK, BATCH, MERCHANT) is IMPORT_WAS_UNDONE
    assert Relationship.objects.count() == 1


def test_a_customer_s_contest_does_not_hold_it(books: list[Book]) -> None:
    opened = JournalEntry.objects.get(relationship_id=books[1].relationship, seq=1)
    books[1].record(EntryContested(entry=opened.id, why="Not us."), actor=CUSTOMER)
    assert done(undo(BOOK, BATCH, MERCHANT)) == Undone(withdrawn=9)


def test_only_imports_of_this_book_are_known(books: list[Book]) -> None:
    for ask in (preview(UUID(int=9), BATCH), undo(UUID(int=9), BATCH, MERCHANT), preview(BOOK, UUID(int=9))):
        assert ask is IMPORT_IS_UNKNOWN
