"""SQLite's log is carried into its file beside those who write, so that none of them has to.

Who ends a transaction when the log has grown long must else carry all of it over (a checkpoint): thousands
of pages and two syncs, for which everybody who queues behind waits as well. What is in the log is durable
already; carrying it over is what SQLite does at any time, from any process, and being killed meanwhile
leaves the log as it was.
"""

import logging
import time
from threading import Event
from typing import cast

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections

from bothways_web.foundation.sqlite.base import DatabaseWrapper

log = logging.getLogger(__name__)
#: Seconds between looks at whether somebody has written.
EVERY = 1.0
#: Pages after which the log is to begin anew. It can only once all of it is carried over and nobody writes.
LONG = 4000
#: How often, and how many seconds apart, emptying is tried while somebody else carries.
_TRIES, _APART = 100, 0.05


class Carrier:
    """Carries over what others have written since the last time."""

    def __init__(self, database: DatabaseWrapper) -> None:
        self._database = database
        self._seen = 0

    def carry(self) -> bool:
        """Carry what is new; whether anything was."""
        [(version,)] = self._ask("PRAGMA data_version")
        if version == self._seen:
            return False
        self._seen = version
        [(_, pages, _)] = self._ask("PRAGMA wal_checkpoint(PASSIVE)")
        if pages >= LONG:
            with self._database.alone():  # only what was written in the meantime is left
                self._ask("PRAGMA wal_checkpoint(PASSIVE)")
        return True

    def _ask(self, statement: str) -> list[tuple[int, ...]]:
        with self._database.cursor() as cursor:
            return list(cursor.execute(statement).fetchall())


def keep_carrying(stop: Event, every: float = EVERY) -> None:
    """Carry until ``stop`` is set, on this thread's own connection; other databases need nothing of it."""
    database = connections[DEFAULT_DB_ALIAS]
    if not isinstance(database, DatabaseWrapper) or database.is_in_memory_db():
        return
    carrier = Carrier(database)
    try:
        while not stop.wait(every):
            try:
                carrier.carry()
            except DatabaseError as error:  # such as a full disk; who writes hears of it as well
                log.warning("The log could not be carried over: %s", error)
    finally:
        database.close()


def empty_log() -> bool:
    """Carry all of the log over and cut it to nothing; False while somebody reads for long.

    For whoever keeps other writers waiting (``DatabaseWrapper.alone``).
    """
    database = cast("DatabaseWrapper", connections[DEFAULT_DB_ALIAS])
    for _ in range(_TRIES):
        with database.cursor() as cursor:
            [(refused, pages, _)] = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if pages >= 0:
            return not refused
        time.sleep(_APART)  # somebody carries just now, and SQLite does not wait for that by itself
    return False
