"""Taking an import back: each of its entries, relationship by relationship.

A relationship in which somebody has built on an imported entry keeps the import as a whole, and is named.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from bothways.journal.entry import Accepted, Actor, Entry, Recorded
from bothways.journal.undoing import BuiltOn, take_back
from bothways.units.refusal import Ground, Refused
from bothways_web.foundation import clock
from bothways_web.journal.door import Writer, write
from bothways_web.journal.models import Batch, JournalEntry
from bothways_web.journal.reading import history

IMPORT_IS_UNKNOWN = Refused(
    "import_is_unknown", "There is no such import in this book.", ground=Ground.ABSENCE
)
IMPORT_WAS_UNDONE = Refused("import_was_undone", "This import was undone already; nothing needs to change.")
_KEPT = Refused("import_has_been_built_on", "Somebody has built on this import, so it stays here.")


@dataclass(frozen=True, slots=True)
class Kept:
    """A relationship that keeps the import: ``entry`` was built on by ``by``."""

    relationship: UUID
    entry: Entry
    by: Entry


@dataclass
class Undone:
    """How much was taken back, and where the import stays."""

    withdrawn: int = 0
    kept: list[Kept] = field(default_factory=list)


def preview(merchant: UUID, batch: UUID) -> Undone | Refused:
    """What ``undo`` would do now; nothing is changed."""
    if not _is_there(merchant, batch):
        return IMPORT_IS_UNKNOWN
    outcome = Undone()
    for relationship in _relationships(batch):
        _count(outcome, relationship, take_back(list(history(relationship)), batch))
    return outcome


def undo(
    merchant: UUID,
    batch: UUID,
    actor: Actor,
    why: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> Undone | Refused:
    """Take an import back. What is kept can be taken back later, once nothing is built on it any more.

    ``progress`` is told after each relationship how many entries were taken back there. Each relationship
    is one transaction; when this is interrupted, running it again goes on.
    """
    if not _is_there(merchant, batch):
        return IMPORT_IS_UNKNOWN
    if Batch.objects.filter(id=batch, undone_at__isnull=False).exists():
        return IMPORT_WAS_UNDONE
    outcome = Undone()
    for relationship in _relationships(batch):
        before = outcome.withdrawn
        _count(outcome, relationship, _undo_one(Writer(merchant, relationship, actor), batch, why))
        if progress is not None:
            progress(outcome.withdrawn - before)
    if not outcome.kept:
        Batch.objects.filter(id=batch).update(undone_at=clock.now())
    return outcome


def _undo_one(writer: Writer, batch: UUID, why: str | None) -> Accepted | BuiltOn:
    decided: list[Accepted | BuiltOn] = []

    def decide(_: object) -> Accepted | Refused:
        decided.append(take_back(list(history(writer.relationship)), batch, why))
        return decided[-1] if isinstance(decided[-1], Accepted) else _KEPT

    outcome = write(writer, decide)
    if isinstance(outcome, Recorded) or outcome is _KEPT:
        return decided[-1]
    raise AssertionError(outcome)


def _count(outcome: Undone, relationship: UUID, decided: Accepted | BuiltOn) -> None:
    if isinstance(decided, BuiltOn):
        outcome.kept.append(Kept(relationship, decided.entry, decided.by))
    else:
        outcome.withdrawn += len(decided.drafts)


def _is_there(merchant: UUID, batch: UUID) -> bool:
    return Batch.objects.filter(id=batch, merchant_id=merchant).exists()


def _relationships(batch: UUID) -> Iterator[UUID]:
    rows = JournalEntry.objects.filter(actor_batch=batch).order_by("relationship_id")
    return iter(list(rows.values_list("relationship_id", flat=True).distinct()))
