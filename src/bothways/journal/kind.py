"""Kinds of entries: a name, a version, a body, and how older bodies are read today."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bothways.journal.body import Body
from bothways.journal.canonical import Json
from bothways.journal.entry import Stream

#: Names stand in digests and columns as they are.
_NAME = re.compile(r"[a-z][a-z_]{1,38}[a-z]")

Upcast: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]

BOTH_STREAMS = frozenset(Stream)
SHARED_ONLY = frozenset({Stream.SHARED})
INTERNAL_ONLY = frozenset({Stream.INTERNAL})


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry.

    ``upcasts[n]`` turns a body of version n into one of version n + 1; a stored body is never rewritten.
    """

    name: str
    body: type[Body]
    says: str
    streams: frozenset[Stream] = SHARED_ONLY
    version: int = 1
    upcasts: Mapping[int, Upcast] = field(default_factory=dict)

    def read(self, raw: dict[str, Json], version: int) -> Body:
        """The body of any version as today's type; raises ``UnknownKind`` for one of a later version."""
        if version > self.version:
            raise UnknownKind(
                f"this version of Bothways reads {self.name!r} up to version {self.version}, not {version}"
            )
        for step in range(version, self.version):
            raw = self.upcasts[step](raw)
        return self.body.model_validate(raw)


class UnknownKind(LookupError):
    """An entry of a kind that this version of the software does not know."""


class Kinds:
    """All kinds an installation knows, by name and by body type."""

    def __init__(self, kinds: Iterable[Kind] = ()) -> None:
        self._by_name: dict[str, Kind] = {}
        self._by_body: dict[type[Body], Kind] = {}
        self.add(kinds)

    def add(self, kinds: Iterable[Kind]) -> None:
        """Register kinds; a name or a body may be used once."""
        for kind in kinds:
            if not _NAME.fullmatch(kind.name):
                raise ValueError(f"{kind.name!r} is no name for a kind; use small letters and underscores")
            if kind.name in self._by_name or kind.body in self._by_body:
                raise ValueError(f"kind {kind.name} is registered twice")
            if set(kind.upcasts) != set(range(1, kind.version)):
                raise ValueError(f"kind {kind.name} needs one upcast for each version before {kind.version}")
            self._by_name[kind.name] = kind
            self._by_body[kind.body] = kind

    def named(self, name: str) -> Kind:
        """The kind of this name; raises ``UnknownKind``."""
        try:
            return self._by_name[name]
        except KeyError:
            raise UnknownKind(f"this version of Bothways does not know entries of kind {name!r}") from None

    def of(self, body: Body) -> Kind:
        """The kind whose body this is; raises ``UnknownKind``."""
        try:
            return self._by_body[type(body)]
        except KeyError:
            raise UnknownKind(f"no kind is registered for {type(body).__name__}") from None

    def all(self) -> tuple[Kind, ...]:
        """Every kind, by name."""
        return tuple(self._by_name[name] for name in sorted(self._by_name))
