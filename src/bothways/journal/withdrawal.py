"""Taking entries back: which entries stand, and whether somebody has built on one."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.units.side import Side

WITHDRAWN = "entry_withdrawn"
ERASED = "content_erased"
#: Kinds that are about the record itself: they build on nothing and are never taken back.
ABOUT_THE_RECORD = frozenset({WITHDRAWN, ERASED})


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
