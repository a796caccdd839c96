"""Makes the generated book in an empty database: ``python -m bench.generate CUSTOMERS``.

The database is the one of the environment. Ends with fresh statistics for the query planner.
"""

import sys
import time

import django


def generate(customers: int) -> None:
    """Write the book and say how quickly."""
    from django.core.management import call_command
    from django.db import connection

    from bench import book, making

    call_command("migrate", verbosity=0)
    owner = making.make_owner()
    progress = Progress(customers * (book.INTRODUCTIONS + book.HAPPENINGS))
    making.write(owner, (book.customer(number, owner.member) for number in range(customers)), progress.add)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


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
