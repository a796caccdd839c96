"""Projection rows in memory, and entries made by hand: enough to project without a database."""

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Actor, Entry, Envelope, Stream
from bothways.units.side import Side
from bothways_web.foundation.inward import Values
from bothways_web.foundation.tables import Projection
from bothways_web.journal.projector import Projector
from bothways_web.journal.registry import kinds, projectors
from bothways_web.journal.rows import Rows

MERCHANT, RELATIONSHIP = UUID(int=0xA), UUID(int=0xB)
MEMBERS = {Side.MERCHANT: UUID(int=0xC), Side.CUSTOMER: UUID(int=0xD)}


class Memory:
    """A store of projection rows that forgets everything with the test."""

    def __init__(self) -> None:
        self._tables: dict[type[Projection], dict[UUID, Values]] = defaultdict(dict)

    def load(self, model: type[Projection], **equal: Any) -> list[Any]:
        names = _names(model)
        found = [dict(zip(names, copy.deepcopy(row), strict=True)) for row in self._tables[model].values()]
        return [model(**row) for row in found if all(row[name] == value for name, value in equal.items())]

    def load_together(self, model: type[Projection], relationships: Sequence[UUID]) -> list[Any]:
        return [row for one in relationships for row in self.load(model, relationship_id=one)]

    def beside(
        self, model: type[Projection], relationship: UUID, name: str, value: Any, without: set[UUID]
    ) -> list[Any]:
        rows = [row for row in self.load(model, relationship_id=relationship) if row.pk not in without]
        lower = [row for row in rows if getattr(row, name) < value]
        higher = [row for row in rows if getattr(row, name) > value]
        by = attrgetter(name)
        return [*sorted(lower, key=by)[-1:], *sorted(higher, key=by)[:1]]

    def values(self, model: type[Projection], rows: Sequence[Any]) -> list[Values]:
        return [tuple(copy.deepcopy(getattr(row, name)) for name in _names(model)) for row in rows]

    def save(self, model: type[Projection], rows: list[Values]) -> None:
        self._tables[model].update((_key(model, row), row) for row in rows)

    def change(self, model: type[Projection], rows: list[Values], names: tuple[str, ...]) -> None:
        for row in rows:
            before, columns = self._tables[model][_key(model, row)], _names(model)
            merged = (
                new if name in names else old for name, new, old in zip(columns, row, before, strict=True)
            )
            self._tables[model][_key(model, row)] = tuple(merged)

    def remove(self, model: type[Projection], relationship: UUID, keys: Iterable[UUID]) -> None:
        for key in keys:
            self._tables[model].pop(key, None)

    def remove_all(self, model: type[Projection], relationships: Iterable[UUID]) -> None:
        self._tables[model].clear()

    def dump(self) -> dict[str, list[Values]]:
        """Every row of every table, by its model's name and ordered by key."""
        return {
            model.__name__: [rows[key] for key in sorted(rows)]
            for model, rows in self._tables.items()
            if rows
        }


@dataclass
class Told:
    """Entries as they would stand in one relationship's journal, an hour after each other."""

    at: datetime = datetime(2026, 3, 2, 9, tzinfo=UTC)
    entries: list[Entry] = field(default_factory=list)

    def by(
        self,
        writer: Side,
        body: Body,
        says: Side | None = None,
        ago: timedelta = timedelta(0),
        *,
        about: UUID | None = None,
        erased: bool = False,
        actor: Actor | None = None,
    ) -> UUID:
        """``writer`` writes down the word of ``says`` (their own, unless given); the entry's id.

        ``about`` is the subject; ``erased`` leaves nothing but the envelope; ``actor`` writes in the
        writer's place (an import, the clock).
        """
        number = len(self.entries) + 1
        envelope = Envelope(
            id=UUID(int=number),
            merchant=MERCHANT,
            relationship=RELATIONSHIP,
            stream=Stream.SHARED,
            seq=number,
            happened_at=self.at + timedelta(hours=number) - ago,
            recorded_at=self.at + timedelta(hours=number),
            actor=actor or Actor.of(writer, MEMBERS[writer]),
            says=says or writer,
            kind=kinds.of(body).name,
            version=1,
            subject=about,
        )
        self.entries.append(Entry(envelope, None if erased else body, None, b""))
        return envelope.id


def stages(projector: Projector, entries: Iterable[Entry]) -> Iterator[dict[str, list[Values]]]:
    """The rows that a projector makes, as they stand after each entry, each in a transaction of its own.

    Those that it follows take each entry in before it.
    """
    memory, before = Memory(), [projectors.of(room) for room in projector.follows]
    for entry in entries:
        rows = Rows(store=memory)
        for each in (*before, projector):
            each.apply(entry, rows)
        rows.flush()
        yield memory.dump()


def _names(model: type[Projection]) -> list[str]:
    return [column.attname for column in model._meta.concrete_fields]


def _key(model: type[Projection], row: Values) -> UUID:
    key: UUID = row[_names(model).index(model._meta.pk.attname)]
    return key
