"""Raw statements, on a connection that is set up as the product's own: the same pragmas, the same commits."""

import re
import secrets
import sqlite3
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from django.db import connection

from bench.processes import Processes, parent

_TIMELINE = (
    "SELECT * FROM journal_journalentry WHERE relationship_id = %s "
    "ORDER BY happened_at DESC, id DESC LIMIT 20"
)
_OPEN = (
    "SELECT * FROM parties_relationship WHERE id = %s",
    "SELECT * FROM parties_person WHERE relationship_id = %s",
    "SELECT * FROM parties_address WHERE relationship_id = %s",
    _TIMELINE,
)
_HEAD = "SELECT shared_seq, merchant_id FROM journal_head WHERE relationship_id = %s"
_APPEND = (
    "INSERT INTO journal_journalentry (id, merchant_id, relationship_id, stream, seq, happened_at, "
    "recorded_at, actor_role, says, kind, version, content, salt, content_digest, digest) "
    "VALUES (%s, %s, %s, 'shared', %s, %s, %s, "
    "'merchant', 'merchant', 'conversation_logged', 1, %s, %s, %s, %s)"
)
_MOVE = "UPDATE journal_head SET shared_seq = %s, recorded_at = %s WHERE relationship_id = %s"
_FIND = (
    "SELECT r.id, r.name FROM parties_searchterm t JOIN parties_relationship r ON r.id = t.relationship_id "
    "WHERE t.merchant_id = %s AND t.term >= %s AND t.term < %s ORDER BY r.sort_key, r.id LIMIT 8"
)
_NOW = "2026-01-05 09:00:00"
_CONTENT = (
    b'{"body":{"medium":"call","summary":"They asked for the new price list and will think about it."}}'
)


def connected() -> "Bare":
    """A connection of one's own to the database of the settings."""
    return Sqlite() if connection.vendor == "sqlite" else Postgres()


def database_processes() -> Processes:
    """The processes of the database server; none where the database is a part of ours."""
    if connection.vendor == "sqlite":
        return Processes(())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [(backend,)] = cursor.fetchall()
    return Processes((parent(backend),))


class Bare:
    """The three acts. ``_all`` runs one statement and gives its rows."""

    lock = ""

    def open(self, key: str) -> bytes:
        """The rows of one relationship."""
        identifier = self._id(UUID(key))
        rows = [self._all(statement, identifier) for statement in _OPEN]
        return repr(rows).encode()

    def log(self, key: str) -> bytes:
        """One entry and its head, in one durable transaction."""
        relationship, entry = self._id(UUID(key)), UUID(bytes=secrets.token_bytes(16))
        self._begin()
        [(seq, merchant)] = self._all(_HEAD + self.lock, relationship)
        salt, digest = secrets.token_bytes(16), secrets.token_bytes(32)
        row = (self._id(entry), merchant, relationship, seq + 1, _NOW, _NOW, _CONTENT, salt, digest, digest)
        self._all(_APPEND, *row)
        self._all(_MOVE, seq + 1, _NOW, relationship)
        self._commit()
        return entry.hex.encode()

    def find(self, key: str) -> bytes:
        """The first customers with a word that begins so; ``key`` is ``MERCHANT.WORD``."""
        merchant, _, word = key.partition(".")
        term = word.encode()
        return repr(self._all(_FIND, self._id(UUID(merchant)), term, term + b"\xff")).encode()

    def _all(self, statement: str, *values: Any) -> list[Any]:
        raise NotImplementedError

    def _id(self, identifier: UUID) -> Any:
        raise NotImplementedError

    def _begin(self) -> None:
        self._all("BEGIN")

    def _commit(self) -> None:
        self._all("COMMIT")


class Sqlite(Bare):
    """SQLite's own module."""

    def __init__(self) -> None:
        default = settings.DATABASES["default"]
        self._database = sqlite3.connect(default["NAME"], timeout=30, isolation_level=None)
        self._database.executescript(default["OPTIONS"]["init_command"])

    def _all(self, statement: str, *values: Any) -> list[Any]:
        return self._database.execute(re.sub("%s", "?", statement), values).fetchall()

    def _id(self, identifier: UUID) -> str:
        return identifier.hex

    def _begin(self) -> None:
        self._all("BEGIN IMMEDIATE")


class Postgres(Bare):
    """Psycopg, with statements prepared by the server."""

    lock = " FOR UPDATE"

    def __init__(self) -> None:
        self._database = psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None})
        self._database.autocommit = True
        self._database.prepare_threshold = 1

    def _all(self, statement: str, *values: Any) -> list[Any]:
        cursor = self._database.execute(statement, values or None)
        return cursor.fetchall() if cursor.description else []

    def _id(self, identifier: UUID) -> UUID:
        return identifier
