"""What the rooms registered: their kinds, their projectors and how their entries read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.journal.kind import Kind, Kinds
from bothways.units.side import Side
from bothways_web.journal.lines import ERASED, Line, Teller
from bothways_web.journal.projector import Projector, Projectors


@dataclass(frozen=True, slots=True)
class Erasing:
    """What is being erased: entries of a relationship, or ``whole``, everything in it."""

    merchant: UUID
    relationship: UUID
    entries: frozenset[UUID]
    whole: bool


Eraser: TypeAlias = Callable[[Erasing], None]
#: Is shown the entries of one relationship once they are recorded and projected, in the same transaction.
Onlooker: TypeAlias = Callable[[Sequence[Entry]], None]

kinds = Kinds()
projectors = Projectors()
rooms_of_kinds: dict[str, str] = {}
erasers: list[Eraser] = []
onlookers: list[Onlooker] = []
_tellers: dict[type[Body], Teller] = {}


def register(
    room: str,
    room_kinds: Iterable[Kind],
    projector: Projector | None = None,
    tellers: Mapping[type[Body], Teller] | None = None,
    eraser: Eraser | None = None,
) -> None:
    """Called once by each room's ``AppConfig.ready``.

    ``eraser`` forgets what the room's registers and files hold of entries that are being erased; it runs in
    the same transaction, and removes files once that is done (``transaction.on_commit``).
    """
    listed = tuple(room_kinds)
    kinds.add(listed)
    rooms_of_kinds.update({kind.name: room for kind in listed})
    _tellers.update(tellers or {})
    if projector is not None:
        projectors.add(projector)
    if eraser is not None:
        erasers.append(eraser)


def line_of(entry: Entry, you: Side) -> Line:
    """How an entry reads for ``you``; a kind without a teller reads as its registration says."""
    if entry.body is None:
        return ERASED
    teller = _tellers.get(type(entry.body))
    return teller(entry, entry.body, you) if teller else Line(kinds.named(entry.envelope.kind).says)
