"""The worker carries SQLite's log into its file, beside those who write."""

import sqlite3
from pathlib import Path
from threading import Event, Thread
from typing import cast

import pytest
from django.db import DEFAULT_DB_ALIAS, connection, connections

from bothways.journal.relationship import InterestStated
from bothways_web.foundation.sqlite import carrying
from bothways_web.foundation.sqlite.base import DatabaseWrapper
from bothways_web.foundation.sqlite.carrying import Carrier, empty_log, keep_carrying
from bothways_web.journal.models import JournalEntry
from tests.builders.book import Book

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite's log is ours to carry"),
]


def _pages_in_log() -> tuple[int, int]:
    """How many pages stand in the log, and how many of them in the file as well; carries nothing itself."""
    header = Path(f"{connection.settings_dict['NAME']}-shm").read_bytes()[:136]
    return int.from_bytes(header[16:20], "little"), int.from_bytes(header[96:100], "little")


def _carrier() -> Carrier:
    return Carrier(cast("DatabaseWrapper", connections.create_connection(DEFAULT_DB_ALIAS)))


def test_what_others_wrote_is_carried_over_once() -> None:
    carrier = _carrier()
    carrier.carry()
    Book().open("Roy")
    written, carried = _pages_in_log()
    assert written > carried
    assert carrier.carry()
    written, carried = _pages_in_log()
    assert written == carried > 0
    assert not carrier.carry()


def test_a_long_log_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "LONG", 20)
    carrier, book = _carrier(), Book().open("Roy")
    for number in range(40):
        book.record(InterestStated(text=f"Interest {number}"))
        carrier.carry()
    assert _pages_in_log()[0] < 60


def test_it_goes_on_beside_writers_and_ends_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "LONG", 1)
    stop = Event()
    thread = Thread(target=keep_carrying, args=(stop, 0.001))
    thread.start()
    book = Book().open("Roy")
    entries = [book.record(InterestStated(text=f"Interest {number}")) for number in range(30)]
    stop.set()
    thread.join(30)
    assert not thread.is_alive()
    stored = JournalEntry.objects.filter(relationship_id=book.relationship)
    assert {entry.id for pair in entries for entry in pair} <= set(stored.values_list("id", flat=True))


def test_the_log_is_emptied_also_while_somebody_carries() -> None:
    book, stop = Book().open("Roy"), Event()
    thread = Thread(target=keep_carrying, args=(stop, 0))
    thread.start()
    try:
        for number in range(10):
            book.record(InterestStated(text=f"Interest {number}"))
            with cast("DatabaseWrapper", connections[DEFAULT_DB_ALIAS]).alone():
                assert empty_log()
    finally:
        stop.set()
        thread.join(30)
    assert Path(f"{connection.settings_dict['NAME']}-wal").stat().st_size == 0


def test_it_is_not_emptied_while_somebody_reads() -> None:
    Book().open("Roy")
    reader = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM journal_journalentry").fetchall()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    assert not empty_log()
    reader.close()
    assert empty_log()
    connection.close()
