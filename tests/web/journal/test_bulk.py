"""The bulk door: the same entries and rows as one by one, in short transactions."""

import gc
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from bothways.journal.entry import Actor, ActorRole, Draft
from bothways.journal.relationship import (
    AddressAdded,
    Form,
    InterestStated,
    Medium,
    PersonAdded,
    RelationshipOpened,
)
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal import bulk
from bothways_web.journal.bulk import Group, Then, write_groups
from bothways_web.journal.checking import faults
from bothways_web.journal.models import Head, JournalEntry
from bothways_web.journal.pace import Pace
from bothways_web.journal.reading import history
from bothways_web.journal.store import IdentifierTaken
from bothways_web.parties.models import Person, Relationship
from tests.builders.book import CUSTOMER, Book
from tests.builders.rows import differences, everything_projected

pytestmark = pytest.mark.django_db

MERCHANT = UUID(int=0xABC)
IMPORT = Actor(ActorRole.IMPORT, batch=UUID(int=0xBA7))


def drafts(number: int) -> list[Draft]:
    """A customer with a person and an address."""
    person = UUID(int=1000 + number)
    bodies = [
        RelationshipOpened(party=UUID(int=2000 + number), form=Form.PERSON, name=f"Ann {number}"),
        PersonAdded(person=person, name=f"Ann {number}"),
        AddressAdded(
            address=UUID(int=3000 + number),
            medium=Medium.EMAIL,
            value=f"ann{number}@roy.example",
            person=person,
        ),
    ]
    return [Draft(body, Side.MERCHANT, id=UUID(int=10 * number + at)) for at, body in enumerate(bodies, 5000)]


def groups(count: int) -> list[Group]:
    return [(UUID(int=1 + number), drafts(number)) for number in range(count)]


def test_the_same_rows_as_one_by_one() -> None:
    with clock.at(datetime(2026, 6, 17, 12, tzinfo=UTC)):
        with transaction.atomic():
            for number in range(5):
                Book(MERCHANT, UUID(int=1 + number)).draft(*drafts(number), actor=IMPORT)
            one_by_one = everything_projected()
            transaction.set_rollback(True)
        write_groups(MERCHANT, IMPORT, groups(5))
    assert differences(everything_projected(), one_by_one) == {}
    assert len(one_by_one["parties.SearchTerm"]) > 10


def test_the_journal_is_whole_and_names_the_import() -> None:
    told: list[int] = []
    assert write_groups(MERCHANT, IMPORT, iter(groups(300)), told.append) == 900 == sum(told)
    assert len(told) > 1
    assert list(faults()) == []
    assert set(JournalEntry.objects.values_list("actor_role", "actor_batch")) == {("import", IMPORT.batch)}
    assert Relationship.objects.count() == Head.objects.count() == 300


def test_nothing_is_asked_per_relationship_that_is_new() -> None:
    with CaptureQueriesContext(connection) as few:
        write_groups(MERCHANT, IMPORT, groups(2))
    with CaptureQueriesContext(connection) as many:
        write_groups(MERCHANT, IMPORT, [(UUID(int=500 + n), drafts(500 + n)) for n in range(40)])
    assert len(many.captured_queries) == len(few.captured_queries)


def test_a_long_group_is_continued_and_a_known_relationship_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "FIRST", 7)
    monkeypatch.setattr(bulk, "MOST", 7)
    book = Book(MERCHANT).open()
    wishes = [Draft(InterestStated(text=f"Wish {n}"), Side.CUSTOMER) for n in range(30)]
    assert write_groups(MERCHANT, CUSTOMER, [(book.relationship, wishes), *groups(1)]) == 33
    texts = [
        entry.body.text for entry in history(book.relationship) if isinstance(entry.body, InterestStated)
    ]
    assert texts == [f"Wish {n}" for n in range(30)]
    assert Relationship.objects.get(id=book.relationship).customer_interest == "Wish 29"
    assert list(faults()) == []


def test_a_group_that_fits_into_a_chunk_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """So nothing is asked about a relationship that begins, wherever the chunks end."""
    monkeypatch.setattr(bulk, "FIRST", 7)
    monkeypatch.setattr(bulk, "FEWEST", 7)
    monkeypatch.setattr(bulk, "MOST", 7)
    told: list[int] = []
    assert write_groups(MERCHANT, IMPORT, groups(5), told.append) == 15
    assert told == [6, 6, 3]
    assert list(faults()) == []


def test_garbage_is_looked_for_again_afterwards() -> None:
    assert gc.isenabled()
    with pytest.raises(PermissionError):
        write_groups(MERCHANT, IMPORT, [(Book().open().relationship, drafts(1)[1:])])
    assert gc.isenabled()


def test_a_made_up_past_keeps_its_writers_and_times() -> None:
    begun = datetime(2024, 6, 3, 9, tzinfo=UTC)
    opened = Then(drafts(1)[0], IMPORT, begun)
    said = Then(
        Draft(InterestStated(text="Steady supply"), Side.CUSTOMER), CUSTOMER, begun + timedelta(days=3)
    )
    write_groups(MERCHANT, IMPORT, [(UUID(int=1), [opened, said])])
    first, second = history(UUID(int=1))
    assert first.envelope.recorded_at == first.envelope.happened_at == begun
    assert (second.envelope.actor, second.envelope.recorded_at) == (CUSTOMER, begun + timedelta(days=3))
    assert second.is_own_word
    assert not first.is_own_word


def test_nobody_imports_into_another_merchant_s_book() -> None:
    book = Book().open()
    with pytest.raises(PermissionError, match="another merchant"):
        write_groups(MERCHANT, IMPORT, [(book.relationship, drafts(1)[1:])])


def test_a_taken_identifier_stops_the_import() -> None:
    Book().open().record(PersonAdded(person=UUID(int=1003), name="Claire Roy"))
    with pytest.raises(IdentifierTaken):
        write_groups(MERCHANT, IMPORT, groups(5))
    assert [row.name for row in Person.objects.all()] == ["Claire Roy"]


def test_locks_are_taken_in_the_order_of_identifiers() -> None:
    known = [Book(MERCHANT).open().relationship for _ in range(3)]
    wish = [Draft(InterestStated(text="Wish"), Side.MERCHANT)]
    with CaptureQueriesContext(connection) as done:
        write_groups(MERCHANT, IMPORT, [(relationship, wish) for relationship in reversed(known)])
    asked = next(query["sql"] for query in done.captured_queries if 'FROM "journal_head"' in query["sql"])
    assert "ORDER BY relationship_id" in asked
    assert ("FOR UPDATE" in asked) is (connection.vendor == "postgresql")


@pytest.mark.parametrize(
    ("count", "seconds", "size"),
    [(200, 0.1, 200), (200, 0.4, 50), (200, 0.01, 400), (20, 9, 20), (4000, 0.001, 4000)],
)
def test_chunks_grow_and_shrink_towards_the_aim(count: int, seconds: float, size: int) -> None:
    pace = Pace(size=200, fewest=20, most=4000)
    pace.after(count, seconds)
    assert pace.size == size


def test_no_groups_are_no_entries() -> None:
    assert write_groups(MERCHANT, IMPORT, []) == 0
    assert clock.new_id() not in set(JournalEntry.objects.values_list("id", flat=True))
