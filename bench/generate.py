"""Makes the generated book in an empty database: ``python -m bench.generate CUSTOMERS``.

The database is the one of the environment. Ends with fresh statistics for the query planner.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import django

#: Kilobytes that SQLite keeps in memory while it writes the book.
CACHE = 1_000_000


def generate(customers: int) -> None:
    """Write the book and say how quickly."""
    from django.core.management import call_command
    from django.db import connection

    from bench import book, making

    call_command("migrate", verbosity=0)
    owner = making.make_owner()
    progress = Progress(customers * (book.INTRODUCTIONS + book.HAPPENINGS))
    with connection.cursor() as cursor, unhurt(cursor) if connection.vendor == "sqlite" else nullcontext():
        making.write(
            owner, (book.customer(number, owner.member) for number in range(customers)), progress.add
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@contextmanager
def unhurt(cursor: Any) -> Iterator[None]:
    """Without what only a book needs that somebody relies on: a file that is cut short is made anew.

    Nothing is synced or written twice, and the indexes are made when all rows are there.
    """
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'")
    later = cursor.fetchall()
    for name, _ in later:
        cursor.execute(f'DROP INDEX "{name}"')
    cursor.execute("PRAGMA journal_mode = OFF")
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.execute(f"PRAGMA cache_size = -{CACHE}")
    yield
    for _, statement in later:
        cursor.execute(statement)
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA journal_mode = WAL")


class Progress:
    """Says how far it is, ten times."""

    def __init__(self, entries: int) -> None:
        self._all, self._done, self._said, self._begun = entries, 0, 0, time.perf_counter()

    def add(self, entries: int) -> None:
        """So many more."""
        self._done += entries
        if self._done * 10 // self._all > self._said:
            self._said = self._done * 10 // self._all
            seconds = time.perf_counter() - self._begun
            print(f"  {self._done:,} entries, {self._done / seconds:,.0f} a second", flush=True)


if __name__ == "__main__":
    django.setup()
    generate(int(sys.argv[1]))
