"""The generated book in PostgreSQL: the rows of the SQLite file, copied table by table."""

import sqlite3
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

#: Filled by ``migrate`` itself.
ALREADY_THERE = {"django_migrations", "django_content_type", "auth_permission"}


def load(book: Path) -> None:
    """Make the tables in the empty PostgreSQL database of the settings, and fill them."""
    call_command("migrate", verbosity=0)
    source = sqlite3.connect(f"file:{book}?mode=ro", uri=True)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")  # rows come in any order
            later = _take_away_indexes(cursor)
            for model in apps.get_models(include_auto_created=True):
                if model._meta.db_table not in ALREADY_THERE:
                    _copy(source, cursor, model)
            for statement in later:
                cursor.execute(statement)
            cursor.execute("SET session_replication_role = origin")
            cursor.execute("VACUUM (ANALYZE)")
    finally:
        source.close()


def _copy(source: sqlite3.Connection, cursor: Any, model: type[models.Model]) -> None:
    table = connection.ops.quote_name(model._meta.db_table)
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in model._meta.concrete_fields)
    cursor.execute(f"DELETE FROM {table}")
    with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        for row in source.execute(f"SELECT {columns} FROM {table}"):
            copy.write_row(row)


def _take_away_indexes(cursor: Any) -> list[str]:
    """Drop the indexes that no constraint needs; the statements that make them again."""
    cursor.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index "
        "JOIN pg_class ON pg_class.oid = indexrelid "
        "JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = 'public' "
        "AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)"
    )
    found = cursor.fetchall()
    for name, _ in found:
        cursor.execute(f"DROP INDEX {name}")
    return [definition for _, definition in found]
