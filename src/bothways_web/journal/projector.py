"""Projectors turn entries into a room's own rows: total, deterministic, and only their own room's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways_web.foundation.tables import Projection
from bothways_web.journal.rows import Rows

Handler: TypeAlias = Callable[[Entry, Any, Rows], None]


@dataclass
class Projector:
    """A room's projector.

    ``tables`` are the models it writes, all of which carry ``relationship_id``; raise ``version`` whenever
    the rows it makes would differ, and the book asks for ``bothways rebuild`` before it serves.
    """

    room: str
    version: int
    tables: tuple[type[Projection], ...]
    _handlers: dict[type[Body], list[Handler]] = field(default_factory=dict)

    def on(self, *bodies: type[Body]) -> Callable[[Handler], Handler]:
        """Subscribe a handler to bodies of these types, subclasses included; ``Body`` means every one.

        A handler is called with the entry, its body and the rows. Erased entries have no body and reach
        no handler.
        """

        def register(handler: Handler) -> Handler:
            for body in bodies:
                self._handlers.setdefault(body, []).append(handler)
            return handler

        return register

    def apply(self, entry: Entry, rows: Rows) -> None:
        """Project one entry."""
        if entry.body is None:
            return
        for handler in self._for(type(entry.body)):
            handler(entry, entry.body, rows)

    def _for(self, body: type[Body]) -> list[Handler]:
        return [handler for base in reversed(body.__mro__) for handler in self._handlers.get(base, ())]


class Projectors:
    """The projectors of all rooms, in the order they were registered."""

    def __init__(self) -> None:
        self._rooms: dict[str, Projector] = {}

    def add(self, projector: Projector) -> None:
        """Register a room's projector, once."""
        if projector.room in self._rooms:
            raise ValueError(f"room {projector.room} has two projectors")
        self._rooms[projector.room] = projector

    def apply(self, entries: Sequence[Entry], rows: Rows) -> None:
        """Project entries, in their order, in every room."""
        for entry in entries:
            for projector in self._rooms.values():
                projector.apply(entry, rows)

    def all(self) -> tuple[Projector, ...]:
        """Every room's projector."""
        return tuple(self._rooms.values())
