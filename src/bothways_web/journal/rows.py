"""The rows a transaction reads and writes for projectors: each loaded once, all written at the end.

The same projectors serve a single write, a bulk import and a rebuild; only how often this flushes differs.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

from bothways_web.foundation.statements import Values
from bothways_web.foundation.tables import Projection
from bothways_web.journal.store import DATABASE, SCOPE, Store

Row = TypeVar("Row", bound=Projection)
Wanted: TypeAlias = tuple[tuple[str, Any], ...]


@dataclass(slots=True)
class _Shelf:
    """What is known of one relationship's rows in one table.

    ``known`` holds rows by key, None for those that are not there; ``stored`` what the store holds of
    them, as far as that is known; ``asked`` which sets of rows were loaded already.
    """

    known: dict[UUID, Any] = field(default_factory=dict)
    stored: dict[UUID, Values] = field(default_factory=dict)
    asked: set[Wanted] = field(default_factory=set)
    dirty: set[UUID] = field(default_factory=set)
    dropped: set[UUID] = field(default_factory=set)


class Rows:
    """A unit of work over projection rows.

    ``fresh`` are relationships of which no row exists yet, so that nothing needs to be asked of the
    store for them. Every row belongs to one relationship and is never seen from another.
    """

    def __init__(self, fresh: Iterable[UUID] = (), store: Store = DATABASE) -> None:
        self._fresh = set(fresh)
        self._store = store
        self._shelves: dict[tuple[type[Projection], UUID], _Shelf] = {}

    def begin(self, relationship: UUID) -> None:
        """Nothing is stored of this relationship yet."""
        self._fresh.add(relationship)

    def begin_again(self, relationships: Iterable[UUID], tables: Iterable[type[Projection]]) -> None:
        """Remove every row of these relationships from the tables, to project them anew."""
        again = set(relationships)
        for model in tables:
            self._store.remove_all(model, again)
        self._shelves = {at: shelf for at, shelf in self._shelves.items() if at[1] not in again}
        self._fresh |= again

    def get(self, model: type[Row], key: UUID, relationship: UUID) -> Row | None:
        """The relationship's row with this primary key, or None."""
        shelf = self._shelf(model, relationship)
        if key not in shelf.known:
            shelf.known[key] = None
            if relationship not in self._fresh:
                self._load(shelf, model, **{model._meta.pk.attname: key, SCOPE: relationship})
        row: Row | None = shelf.known[key]
        return row

    def of(self, model: type[Row], relationship: UUID, **equal: Any) -> list[Row]:
        """All rows of a relationship whose fields have these values, in the order of their keys."""
        shelf = self._shelf(model, relationship)
        wanted = tuple(equal.items())
        if relationship not in self._fresh and wanted not in shelf.asked:
            self._load(shelf, model, **{SCOPE: relationship}, **equal)
            shelf.asked.add(wanted)
        found: list[Row] = [
            row
            for row in shelf.known.values()
            if row is not None and all(getattr(row, name) == value for name, value in wanted)
        ]
        return sorted(found, key=lambda row: row.pk)

    def put(self, row: Projection) -> None:
        """Write this row when the transaction ends."""
        shelf, key = self._shelf(type(row), row.relationship_id), row.pk
        shelf.known[key] = row
        shelf.dirty.add(key)
        shelf.dropped.discard(key)

    def drop(self, row: Projection) -> None:
        """Remove this row when the transaction ends."""
        shelf, key = self._shelf(type(row), row.relationship_id), row.pk
        shelf.known[key] = None
        shelf.stored.pop(key, None)
        shelf.dirty.discard(key)
        shelf.dropped.add(key)

    def flush(self) -> None:
        """Write everything that changed since the last flush."""
        new: dict[type[Projection], list[Values]] = {}
        changed: dict[tuple[type[Projection], tuple[str, ...]], list[Values]] = {}
        for (model, relationship), shelf in self._shelves.items():
            if shelf.dropped:
                self._store.remove(model, relationship, sorted(shelf.dropped))
            for key in sorted(shelf.dirty):
                now, before = self._store.values(shelf.known[key]), shelf.stored.get(key)
                shelf.stored[key] = now
                if before is None:
                    new.setdefault(model, []).append(now)
                elif names := _changed(model, before, now):
                    changed.setdefault((model, names), []).append(now)
            shelf.dropped, shelf.dirty = set(), set()
        for model, rows in new.items():
            self._store.save(model, rows)
        for (model, names), rows in changed.items():
            self._store.change(model, rows, names)

    def _load(self, shelf: _Shelf, model: type[Projection], **equal: Any) -> None:
        for row in self._store.load(model, **equal):
            if row.pk not in shelf.stored:
                shelf.stored[row.pk] = self._store.values(row)
                if shelf.known.get(row.pk) is None and row.pk not in shelf.dropped:
                    shelf.known[row.pk] = row

    def _shelf(self, model: type[Projection], relationship: UUID) -> _Shelf:
        at = (model, relationship)
        if at not in self._shelves:
            self._shelves[at] = _Shelf()
        return self._shelves[at]


def _changed(model: type[Projection], before: Values, now: Values) -> tuple[str, ...]:
    """The columns in which a row differs from what is stored."""
    names = [column.attname for column in model._meta.concrete_fields]
    return tuple(name for name, old, new in zip(names, before, now, strict=True) if old != new)
