"""The rows a transaction reads and writes for projectors: each loaded once, all written at the end.

The same projectors serve a single write, a bulk import and a rebuild; only how often this flushes differs.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import models

from bothways_web.foundation.tables import Projection

Row = TypeVar("Row", bound=Projection)


class Rows:
    """A unit of work over projection rows.

    ``fresh`` are relationships of which no row exists yet, so that nothing needs to be asked of the
    database for them.
    """

    def __init__(self, fresh: Iterable[UUID] = ()) -> None:
        self._fresh = set(fresh)
        self._known: dict[type[models.Model], dict[Any, Projection | None]] = defaultdict(dict)
        self._stored: set[tuple[type[models.Model], Any]] = set()
        self._dirty: dict[type[models.Model], dict[Any, Projection]] = defaultdict(dict)
        self._dropped: dict[type[models.Model], set[Any]] = defaultdict(set)

    def begin(self, relationship: UUID) -> None:
        """Nothing is stored of this relationship yet."""
        self._fresh.add(relationship)

    def get(self, model: type[Row], key: UUID, relationship: UUID) -> Row | None:
        """The row with this primary key, or None."""
        known = self._known[model]
        if key not in known:
            row = None if relationship in self._fresh else model._default_manager.filter(pk=key).first()
            known[key] = row
            if row is not None:
                self._stored.add((model, key))
        return cast("Row | None", known[key])

    def put(self, row: Projection) -> None:
        """Write this row when the transaction ends."""
        model, key = type(row), row.pk
        if key not in self._known[model] and row.relationship_id not in self._fresh:
            self.get(model, key, row.relationship_id)
        self._known[model][key] = row
        self._dirty[model][key] = row
        self._dropped[model].discard(key)

    def drop(self, row: Projection) -> None:
        """Remove this row when the transaction ends."""
        model, key = type(row), row.pk
        self._known[model][key] = None
        self._dirty[model].pop(key, None)
        if (model, key) in self._stored:
            self._dropped[model].add(key)

    def of(self, model: type[Row], relationship: UUID, **equal: Any) -> list[Row]:
        """All rows of a relationship whose fields have these values, in the order of their keys."""
        known = self._known[model]
        if relationship not in self._fresh:
            for row in model._default_manager.filter(relationship_id=relationship, **equal):
                if row.pk not in known:
                    known[row.pk] = row
                    self._stored.add((model, row.pk))
        found = [
            row
            for row in known.values()
            if row is not None
            and row.relationship_id == relationship
            and all(getattr(row, name) == value for name, value in equal.items())
        ]
        return sorted(cast("list[Row]", found), key=lambda row: row.pk)

    def flush(self) -> None:
        """Write everything that changed since the last flush."""
        for model, keys in self._dropped.items():
            if keys:
                model._default_manager.filter(pk__in=keys).delete()
                self._stored -= {(model, key) for key in keys}
        for model, rows in self._dirty.items():
            new = [row for key, row in rows.items() if (model, key) not in self._stored]
            old = [row for key, row in rows.items() if (model, key) in self._stored]
            _insert(model, new)
            _overwrite(model, old)
            self._stored |= {(model, row.pk) for row in new}
        self._dirty.clear()
        self._dropped.clear()


def _insert(model: type[models.Model], rows: list[Projection]) -> None:
    if rows:
        model._default_manager.bulk_create(rows)


def _overwrite(model: type[models.Model], rows: list[Projection]) -> None:
    if len(rows) == 1:
        rows[0].save(force_update=True)
    elif rows:
        fields = [field.name for field in model._meta.concrete_fields if not field.primary_key]
        model._default_manager.bulk_update(rows, fields, batch_size=200)
