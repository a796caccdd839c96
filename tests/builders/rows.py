"""All projection rows, in a form that can be compared: between live and rebuilt, and between databases."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from bothways_web.foundation.tables import Projection
from bothways_web.journal.models import Head
from bothways_web.journal.registry import projectors

Dump = dict[str, list[tuple[Any, ...]]]


def everything_projected(relationships: Iterable[UUID] | None = None) -> Dump:
    """Every projection's rows by its model's label, ordered by key; of all relationships or some."""
    tables: list[type[Projection | Head]] = [Head]
    tables += [table for room in projectors.all() for table in room.tables]
    return {model._meta.label: rows_of(model, relationships) for model in tables}


def rows_of(
    model: type[Projection] | type[Head], relationships: Iterable[UUID] | None = None
) -> list[tuple[Any, ...]]:
    """One table's rows as plain values."""
    rows = model._default_manager.order_by("pk")
    if relationships is not None:
        rows = rows.filter(relationship_id__in=list(relationships))
    return [tuple(plain(value) for value in values) for values in rows.values_list()]


def plain(value: Any) -> Any:
    """Bytes as bytes, whatever the database gives."""
    return bytes(value) if isinstance(value, memoryview) else value


def differences(one: Dump, other: Dump) -> dict[str, tuple[list[Any], list[Any]]]:
    """What stands only in the one, and only in the other, by table; empty when they are equal."""
    found = {}
    for label in one.keys() | other.keys():
        left, right = one.get(label, []), other.get(label, [])
        if left != right:
            found[label] = (
                [row for row in left if row not in right],
                [row for row in right if row not in left],
            )
    return found
