"""A database that does not fit is not served, and the sentence says what to do."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from bothways_web.journal import versions
from bothways_web.journal.models import RoomVersion
from bothways_web.journal.readiness import problems
from bothways_web.journal.rebuild import rebuild
from bothways_web.journal.registry import projectors
from tests.builders.book import Book

pytestmark = pytest.mark.django_db


def test_a_fresh_database_is_ready() -> None:
    assert problems() == []
    Book().open()
    assert problems() == []


def test_a_half_migrated_database_is_not() -> None:
    recorder = MigrationRecorder(connection)
    newest = max(name for app, name in recorder.applied_migrations() if app == "parties")
    recorder.record_unapplied("parties", newest)
    assert problems()[0].startswith("The database is not up to date: ")
    assert problems()[0].endswith("Run `bothways migrate`.")


def test_neither_is_one_that_a_newer_version_made() -> None:
    MigrationRecorder(connection).record_applied("journal", "0099_the_future")
    said = problems()
    assert len(said) == 1
    assert said[0].startswith(
        "The database was made by a newer version of Bothways (journal.0099_the_future)."
    )


def test_a_missing_guard_is_said() -> None:
    suffix = "" if connection.vendor == "sqlite" else " ON journal_journalentry"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER journal_entry_no_delete{suffix}")
    assert "journal_entry_no_delete missing" in problems()[0]


@pytest.mark.parametrize("version", [versions.UNFINISHED, 99, None])
def test_rows_of_another_version_ask_for_a_rebuild(version: int | None) -> None:
    Book().open()
    if version is None:
        RoomVersion.objects.filter(room="parties").delete()
    else:
        RoomVersion.objects.filter(room="parties").update(version=version)
    versions.after_migrate()
    assert [sentence.partition(". ")[2] for sentence in problems()] == [
        "Run `bothways rebuild --room parties`."
    ]
    rebuild("parties")
    assert problems() == []


def test_a_room_that_is_new_in_an_empty_book_needs_nothing() -> None:
    RoomVersion.objects.all().delete()
    versions.after_migrate()
    assert {row.room for row in RoomVersion.objects.all()} == {room.room for room in projectors.all()}
