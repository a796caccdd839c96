"""Emptying the book within a test: the guards give way, as they do when the database of a test is emptied."""

from django.db import connection, models

from bothways_web.journal import guards, versions
from bothways_web.journal.models import Head, JournalEntry
from bothways_web.journal.registers import carried
from bothways_web.journal.registry import projectors


def emptied() -> None:
    """Remove every entry, projection and register that an export carries."""
    suffix = "" if connection.vendor == "sqlite" else f" ON {JournalEntry._meta.db_table}"
    tables: list[type[models.Model]] = [JournalEntry, Head, *reversed(carried().values())]
    tables += [table for room in projectors.all() for table in room.tables]
    with connection.cursor() as cursor:
        for name in guards.installed(connection):
            cursor.execute(f"DROP TRIGGER {name}{suffix}")
        for model in tables:
            cursor.execute(f"DELETE FROM {model._meta.db_table}")
    guards.after_migrate()
    versions.after_migrate()
