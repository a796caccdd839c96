"""Looking for bytes that should be gone: in SQLite's files as they lie on the disk, in PostgreSQL's rows."""

from collections.abc import Iterable
from pathlib import Path

from django.db import connection


def leftovers(marks: Iterable[str]) -> dict[str, list[str]]:
    """Where each mark still stands: names of files or tables; marks that are gone are left out."""
    places = _files() if connection.vendor == "sqlite" else _tables()
    found = {
        mark: [name for name, content in places.items() if any(form in content for form in _forms(mark))]
        for mark in marks
    }
    return {mark: names for mark, names in found.items() if names}


def _forms(mark: str) -> tuple[bytes, ...]:
    """A mark as text, and as PostgreSQL writes bytes: in hexadecimal digits."""
    return mark.encode(), mark.encode().hex().encode()


def _files() -> dict[str, bytes]:
    name = Path(str(connection.settings_dict["NAME"]))
    return {path.name: path.read_bytes() for path in name.parent.glob(f"{name.name}*")}


def _tables() -> dict[str, bytes]:
    with connection.cursor() as cursor:
        contents = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            contents[table] = "\n".join(row for (row,) in cursor.fetchall()).encode()
        return contents
