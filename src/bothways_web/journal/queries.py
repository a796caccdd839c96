"""Reading a relationship's journal: the timeline, single entries, and what was said of them.

The first argument is whatever says which relationship and which streams may be read; the rooms above hand
in their access handle.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Protocol
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways.journal.entry import ActorRole, Entry, Stream
from bothways.units.side import Side
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.foundation.statements import statements
from bothways_web.journal.models import JournalEntry, Stance
from bothways_web.journal.reading import entry_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ROLES = {
    Side.MERCHANT: (ActorRole.MERCHANT.value, ActorRole.IMPORT.value),
    Side.CUSTOMER: (ActorRole.CUSTOMER.value,),
}


class Reader(Protocol):
    """Who reads which relationship, and whether the merchant's internal stream too."""

    @property
    def merchant_id(self) -> UUID: ...
    @property
    def relationship_id(self) -> UUID: ...
    @property
    def sees_internal(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries: of these kinds, written by this side, in this stream, contested; all unless said."""

    kinds: Collection[str] | None = None
    side: Side | None = None
    stream: Stream | None = None
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A place in the timeline: before the entry that happened then and has this id."""

    happened_at: datetime
    id: UUID

    @classmethod
    def read(cls, text: str) -> "Moment | None":
        """From the form that ``str`` gives; None for anything else."""
        instant, _, identity = text.partition(".")
        try:
            return cls(_EPOCH + timedelta(microseconds=int(instant)), UUID(identity))
        except (ValueError, OverflowError):
            return None

    def __str__(self) -> str:
        return f"{(self.happened_at - _EPOCH) // timedelta(microseconds=1)}.{self.id.hex}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the timeline, newest first; ``earlier`` is where it goes on, None at the beginning."""

    entries: tuple[Entry, ...]
    earlier: Moment | None


def timeline(reader: Reader, wanted: Wanted, limit: int, before: Moment | None = None) -> Stretch:
    """What happened, newest first, ``limit`` entries at a time. One query."""
    if before is None and wanted == Wanted():
        newest = _newest(limit + 1, reader.sees_internal)
        return _stretch(newest(reader.merchant_id, reader.relationship_id), limit)
    rows = _matching(reader, wanted)
    if before is not None:
        earlier = Q(happened_at__lt=before.happened_at) | Q(happened_at=before.happened_at, id__lt=before.id)
        # The first condition is implied by the second; it lets the index be entered at the right place.
        rows = rows.filter(Q(happened_at__lte=before.happened_at) & earlier)
    return _stretch(list(_ordered(rows, limit + 1)), limit)


def entries(reader: Reader, ids: Iterable[UUID]) -> dict[UUID, Entry]:
    """Entries of this relationship by their ids, as far as they may be read. One query, none for no ids."""
    wanted = set(ids)
    rows = _readable(reader).filter(id__in=wanted) if wanted else ()
    return {row.id: entry_of(row) for row in rows}


def stances(reader: Reader, ids: Iterable[UUID]) -> dict[UUID, Stance]:
    """What the other side said of entries, by their ids. One query, none for no ids."""
    wanted = set(ids)
    rows = statements(Stance).among("entry_id", list(wanted)) if wanted else ()
    return {row.entry_id: row for row in rows if row.relationship_id == reader.relationship_id}


@cache
def _newest(limit: int, internal: bool) -> Prepared[[UUID, UUID], JournalEntry]:
    @prepared
    def rows(merchant: UUID, relationship: UUID) -> QuerySet[JournalEntry]:
        return _ordered(_of(merchant, relationship, internal), limit)

    return rows


def _stretch(found: list[JournalEntry], limit: int) -> Stretch:
    shown = tuple(entry_of(row) for row in found[:limit])
    last = shown[-1].envelope if len(found) > limit else None
    return Stretch(shown, Moment(last.happened_at, last.id) if last else None)


def _ordered(rows: QuerySet[JournalEntry], limit: int) -> QuerySet[JournalEntry]:
    return rows.order_by("-happened_at", "-id")[:limit]


def _readable(reader: Reader) -> QuerySet[JournalEntry]:
    return _of(reader.merchant_id, reader.relationship_id, reader.sees_internal)


def _of(merchant: UUID, relationship: UUID, internal: bool) -> QuerySet[JournalEntry]:
    rows = JournalEntry.objects.filter(merchant_id=merchant, relationship_id=relationship)
    return rows if internal else rows.filter(stream=Stream.SHARED.value)


def _matching(reader: Reader, wanted: Wanted) -> QuerySet[JournalEntry]:
    rows = _readable(reader)
    if wanted.kinds is not None:
        rows = rows.filter(kind__in=sorted(wanted.kinds))
    if wanted.side is not None:
        rows = rows.filter(actor_role__in=_ROLES[wanted.side])
    if wanted.stream is not None:
        rows = rows.filter(stream=wanted.stream.value)
    if wanted.contested:
        contested = Stance.objects.filter(relationship_id=reader.relationship_id, stance="contested")
        rows = rows.filter(id__in=contested.values("entry_id"))
    return rows
