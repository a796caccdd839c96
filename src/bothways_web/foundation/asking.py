"""Asking the database for rows with a statement that is ready, without what Django does around each cursor.

Django opens a cursor for each question, wraps it, and rewrites its placeholders; with SQLite that takes six
times as long as the answer. Whoever watches the questions (tests, debugging) still sees all of them.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Rows: TypeAlias = list[tuple[Any, ...]]
_KEPT = "_bothways_cursor"


class Statement:
    """A statement in Django's form, with ``%s`` for each parameter."""

    def __init__(self, text: str, parameters: int) -> None:
        self._text = text
        self._marked = text % (("?",) * parameters)

    def rows(self, parameters: Sequence[Any], database: BaseDatabaseWrapper | None = None) -> Rows:
        """What the database in use answers; raises Django's errors."""
        database = database or connections[DEFAULT_DB_ALIAS]
        database.close_if_health_check_failed()  # looks once for each request, where there is a server
        if database.connection is None or _is_watched(database):
            with database.cursor() as cursor:
                cursor.execute(self._text, parameters)
                return list(cursor.fetchall())
        try:
            found: Rows = self._asked(database, parameters).fetchall()
        except Exception:
            with database.wrap_database_errors:
                raise
        return found

    def _asked(self, database: BaseDatabaseWrapper, parameters: Sequence[Any]) -> Any:
        if database.vendor == "sqlite":
            return database.connection.execute(self._marked, parameters)
        return _cursor(database).execute(self._text, parameters)


def _is_watched(database: BaseDatabaseWrapper) -> bool:
    return bool(database.queries_logged or database.execute_wrappers or database.needs_rollback)


def _cursor(database: BaseDatabaseWrapper) -> Any:
    """A cursor that is kept for as long as its connection."""
    kept = database.__dict__.get(_KEPT)
    if kept is None or kept.connection is not database.connection:
        kept = database.__dict__[_KEPT] = database.create_cursor()
    return kept
