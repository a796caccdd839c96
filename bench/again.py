"""The least that writing can cost: the very rows that were written, once more, by ``executemany`` alone.

They get new identifiers, and go into the same tables with the same indexes and triggers, in one
transaction that commits as the product's own do.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.apps import apps
from django.db import connection, models, transaction

from bothways_web.foundation.tables import Table

_AT_ONCE = 500  # relationships in one question


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one table, as the database gave them, and the statement that writes one."""

    statement: str
    rows: list[tuple[Any, ...]]


def written(relationships: Sequence[UUID]) -> list[Rows]:
    """Every row of these relationships in the journal and in the projections, with new identifiers."""
    new: dict[Any, Any] = {}
    found = [(model, list(_rows(model, relationships))) for model in _tables()]
    for model, rows in found:
        at = [field.attname for field in model._meta.concrete_fields].index(model._meta.pk.attname)
        new.update((row[at], _identifier()) for row in rows if isinstance(row[at], str | UUID))
    new.update((_kept(one), _identifier()) for one in relationships)
    return [Rows(_insertion(model), [_renamed(row, new) for row in rows]) for model, rows in found if rows]


def write(tables: Iterable[Rows]) -> int:
    """Write them; how many there were."""
    count = 0
    with transaction.atomic(), connection.cursor() as cursor:
        for table in tables:
            cursor.executemany(table.statement, table.rows)
            count += len(table.rows)
    return count


def _tables() -> list[type[models.Model]]:
    kinds = (Table.JOURNAL, Table.PROJECTION)
    return [model for model in apps.get_models() if getattr(model, "table", None) in kinds]


def _rows(model: type[models.Model], relationships: Sequence[UUID]) -> Iterator[tuple[Any, ...]]:
    columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    for first in range(0, len(relationships), _AT_ONCE):
        some = [_kept(one) for one in relationships[first : first + _AT_ONCE]]
        places = ", ".join(["%s"] * len(some))
        asked = f'SELECT {columns} FROM "{model._meta.db_table}" WHERE relationship_id IN ({places})'
        with connection.cursor() as cursor:
            cursor.execute(asked, some)
            yield from cursor.fetchall()


def _insertion(model: type[models.Model]) -> str:
    fields = model._meta.concrete_fields
    columns = ", ".join(f'"{field.column}"' for field in fields)
    return f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({", ".join(["%s"] * len(fields))})'


def _renamed(row: tuple[Any, ...], new: dict[Any, Any]) -> tuple[Any, ...]:
    return tuple(new.get(value, value) if isinstance(value, str | UUID) else value for value in row)


def _kept(identifier: UUID) -> UUID | str:
    """An identifier as the database keeps it."""
    return identifier if connection.features.has_native_uuid_field else identifier.hex


def _identifier() -> UUID | str:
    return _kept(uuid4())
