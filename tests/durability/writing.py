"""Writes entries, two at a time, and says so after each pair was acknowledged.

    python -m tests.durability.writing NAME COUNT [SYNCHRONOUS [PAGES [carried]]]

begins a relationship in the installation that the environment names. After each acknowledged pair a line
with both ids goes, in one write, to the file ACKNOWLEDGED in the data folder. SYNCHRONOUS is SQLite's
setting when it is to be another than ours; PAGES after how many pages its log is emptied, by default so few
that an interruption often meets it. ``carried``: a thread carries the log over meanwhile, as the worker does.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Event, Thread
from uuid import UUID

import django

MERCHANT = UUID(int=0xABC)


def main(name: str, count: int, synchronous: str = "", pages: str = "60", carried: str = "") -> None:
    """Write ``count`` pairs."""
    django.setup()
    from django.conf import settings
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA wal_autocheckpoint = {int(pages)}")
        if synchronous:
            cursor.execute(f"PRAGMA synchronous = {synchronous}")
    said = os.open(settings.DATA / "ACKNOWLEDGED", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with carrying() if carried else nullcontext():
        write_pairs(name, count, said)


@contextmanager
def carrying() -> Iterator[None]:
    """Meanwhile a thread carries the log over, again and again."""
    from bothways_web.foundation.sqlite.carrying import keep_carrying

    stop = Event()
    thread = Thread(target=keep_carrying, args=(stop, 0.001))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def write_pairs(name: str, count: int, said: int) -> None:
    """Write pairs of entries into a new relationship; tell the open file ``said`` of each."""
    from bothways.journal.relationship import InterestStated
    from tests.builders.book import Book

    book = Book(MERCHANT).open(name)
    for number in range(count):
        pair = [InterestStated(text=f"{name} {number} {half}") for half in ("first", "second")]
        entries = book.record(*pair)
        os.write(said, f"{entries[0].id.hex} {entries[1].id.hex}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])
