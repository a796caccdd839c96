"""The database itself refuses to change an entry: triggers that only let content and salt become NULL.

Django remakes SQLite tables when it alters them and drops their triggers without a word, so they are
installed again after every migrate, and looked for at every start.
"""

from typing import Any

from django.core.checks import CheckMessage, Error
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

_TABLE = "journal_journalentry"
_FROZEN = [
    "id",
    "merchant_id",
    "relationship_id",
    "stream",
    "seq",
    "happened_at",
    "recorded_at",
    "actor_role",
    "actor_member",
    "actor_batch",
    "says",
    "kind",
    "version",
    "subject",
    "content_digest",
    "digest",
]
_NAMES = ("journal_entry_no_change", "journal_entry_no_delete")
_NO_TRUNCATE = "journal_entry_no_truncate"
_REFUSAL = "journal entries are never changed"


def _same(operator: str) -> str:
    frozen = " OR ".join(f"NEW.{name} {operator} OLD.{name}" for name in _FROZEN)
    erased = " OR ".join(
        f"(NEW.{name} IS NOT NULL AND NEW.{name} {operator} OLD.{name})" for name in ("content", "salt")
    )
    return f"{frozen} OR {erased}"


def _sqlite() -> list[str]:
    abort = f"SELECT RAISE(ABORT, '{_REFUSAL}')"
    return [
        *(f"DROP TRIGGER IF EXISTS {name}" for name in _NAMES),
        f"CREATE TRIGGER {_NAMES[0]} BEFORE UPDATE ON {_TABLE} WHEN {_same('IS NOT')} BEGIN {abort}; END",
        f"CREATE TRIGGER {_NAMES[1]} BEFORE DELETE ON {_TABLE} BEGIN {abort}; END",
    ]


def _postgresql() -> list[str]:
    refuse = "EXECUTE FUNCTION journal_entry_refuse()"
    return [
        "CREATE OR REPLACE FUNCTION journal_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        + f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$",
        *(f"DROP TRIGGER IF EXISTS {name} ON {_TABLE}" for name in (*_NAMES, _NO_TRUNCATE)),
        f"CREATE TRIGGER {_NAMES[0]} BEFORE UPDATE ON {_TABLE} FOR EACH ROW "
        + f"WHEN ({_same('IS DISTINCT FROM')}) {refuse}",
        f"CREATE TRIGGER {_NAMES[1]} BEFORE DELETE ON {_TABLE} FOR EACH ROW {refuse}",
        f"CREATE TRIGGER {_NO_TRUNCATE} BEFORE TRUNCATE ON {_TABLE} FOR EACH STATEMENT {refuse}",
    ]


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place, whatever was there before."""
    if _TABLE not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        for statement in _sqlite() if connection.vendor == "sqlite" else _postgresql():
            cursor.execute(statement)


def after_migrate(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """The ``post_migrate`` receiver."""
    install(connections[using])


def check(databases: list[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Says so when a trigger is missing; part of ``check --database``."""
    missing_there = {alias: missing(connections[alias]) for alias in databases or []}
    return [
        Error(f"{', '.join(sorted(names))} missing", hint="Run `bothways migrate`.", id="journal.E001")
        for names in missing_there.values()
        if names
    ]


def missing(connection: BaseDatabaseWrapper) -> set[str]:
    """The guard triggers that should be there and are not."""
    if _TABLE not in connection.introspection.table_names():
        return set()
    wanted = {*_NAMES} if connection.vendor == "sqlite" else {*_NAMES, _NO_TRUNCATE}
    return wanted - installed(connection)


def installed(connection: BaseDatabaseWrapper) -> set[str]:
    """The guard triggers that are there now."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [_TABLE])
        return {name for (name,) in cursor.fetchall()}
