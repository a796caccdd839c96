"""From stored rows to entries."""

import json
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Actor, ActorRole, Entry, Envelope, Source, Stream
from bothways.units.side import Side
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.registry import kinds


def envelope_of(row: JournalEntry) -> Envelope:
    """The envelope of a stored row."""
    return Envelope(
        id=row.id,
        merchant=row.merchant_id,
        relationship=row.relationship_id,
        stream=Stream(row.stream),
        seq=row.seq,
        happened_at=row.happened_at,
        recorded_at=row.recorded_at,
        actor=Actor(ActorRole(row.actor_role), row.actor_member, row.actor_batch),
        says=Side(row.says) if row.says else None,
        kind=row.kind,
        version=row.version,
        subject=row.subject,
    )


def entry_of(row: JournalEntry) -> Entry:
    """The entry a row holds; an erased one has no body."""
    envelope = envelope_of(row)
    body, source = content_of(envelope, row.content if row.content is None else bytes(row.content))
    return Entry(envelope, body, source, bytes(row.digest))


def entries_of(rows: Iterable[JournalEntry]) -> Iterator[Entry]:
    """The entries of rows, in their order."""
    return (entry_of(row) for row in rows)


def history(relationship: UUID) -> Iterator[Entry]:
    """All entries of a relationship in the order they were recorded, both streams."""
    return histories([relationship])


def histories(relationships: Sequence[UUID]) -> Iterator[Entry]:
    """All entries of some relationships, one after the other, each in the order it was recorded."""
    rows = JournalEntry.objects.filter(relationship_id__in=relationships)
    return entries_of(rows.order_by("relationship_id", "recorded_at").iterator(chunk_size=2000))


def content_of(envelope: Envelope, content: bytes | None) -> tuple[Body | None, Source | None]:
    """What stored content says; nothing when it was erased. Raises ``UnknownKind``."""
    if content is None:
        return None, None
    raw = json.loads(content)
    body = kinds.named(envelope.kind).read(raw["body"], envelope.version)
    source = raw.get("source")
    return body, Source.model_validate(source) if source else None
