"""Taking an import back from one relationship: all of it, or nothing where somebody has built on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bothways.journal.entry import Accepted, Entry
from bothways.journal.stance import taken_back
from bothways.journal.withdrawal import ABOUT_THE_RECORD, standing, uses
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class BuiltOn:
    """The import stays, for ``by`` builds on its ``entry``."""

    entry: Entry
    by: Entry


def take_back(entries: Sequence[Entry], batch: UUID, why: str | None = None) -> Accepted | BuiltOn:
    """Withdraw what the import ``batch`` recorded among a relationship's ``entries``, the latest first."""
    used = uses(entries, besides=batch)
    drafts = []
    for entry in reversed(standing(entries)):
        if entry.envelope.actor.batch != batch or entry.envelope.kind in ABOUT_THE_RECORD:
            continue
        by = used.of(entry)
        if by is not None:
            return BuiltOn(entry, by)
        drafts.append(taken_back(entry, Side.MERCHANT, why))
    return Accepted(tuple(drafts))
