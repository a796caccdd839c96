"""Projectors turn entries into a room's own rows: total, deterministic, and only their own room's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways_web.foundation.tables import Projection
from bothways_web.journal.rows import Rows

Handler: TypeAlias = Callable[[Entry, Any, Rows], None]
ErasedHandler: TypeAlias = Callable[[Entry, Rows], None]


@dataclass
class Projector:
    """A room's projector.

    ``tables`` are the models it writes, all of which carry ``relationship_id``; raise ``version`` whenever
    the rows it makes would differ, and the book asks for ``bothways rebuild`` before it serves. ``follows``
    are rooms below whose rows it reads: they take each entry in before, and are made anew with it.
    """

    room: str
    version: int
    tables: tuple[type[Projection], ...]
    follows: tuple[str, ...] = ()
    _handlers: dict[type[Body], list[Handler]] = field(default_factory=dict)
    _erased: dict[str, list[ErasedHandler]] = field(default_factory=dict)
    _chosen: dict[type[Body], tuple[Handler, ...]] = field(default_factory=dict)

    def on(self, *bodies: type[Body]) -> Callable[[Handler], Handler]:
        """Subscribe a handler to bodies of these types, subclasses included; ``Body`` means every one.

        A handler is called with the entry, its body and the rows. Erased entries have no body; see
        ``on_erased``.
        """

        def register(handler: Handler) -> Handler:
            for body in bodies:
                self._handlers.setdefault(body, []).append(handler)
            self._chosen.clear()
            return handler

        return register

    def on_erased(self, *kinds: str) -> Callable[[ErasedHandler], ErasedHandler]:
        """Subscribe a handler to entries of these kinds whose content is gone: only the envelope is left."""

        def register(handler: ErasedHandler) -> ErasedHandler:
            for kind in kinds:
                self._erased.setdefault(kind, []).append(handler)
            return handler

        return register

    def apply(self, entry: Entry, rows: Rows) -> None:
        """Project one entry."""
        if entry.body is None:
            self.apply_erased(entry, rows)
            return
        for handler in self.handlers_of(type(entry.body)):
            handler(entry, entry.body, rows)

    def apply_erased(self, entry: Entry, rows: Rows) -> None:
        """Project an entry whose content is gone."""
        for erased in self._erased.get(entry.envelope.kind, ()):
            erased(entry, rows)

    def handlers_of(self, body: type[Body]) -> tuple[Handler, ...]:
        """What this room does with bodies of a type, in order."""
        if body not in self._chosen:
            self._chosen[body] = tuple(
                handler for base in reversed(body.__mro__) for handler in self._handlers.get(base, ())
            )
        return self._chosen[body]


class Projectors:
    """The projectors of all rooms, in the order of the rooms' names."""

    def __init__(self) -> None:
        self._rooms: dict[str, Projector] = {}
        self._handlers: dict[type[Body], tuple[Handler, ...]] = {}

    def add(self, projector: Projector) -> None:
        """Register a room's projector, once."""
        if projector.room in self._rooms:
            raise ValueError(f"room {projector.room} has two projectors")
        if late := [name for name in projector.follows if name > projector.room]:
            raise ValueError(
                f"room {projector.room} takes entries in before {late[0]}, so it cannot follow it"
            )
        self._rooms = dict(sorted({**self._rooms, projector.room: projector}.items()))
        self._handlers.clear()

    def apply(self, entries: Sequence[Entry], rows: Rows) -> None:
        """Project entries, in their order, in every room."""
        handlers = self._handlers
        for entry in entries:
            if (body := entry.body) is None:
                for projector in self._rooms.values():
                    projector.apply_erased(entry, rows)
                continue
            if (sort := type(body)) not in handlers:
                handlers[sort] = self._all_handlers_of(sort)
            for handler in handlers[sort]:
                handler(entry, body, rows)

    def _all_handlers_of(self, body: type[Body]) -> tuple[Handler, ...]:
        return tuple(handler for room in self._rooms.values() for handler in room.handlers_of(body))

    def of(self, room: str) -> Projector:
        """One room's projector; raises ``LookupError`` with a sentence when there is none."""
        try:
            return self._rooms[room]
        except KeyError:
            names = ", ".join(self._rooms)
            raise LookupError(f"no room is called {room!r}; there are {names}") from None

    def with_others(self, room: str) -> tuple[Projector, ...]:
        """A room's projector and those made anew with it: whom it follows, and who follows it."""
        names = {self.of(room).room}
        while True:
            wider = names | {
                name
                for each in self._rooms.values()
                for name in (each.room, *each.follows)
                if names & {each.room, *each.follows}
            }
            if wider == names:
                return tuple(self._rooms[name] for name in sorted(names))
            names = wider

    def all(self) -> tuple[Projector, ...]:
        """Every room's projector."""
        return tuple(self._rooms.values())
