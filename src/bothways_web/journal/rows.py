"""The rows a transaction reads and writes for projectors: each loaded once, all written at the end.

The same projectors serve a single write, a bulk import and a rebuild; only how often this flushes differs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

from bothways_web.foundation.inward import Values
from bothways_web.foundation.tables import Projection
from bothways_web.journal.store import DATABASE, SCOPE, Store

Row = TypeVar("Row", bound=Projection)
Wanted: TypeAlias = tuple[tuple[str, Any], ...]
Settle: TypeAlias = "Callable[[UUID, Rows], None]"


@dataclass(slots=True)
class _Shelf:
    """What is known of one relationship's rows in one table.

    ``known`` holds rows by key, None for those that are not there; ``stored`` what the store holds of
    them, as far as that is known; ``asked`` which sets of rows were loaded already; ``dirty`` are to be
    written, in the order in which they were put.
    """

    known: dict[UUID, Any] = field(default_factory=dict)
    stored: dict[UUID, Values] = field(default_factory=dict)
    asked: set[Wanted] = field(default_factory=set)
    dirty: dict[UUID, Any] = field(default_factory=dict)
    dropped: set[UUID] = field(default_factory=set)


_Shelves: TypeAlias = dict[type[Projection], _Shelf]


class Rows:
    """A unit of work over projection rows.

    ``fresh`` are relationships of which no row exists yet, so that nothing needs to be asked of the
    store for them. Every row belongs to one relationship and is never seen from another.
    """

    def __init__(self, fresh: Iterable[UUID] = (), store: Store = DATABASE) -> None:
        self._fresh = set(fresh)
        self._store = store
        self._together: set[UUID] = set()
        self._shelves: dict[UUID, _Shelves] = {}
        # Entries of one relationship follow each other, so the last one's shelves are at hand.
        self._last: tuple[UUID | None, _Shelves] = (None, {})
        self._settling: dict[tuple[Settle, UUID], None] = {}

    def take_together(self, relationships: Iterable[UUID]) -> None:
        """These come next: where all rows of one are asked for, those of the others are loaded with them."""
        self._together.update(relationships)

    def begin(self, relationship: UUID) -> None:
        """Nothing is stored of this relationship yet."""
        self._fresh.add(relationship)

    def begin_again(self, relationships: Iterable[UUID], tables: Iterable[type[Projection]]) -> None:
        """Remove every row of these relationships from the tables, to project them anew."""
        again = set(relationships)
        for model in tables:
            self._store.remove_all(model, again)
        for relationship in again:
            self._shelves.pop(relationship, None)
        self._last = (None, {})
        self._settling = {at: None for at in self._settling if at[1] not in again}
        self._fresh |= again

    def get(self, model: type[Row], key: UUID, relationship: UUID) -> Row | None:
        """The relationship's row with this primary key, or None."""
        shelf = self._shelf(model, relationship)
        if key not in shelf.known:
            shelf.known[key] = None
            if relationship not in self._fresh:
                self._load(shelf, model, **{_key_name(model): key, SCOPE: relationship})
        row: Row | None = shelf.known[key]
        return row

    def of(self, model: type[Row], relationship: UUID, **equal: Any) -> list[Row]:
        """All rows of a relationship whose fields have these values, in the order of their keys."""
        shelf = self._shelf(model, relationship)
        wanted = tuple(equal.items())
        if relationship not in self._fresh and wanted not in shelf.asked:
            if not wanted and relationship in self._together:
                self._load_together(model)
            else:
                self._load(shelf, model, **{model.scope: relationship}, **equal)
            shelf.asked.add(wanted)
        found: list[tuple[UUID, Row]] = [
            (key, row)
            for key, row in shelf.known.items()
            if row is not None and all(getattr(row, name) == value for name, value in wanted)
        ]
        return [row for _, row in sorted(found)] if len(found) > 1 else [row for _, row in found]

    def beside(
        self, model: type[Row], relationship: UUID, name: str, value: Any
    ) -> tuple[Row | None, Row | None]:
        """A relationship's rows with the next lower and the next higher value of a column that an index
        holds, and that never changes in a row.
        """
        shelf = self._shelf(model, relationship)
        if relationship not in self._fresh:
            found = self._store.beside(model, relationship, name, value, shelf.dropped)
            self._learn(model, ((shelf, row) for row in found))
        known = [row for row in shelf.known.values() if row is not None]
        lower = [row for row in known if getattr(row, name) < value]
        higher = [row for row in known if getattr(row, name) > value]

        def key(row: Row) -> Any:
            return getattr(row, name)

        return max(lower, key=key, default=None), min(higher, key=key, default=None)

    def put(self, row: Projection) -> None:
        """Write this row when the transaction ends."""
        shelf, key = self._shelf(type(row), row.relationship_id), getattr(row, _key_name(type(row)))
        shelf.known[key] = shelf.dirty[key] = row
        if shelf.dropped:
            shelf.dropped.discard(key)

    def drop(self, row: Projection) -> None:
        """Remove this row when the transaction ends."""
        shelf, key = self._shelf(type(row), row.relationship_id), row.pk
        shelf.known[key] = None
        shelf.stored.pop(key, None)
        shelf.dirty.pop(key, None)
        shelf.dropped.add(key)

    def settle(self, relationship: UUID, work: Settle) -> None:
        """Before the rows are written do this, once: for rows that follow from all others of a relationship.

        ``work`` is called with the relationship and these rows.
        """
        self._settling[(work, relationship)] = None

    def flush(self) -> None:
        """Write everything that was put and dropped, and forget it: what is wanted next is loaded again."""
        settling, self._settling = self._settling, {}
        for work, relationship in settling:
            work(relationship, self)
        for model, shelves in self._touched().items():
            self._remove(model, shelves)
            self._write(model, [shelf for _, shelf in shelves if shelf.dirty])
        self._shelves, self._last, self._fresh = {}, (None, {}), set()

    def _touched(self) -> dict[type[Projection], list[tuple[UUID, _Shelf]]]:
        touched: dict[type[Projection], list[tuple[UUID, _Shelf]]] = {}
        for relationship, shelves in self._shelves.items():
            for model, shelf in shelves.items():
                if shelf.dirty or shelf.dropped:
                    touched.setdefault(model, []).append((relationship, shelf))
        return touched

    def _remove(self, model: type[Projection], shelves: Iterable[tuple[UUID, _Shelf]]) -> None:
        for relationship, shelf in shelves:
            if shelf.dropped:
                self._store.remove(model, relationship, sorted(shelf.dropped))

    def _write(self, model: type[Projection], shelves: list[_Shelf]) -> None:
        new: list[Values] = []
        changed: dict[tuple[str, ...], list[Values]] = {}
        values = iter(self._store.values(model, [row for shelf in shelves for row in shelf.dirty.values()]))
        for shelf in shelves:
            if not shelf.stored:
                new += islice(values, len(shelf.dirty))
                continue
            for key, now in zip(shelf.dirty, values, strict=False):
                before = shelf.stored.get(key)
                if before is None:
                    new.append(now)
                elif names := _changed(model, before, now):
                    changed.setdefault(names, []).append(now)
        if new:
            self._store.save(model, new)
        for names, rows in changed.items():
            self._store.change(model, rows, names)

    def _load(self, shelf: _Shelf, model: type[Projection], **equal: Any) -> None:
        self._learn(model, ((shelf, row) for row in self._store.load(model, **equal)))

    def _load_together(self, model: type[Projection]) -> None:
        asked = [one for one in self._together - self._fresh if () not in self._shelf(model, one).asked]
        found = self._store.load_together(model, asked)
        self._learn(model, ((self._shelf(model, row.relationship_id), row) for row in found))
        for relationship in asked:
            self._shelf(model, relationship).asked.add(())

    def _learn(self, model: type[Projection], loaded: Iterable[tuple[_Shelf, Any]]) -> None:
        found = [(shelf, row) for shelf, row in loaded if row.pk not in shelf.stored]
        values = self._store.values(model, [row for _, row in found])
        for (shelf, row), stored in zip(found, values, strict=True):
            shelf.stored[row.pk] = stored
            if shelf.known.get(row.pk) is None and row.pk not in shelf.dropped:
                shelf.known[row.pk] = row

    def _shelf(self, model: type[Projection], relationship: UUID) -> _Shelf:
        last, shelves = self._last
        if relationship is not last:
            shelves = self._shelves.setdefault(relationship, {})
            self._last = (relationship, shelves)
        shelf = shelves.get(model)
        if shelf is None:
            shelf = shelves[model] = _Shelf()
        return shelf


@lru_cache(maxsize=256)
def _key_name(model: type[Projection]) -> str:
    return model._meta.pk.attname


@lru_cache(maxsize=256)
def _names(model: type[Projection]) -> tuple[str, ...]:
    return tuple(column.attname for column in model._meta.concrete_fields)


def _changed(model: type[Projection], before: Values, now: Values) -> tuple[str, ...]:
    """The columns in which a row differs from what is stored."""
    return tuple([name for name, old, new in zip(_names(model), before, now, strict=True) if old != new])
