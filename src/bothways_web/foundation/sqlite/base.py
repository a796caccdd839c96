"""Django's SQLite back end, with writers queueing on a file lock before BEGIN IMMEDIATE.

SQLite lets one writer in and makes the others poll; a lock that the kernel hands on in order keeps the
slowest of eight writers at milliseconds instead of tenths of a second.
"""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.backends.sqlite3 import base


class Cursor(base.SQLiteCursorWrapper):
    """Remembers how statements read with SQLite's marks for parameters."""

    def convert_query(self, query: str, *, param_names: list[str] | None = None) -> str:
        """The statement as Django converts it."""
        return (
            _converted(query) if param_names is None else query % {name: f":{name}" for name in param_names}
        )


@lru_cache(maxsize=1024)
def _converted(query: str) -> str:
    return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")


class DatabaseWrapper(base.DatabaseWrapper):
    """One write transaction at a time over all processes that share the file."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lock: int | None = None

    def create_cursor(self, name: str | None = None) -> Cursor:
        """A cursor of the kind above."""
        made: Cursor = self.connection.cursor(factory=Cursor)
        return made

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other writers waiting in their queue, for work that no transaction may surround."""
        self._take_lock()
        try:
            yield
        finally:
            self._release_lock()

    def _start_transaction_under_autocommit(self) -> None:
        self._take_lock()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # Django's own hook, not in its stubs
        except BaseException:
            self._release_lock()
            raise

    def _commit(self) -> None:
        try:
            super()._commit()  # type: ignore[misc]  # Django's own hook, not in its stubs
        finally:
            self._release_lock()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]  # Django's own hook, not in its stubs
        finally:
            self._release_lock()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]  # Django's own hook, not in its stubs
        finally:
            self._release_lock()

    def _take_lock(self) -> None:
        if self._lock is not None or self.is_in_memory_db():
            return
        handle = os.open(f"{self.settings_dict['NAME']}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(handle, fcntl.LOCK_EX)
        self._lock = handle

    def _release_lock(self) -> None:
        if self._lock is not None:
            handle, self._lock = self._lock, None
            os.close(handle)


def _instant(stored: bytes) -> datetime:
    return datetime.fromisoformat(f"{stored.decode()}+00:00")


#: Instants are stored in UTC. They are read here once, instead of by Django's reader and two converters.
sqlite3.register_converter("datetime", _instant)
