"""The journal is append-only: by its model, by its manager, and by the database itself."""

from typing import Any
from uuid import UUID

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from bothways.journal.relationship import InterestStated
from bothways_web.foundation.statements import statements
from bothways_web.journal import guards
from bothways_web.journal.models import AppendOnly, JournalEntry
from tests.builders.book import Book

pytestmark = pytest.mark.django_db

TABLE = "journal_journalentry"


@pytest.fixture
def row() -> JournalEntry:
    book = Book().open()
    return JournalEntry.objects.get(id=book.record(InterestStated(text="Steady supply"))[0].id)


def run(statement: str, *values: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_the_model_refuses(row: JournalEntry) -> None:
    row.kind = "something_else"
    with pytest.raises(AppendOnly, match="never"):
        row.save()
    with pytest.raises(AppendOnly, match="never"):
        row.delete()


def test_the_manager_refuses(row: JournalEntry) -> None:
    rows = JournalEntry.objects.filter(id=row.id)
    with pytest.raises(AppendOnly, match="never"):
        rows.update(kind="x")
    with pytest.raises(AppendOnly, match="never"):
        rows.delete()


OTHERWISE = {
    "seq": 7,
    "version": 7,
    "stream": "other",
    "actor_role": "other",
    "says": "other",
    "kind": "other",
}
BYTES = {"content", "salt", "content_digest", "digest"}
TIMES = {"happened_at", "recorded_at"}


@pytest.mark.parametrize("name", statements(JournalEntry).names)
def test_the_database_refuses_to_change_any_column(row: JournalEntry, name: str) -> None:
    other: Any = OTHERWISE.get(name, b"other" if name in BYTES else str(UUID(int=9)))
    with pytest.raises(DatabaseError, match="journal entries are never changed"):
        run(f"UPDATE {TABLE} SET {name} = %s WHERE seq = 2", "2020-01-01 00:00" if name in TIMES else other)


def test_the_database_refuses_to_delete(row: JournalEntry) -> None:
    with pytest.raises(DatabaseError, match="journal entries are never changed"):
        run(f"DELETE FROM {TABLE} WHERE seq = 2")


def test_the_database_refuses_to_replace_or_truncate(row: JournalEntry) -> None:
    columns = ", ".join(statements(JournalEntry).names)
    statement = (
        f"INSERT OR REPLACE INTO {TABLE} ({columns}) SELECT {columns} FROM {TABLE}"
        if connection.vendor == "sqlite"
        else f"TRUNCATE {TABLE}"
    )
    with pytest.raises(DatabaseError, match="journal entries are never changed"):
        run(statement)


def test_content_may_be_forgotten_and_never_comes_back(row: JournalEntry) -> None:
    content = bytes(row.content or b"")
    assert JournalEntry.objects.filter(id=row.id).erase_content() == 1
    row.refresh_from_db()
    assert (row.content, row.salt) == (None, None)
    with pytest.raises(DatabaseError, match="journal entries are never changed"):
        run(f"UPDATE {TABLE} SET content = %s WHERE seq = 2", content)


def test_a_missing_guard_is_found_and_put_back_by_migrate() -> None:
    suffix = "" if connection.vendor == "sqlite" else f" ON {TABLE}"
    run(f"DROP TRIGGER journal_entry_no_change{suffix}")
    assert guards.missing(connection) == {"journal_entry_no_change"}
    assert [error.id for error in guards.check(["default"])] == ["journal.E001"]
    call_command("migrate", verbosity=0)
    assert guards.missing(connection) == set()
    assert guards.check(["default"]) == []


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite remakes tables when they change")
def test_guards_are_put_back_after_a_table_was_remade() -> None:
    run(f"CREATE TABLE remade AS SELECT * FROM {TABLE}")
    run(f"DROP TABLE {TABLE}")
    run(f"ALTER TABLE remade RENAME TO {TABLE}")
    assert len(guards.missing(connection)) == 2
    guards.after_migrate()
    assert guards.missing(connection) == set()
