"""A relationship's entries, page by page, newest first, as one side may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways.journal.entry import Entry, Stream
from bothways_web.journal.models import JournalEntry, Stance
from bothways_web.journal.reading import entries_of
from bothways_web.parties.access import RelationshipAccess


@dataclass(frozen=True, slots=True)
class After:
    """The last entry of the page before."""

    happened_at: datetime
    id: UUID

    @classmethod
    def read(cls, happened_at: str, entry: str) -> "After":
        """From a cursor's parts."""
        instant = datetime.fromisoformat(happened_at)
        if instant.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return cls(instant, UUID(entry))

    @property
    def parts(self) -> tuple[str, str]:
        """A cursor's parts."""
        return self.happened_at.isoformat(), str(self.id)


def entries(
    access: RelationshipAccess, limit: int, after: After | None, kind: str | None = None
) -> list[Entry]:
    """At most ``limit`` entries, by when they happened."""
    rows = _visible(access)
    if kind:
        rows = rows.filter(kind=kind)
    if after is not None:
        same = Q(happened_at=after.happened_at, id__lt=after.id)
        rows = rows.filter(happened_at__lte=after.happened_at).filter(
            Q(happened_at__lt=after.happened_at) | same
        )
    return list(entries_of(rows.order_by("-happened_at", "-id")[:limit]))


def entry(access: RelationshipAccess, entry_id: UUID) -> Entry | None:
    """One entry, if this side may see it."""
    return next(entries_of(_visible(access).filter(id=entry_id)), None)


def stances(access: RelationshipAccess, shown: Sequence[Entry]) -> dict[UUID, Stance]:
    """What was said of these entries, by entry."""
    rows = Stance.objects.filter(
        relationship_id=access.relationship_id, entry_id__in=[entry.id for entry in shown]
    )
    return {row.entry_id: row for row in rows}


def _visible(access: RelationshipAccess) -> QuerySet[JournalEntry]:
    rows = JournalEntry.objects.filter(relationship_id=access.relationship_id)
    return rows if access.sees_internal else rows.filter(stream=Stream.SHARED.value)
