"""The list of what was erased, kept beside the database: identifiers alone, one erasure a line.

A backup knows nothing of what was erased after it was made; this list does. Keep it when a database is
replaced by an older one.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from bothways.journal.digest import stamp
from bothways_web.journal.models import JournalEntry

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Listed:
    """One erasure: entries of a relationship."""

    merchant: UUID
    relationship: UUID
    entries: tuple[UUID, ...]


def remember(at: datetime, erased: Listed) -> None:
    """Add an erasure to the list; it is on the disk when this returns."""
    line = {
        "at": stamp(at),
        "merchant": str(erased.merchant),
        "relationship": str(erased.relationship),
        "entries": [str(entry) for entry in erased.entries],
    }
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(json.dumps(line).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def listed() -> Iterator[Listed]:
    """Every erasure there ever was. A last line that was cut off by a crash is passed over."""
    if not _path().exists():
        return
    with _path().open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                yield _read(json.loads(line))


def returned() -> list[Listed]:
    """What was erased and is there again, as from an older backup."""
    found = []
    for each in listed():
        there = tuple(_still_there(each.entries))
        if there:
            found.append(Listed(each.merchant, each.relationship, there))
    return found


def begin_scrubbing() -> None:
    """From here on the database's file may hold bytes of what was erased."""
    _unscrubbed().parent.mkdir(parents=True, exist_ok=True)
    _unscrubbed().touch()


def end_scrubbing() -> None:
    """The file holds nothing any more that was erased."""
    _unscrubbed().unlink(missing_ok=True)


def is_unscrubbed() -> bool:
    """Whether an erasure still has to be finished; see ``erasure.scrub``."""
    return _unscrubbed().exists()


def _still_there(entries: tuple[UUID, ...]) -> Iterable[UUID]:
    for at in range(0, len(entries), _AT_ONCE):
        rows = JournalEntry.objects.filter(id__in=entries[at : at + _AT_ONCE], content__isnull=False)
        yield from rows.values_list("id", flat=True)


def _read(line: dict[str, str | list[str]]) -> Listed:
    merchant, relationship = UUID(str(line["merchant"])), UUID(str(line["relationship"]))
    return Listed(merchant, relationship, tuple(UUID(entry) for entry in line["entries"]))


def _unscrubbed() -> Path:
    return _path().with_suffix(".unscrubbed")


def _path() -> Path:
    path: Path = settings.ERASURES
    return path
