"""Taking an import back: its entries by entries of their own, or its mentions, which no journal held."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from bothways.journal.entry import Actor
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.intake.importing import MENTIONS
from bothways_web.journal import undo
from bothways_web.journal.models import Batch
from bothways_web.wordofmouth import actions as wordofmouth


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many entries, or mentions, went (``of``); and how many customers, or mentions, keep theirs."""

    gone: int
    kept: int
    of: str = "entries"


def take_back(
    merchant: UUID, batch: UUID, actor: Actor, progress: Callable[[int], None]
) -> TakenBack | Refused:
    """Take an import back, except where somebody has built on it."""
    row = Batch.objects.filter(merchant_id=merchant, id=batch, what=MENTIONS).first()
    if row is None:
        outcome = undo.undo(merchant, batch, actor, progress=progress)
        if isinstance(outcome, Refused):
            return outcome
        return TakenBack(outcome.withdrawn, len(outcome.kept))
    if row.undone_at is not None:
        return undo.IMPORT_WAS_UNDONE
    gone, kept = wordofmouth.take_back(merchant, batch)
    progress(gone)
    if not kept:
        row.undone_at = clock.now()
        row.save(update_fields=["undone_at"])
    return TakenBack(gone, kept, "mentions")
