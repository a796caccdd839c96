"""Taking entries back: which entries stand, and whether somebody has built on one.

Somebody has built on an entry when a later one that stands names it, its subject or something it brought
in; the entry that opened a relationship carries every other. Three things build on nothing: what the clock
noticed, for it follows from what was said; a contest, for who contests would have it taken back; and other
entries of an import that is taken back as a whole.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from bothways.journal.entry import ActorRole, Entry
from bothways.journal.relationship import RelationshipOpened
from bothways.units.side import Side

WITHDRAWN = "entry_withdrawn"
ERASED = "content_erased"
#: Kinds that are about the record itself: they build on nothing and are never taken back.
ABOUT_THE_RECORD = frozenset({WITHDRAWN, ERASED})
_BUILD_ON_NOTHING = ABOUT_THE_RECORD | {"entry_contested"}


def withdrawn(entries: Iterable[Entry]) -> frozenset[UUID]:
    """The entries that were taken back by the side that wrote them.

    The withdrawal's ``subject`` names the entry, so that this holds when its reason has been erased.
    """
    sides: dict[UUID | None, Side | None] = {}
    gone: set[UUID] = set()
    for entry in entries:
        envelope = entry.envelope
        if envelope.kind == WITHDRAWN and envelope.subject is not None:
            if sides.get(envelope.subject) is envelope.actor.side is not None:
                gone.add(envelope.subject)
        elif envelope.kind not in ABOUT_THE_RECORD:
            sides[entry.id] = envelope.actor.side
    return frozenset(gone)


def standing(entries: Sequence[Entry]) -> list[Entry]:
    """Those that were not taken back, in the same order."""
    gone = withdrawn(entries)
    return [entry for entry in entries if entry.id not in gone] if gone else list(entries)


@dataclass
class Uses:
    """Who names what: the last entry that names each identifier, and the last of all."""

    last_of: dict[UUID, Entry] = field(default_factory=dict)
    last: Entry | None = None

    def add(self, entry: Entry) -> None:
        """Take in the next entry."""
        self.last = entry
        for identifier in named_by(entry):
            self.last_of[identifier] = entry

    def of(self, entry: Entry) -> Entry | None:
        """The last entry that builds on this one."""
        if isinstance(entry.body, RelationshipOpened):
            return _later(self.last, entry)
        candidates = (_later(self.last_of.get(name), entry) for name in names_of(entry))
        found = [use for use in candidates if use is not None]
        return max(found, key=lambda use: use.envelope.recorded_at, default=None)


def uses(entries: Sequence[Entry], besides: UUID | None = None) -> Uses:
    """What is built on in a relationship; ``besides`` is the import that is to be taken back."""
    found = Uses()
    for entry in standing(entries):
        actor = entry.envelope.actor
        somebody = actor.role is not ActorRole.CLOCK and (besides is None or actor.batch != besides)
        if somebody and entry.envelope.kind not in _BUILD_ON_NOTHING:
            found.add(entry)
    return found


def names_of(entry: Entry) -> frozenset[UUID]:
    """By which identifiers others can refer to an entry."""
    subject = entry.envelope.subject
    brought = () if entry.body is None else entry.body.brings()
    return frozenset((entry.id, *brought) if subject is None else (entry.id, subject, *brought))


def named_by(entry: Entry) -> Iterator[UUID]:
    """To which identifiers an entry refers, its own aside."""
    if entry.envelope.subject is not None:
        yield entry.envelope.subject
    yield from _identifiers(entry.body)


def _later(use: Entry | None, entry: Entry) -> Entry | None:
    later = use is not None and use.envelope.recorded_at > entry.envelope.recorded_at
    return use if later else None


def _identifiers(value: Any) -> Iterator[UUID]:
    if isinstance(value, UUID):
        yield value
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from _identifiers(inner)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _identifiers(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from _identifiers(inner)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _identifiers(getattr(value, each.name))
