"""The unit of work over projection rows, and the plain statements under it."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways_web.conversations.models import Conversation
from bothways_web.foundation import clock
from bothways_web.foundation.statements import statements
from bothways_web.journal.models import Batch, Head, JournalEntry, Outbox, Silence
from bothways_web.journal.rows import Rows
from bothways_web.journal.store import IdentifierTaken
from bothways_web.parties.models import Person, Relationship

pytestmark = pytest.mark.django_db

BOOK, OTHER = UUID(int=1), UUID(int=2)
NOON = datetime(2026, 6, 17, 12, tzinfo=UTC)


def person(number: int, name: str = "Ann", relationship: UUID = BOOK) -> Person:
    return Person(id=UUID(int=number), relationship_id=relationship, merchant_id=UUID(int=9), name=name)


def stored() -> list[tuple[int, str]]:
    return [(row.id.int, row.name) for row in Person.objects.order_by("id")]


def test_rows_are_written_when_flushed() -> None:
    rows = Rows([BOOK])
    rows.put(person(1))
    rows.put(person(2))
    assert stored() == []
    rows.flush()
    assert stored() == [(1, "Ann"), (2, "Ann")]


def test_nothing_is_asked_about_a_relationship_that_begins() -> None:
    rows = Rows([BOOK])
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert rows.get(Person, UUID(int=1), BOOK) is None
        assert rows.of(Person, BOOK, name="Ann") == []
    assert not asked.captured_queries


def test_a_row_is_asked_for_once() -> None:
    Person.objects.bulk_create([person(1)])
    rows = Rows()
    with CaptureQueriesContext(connection) as asked:
        first = rows.get(Person, UUID(int=1), BOOK)
        assert rows.get(Person, UUID(int=1), BOOK) is first
        assert rows.get(Person, UUID(int=2), BOOK) is None
        assert rows.get(Person, UUID(int=2), BOOK) is None
    assert len(asked.captured_queries) == 2


def test_only_changed_columns_are_written() -> None:
    Person.objects.bulk_create([person(1), person(2)])
    rows = Rows()
    for row in rows.of(Person, BOOK):
        row.name = "Bea" if row.id.int == 1 else row.name
        rows.put(row)
    with CaptureQueriesContext(connection) as done:
        rows.flush()
    assert len(done.captured_queries) == 1
    assert 'SET "name" =' in done.captured_queries[0]["sql"]
    assert '"role"' not in done.captured_queries[0]["sql"]
    assert stored() == [(1, "Bea"), (2, "Ann")]


def test_what_was_put_is_found_before_it_is_written() -> None:
    Person.objects.bulk_create([person(1), person(2, "Bea"), person(3, "Cora")])
    rows = Rows()
    rows.put(person(4, "Bea"))
    changed = rows.get(Person, UUID(int=3), BOOK)
    assert changed is not None
    changed.name = "Bea"
    rows.put(changed)
    gone = rows.get(Person, UUID(int=2), BOOK)
    assert gone is not None
    rows.drop(gone)
    assert [row.id.int for row in rows.of(Person, BOOK, name="Bea")] == [3, 4]
    rows.flush()
    assert stored() == [(1, "Ann"), (3, "Bea"), (4, "Bea")]


def test_a_row_may_be_dropped_and_put_again() -> None:
    Person.objects.bulk_create([person(1)])
    rows = Rows()
    row = rows.get(Person, UUID(int=1), BOOK)
    assert row is not None
    rows.drop(row)
    assert rows.get(Person, UUID(int=1), BOOK) is None
    rows.put(person(1, "Bea"))
    rows.flush()
    rows.put(person(1, "Cora"))
    rows.flush()
    assert stored() == [(1, "Cora")]


def test_an_unknown_row_that_is_put_replaces_the_stored_one() -> None:
    Person.objects.bulk_create([person(1)])
    rows = Rows()
    rows.put(person(1, "Bea"))
    rows.flush()
    assert stored() == [(1, "Bea")]


def test_another_relationship_s_row_is_neither_seen_nor_changed_nor_dropped() -> None:
    Person.objects.bulk_create([person(1)])
    rows = Rows()
    assert rows.get(Person, UUID(int=1), OTHER) is None
    mine = person(1, "Eve", OTHER)
    rows.put(mine)
    rows.drop(mine)
    rows.flush()
    rows.put(mine)
    with pytest.raises(IdentifierTaken):
        rows.flush()
    assert stored() == [(1, "Ann")]


def test_beginning_again_removes_a_relationship_s_rows_and_no_others() -> None:
    Person.objects.bulk_create([person(1), person(2, relationship=OTHER)])
    Relationship.objects.bulk_create([relationship(BOOK), relationship(OTHER)])
    rows = Rows()
    rows.put(person(3))
    rows.begin_again([BOOK], [Person, Relationship])
    assert rows.of(Person, BOOK) == []
    rows.flush()
    assert stored() == [(2, "Ann")]
    assert [row.id for row in Relationship.objects.all()] == [OTHER]


def test_rows_of_many_relationships_are_loaded_together() -> None:
    Person.objects.bulk_create([person(1), person(2, "Bea", OTHER)])
    rows = Rows()
    rows.take_together([BOOK, OTHER, UUID(int=3)])
    with CaptureQueriesContext(connection) as asked:
        found = [[row.name for row in rows.of(Person, one)] for one in (OTHER, BOOK, UUID(int=3))]
        assert rows.of(Person, BOOK, name="Ann") == rows.of(Person, BOOK)
    assert found == [["Bea"], ["Ann"], []]
    assert len(asked.captured_queries) == 2


def test_what_follows_from_other_rows_is_worked_out_once_before_they_are_written() -> None:
    rows, settled = Rows([BOOK]), []

    def settle(relationship: UUID, rows: Rows) -> None:
        settled.append([row.name for row in rows.of(Person, relationship)])
        rows.put(person(3, "Cora"))

    for number in (1, 2):
        rows.put(person(number))
        rows.settle(BOOK, settle)
    rows.flush()
    rows.flush()
    assert settled == [["Ann", "Ann"]]
    assert stored() == [(1, "Ann"), (2, "Ann"), (3, "Cora")]


def test_a_row_is_made_as_django_makes_it() -> None:
    talks = [Conversation(id=UUID(int=number)) for number in (1, 2)]
    talks[0].quotes.append("hers alone")
    assert talks[1].quotes == []
    assert talks[1].summary == ""
    with pytest.raises(TypeError, match="Person has no nmae"):
        Person(**dict.fromkeys(["id", "nmae"]))
    person(1).save()
    assert Person.objects.only("name").get().name == "Ann"


def relationship(key: UUID) -> Relationship:
    return Relationship(
        id=key,
        relationship_id=key,
        merchant_id=key,
        party_id=key,
        sort_key=b"\x00\xff",
        since=date(2026, 2, 1),
    )


@pytest.mark.parametrize(
    "row",
    [
        relationship(BOOK),
        Silence(id=BOOK, relationship_id=BOOK, merchant_id=BOOK, merchant_days=3, customer_days=None),
        Head(relationship_id=BOOK, merchant_id=BOOK, shared_seq=7, recorded_at=NOON),
        Batch(id=BOOK, merchant_id=BOOK, started_at=NOON, account={"read": [1, "é"], "none": None}),
        Outbox(id=BOOK, merchant_id=BOOK, key="%s 'k'", payload={}, due_at=NOON.replace(microsecond=1)),
    ],
    ids=lambda row: type(row).__name__,
)
def test_statements_write_and_read_as_django_does(row: Any) -> None:
    table = statements(type(row))
    fields = {name: getattr(row, name) for name in table.names}
    table.insert([row])
    by_django = type(row).objects.get()
    assert {name: comparable(getattr(by_django, name)) for name in fields} == fields
    by_hand = table.get(**{row._meta.pk.attname: row.pk})[0]
    assert {name: comparable(getattr(by_hand, name)) for name in fields} == fields
    assert not by_hand._state.adding
    assert table.values([by_hand]) == table.values([by_django]) == table.values([row])


def comparable(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def test_an_entry_s_values_stand_in_the_order_of_its_columns() -> None:
    assert statements(JournalEntry).names == (
        "id", "merchant_id", "relationship_id", "stream", "seq", "happened_at", "recorded_at", "actor_role",
        "actor_member", "actor_batch", "says", "kind", "version", "subject", "content", "salt",
        "content_digest", "digest",
    )  # fmt: skip


def test_the_clock_s_identifiers_follow_the_clock() -> None:
    with clock.at(NOON):
        early = clock.new_id()
    assert early < clock.new_id()
