"""Projecting relationships anew from their entries.

What was taken back is left out as if it had never been said, so no room needs code for undoing.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.journal.withdrawal import standing
from bothways_web.journal.projector import Projector
from bothways_web.journal.reading import histories
from bothways_web.journal.registry import projectors
from bothways_web.journal.rows import Rows


def replay(relationships: Sequence[UUID], rows: Rows, rooms: Iterable[Projector] | None = None) -> int:
    """Drop these relationships' rows and project their entries anew; how many entries there are.

    ``rooms`` are those whose rows are made anew, all when left out. The caller holds the heads' locks
    and flushes the rows.
    """
    chosen = projectors.all() if rooms is None else tuple(rooms)
    rows.begin_again(relationships, [table for room in chosen for table in room.tables])
    count = 0
    for _, group in groupby(histories(relationships), key=lambda entry: entry.relationship):
        entries = list(group)
        count += len(entries)
        project(standing(entries), rows, chosen)
    return count


def project(entries: Iterable[Entry], rows: Rows, rooms: Sequence[Projector]) -> None:
    """Project entries, in their order, in these rooms."""
    for entry in entries:
        for room in rooms:
            room.apply(entry, rows)
