"""Acts in tests: what was recorded, what was refused, and that the rows are those of a replay."""

from typing import Any
from uuid import UUID

from django.db import transaction

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.registry import projectors
from bothways_web.journal.replay import replay
from bothways_web.journal.rows import Rows


def done(outcome: Recorded | Refused) -> UUID:
    """The id of the first entry that an act recorded; fails when it was refused."""
    assert isinstance(outcome, Recorded), outcome
    return outcome.entries[0].id


def said(outcome: Recorded | Refused) -> str:
    """The kinds that an act recorded, or the reason why it was refused."""
    if isinstance(outcome, Refused):
        return outcome.reason
    return " ".join(entry.envelope.kind for entry in outcome.entries)


def entries(relationship: UUID) -> list[str]:
    """The kinds of a relationship's entries, in the order they were recorded."""
    rows = JournalEntry.objects.filter(relationship_id=relationship).order_by("recorded_at")
    return list(rows.values_list("kind", flat=True))


def assert_replay_changes_nothing(relationship: UUID) -> None:
    """Projecting the relationship anew gives the very rows that stand there."""
    live = _rows(relationship)
    with transaction.atomic():
        rows = Rows()
        replay([relationship], rows)
        rows.flush()
    assert _rows(relationship) == live
    assert any(live.values())


def _rows(relationship: UUID) -> dict[str, list[dict[str, Any]]]:
    tables = [table for room in projectors.all() for table in room.tables]
    mine = {table: table._default_manager.filter(relationship_id=relationship) for table in tables}
    return {
        table._meta.label: [dict(row) for row in rows.order_by("pk").values()] for table, rows in mine.items()
    }
