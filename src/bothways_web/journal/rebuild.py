"""Rebuilding: projections dropped and made anew from the entries, for one room or for all.

Relationship by relationship, in short transactions; the book is not served before the last one is done.
"""

import time
from collections.abc import Callable, Sequence
from uuid import UUID

from bothways_web.journal import versions
from bothways_web.journal.attempt import in_transaction
from bothways_web.journal.heads import lock_known, remake_heads
from bothways_web.journal.models import Head, JournalEntry
from bothways_web.journal.pace import Pace
from bothways_web.journal.projector import Projector
from bothways_web.journal.registry import projectors
from bothways_web.journal.replay import replay
from bothways_web.journal.rows import Rows


def rebuild(room: str | None = None, progress: Callable[[int], None] | None = None) -> int:
    """Make all projections anew, or only a room's and of those that hang together with it; how many
    entries were read.

    ``progress`` is told after each transaction how many entries it read. When this is interrupted, the
    book refuses to serve until it is run again. Raises ``LookupError`` for a room that is not there.
    """
    rooms = projectors.all() if room is None else projectors.with_others(room)
    versions.begin(rooms)
    total, pace = 0, Pace(size=50, fewest=1, most=500)
    last = None
    while relationships := _next_relationships(last, pace.size):
        began = time.monotonic()
        count = in_transaction(lambda some=relationships: _rebuild(some, rooms))  # type: ignore[misc]
        pace.after(len(relationships), time.monotonic() - began)
        total += count
        if progress is not None:
            progress(count)
        last = relationships[-1]
    in_transaction(lambda: _sweep(rooms))
    versions.finish(rooms)
    return total


def _rebuild(relationships: Sequence[UUID], rooms: Sequence[Projector]) -> int:
    lock_known(relationships)
    remake_heads(relationships)
    rows = Rows()
    count = replay(relationships, rows, rooms)
    rows.flush()
    return count


def _next_relationships(last: UUID | None, size: int) -> list[UUID]:
    rows = (
        JournalEntry.objects.all() if last is None else JournalEntry.objects.filter(relationship_id__gt=last)
    )
    found = rows.order_by("relationship_id").values_list("relationship_id", flat=True).distinct()
    return list(found[:size])


def _sweep(rooms: Sequence[Projector]) -> None:
    """Remove rows of relationships that have no entries; there should be none."""
    Head.objects.exclude(relationship_id__in=JournalEntry.objects.values("relationship_id")).delete()
    for room in rooms:
        for table in room.tables:
            table._default_manager.exclude(
                relationship_id__in=Head.objects.values("relationship_id")
            ).delete()
