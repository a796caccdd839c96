"""From a draft to an entry: numbered, stamped, salted and hashed, with the values of its row."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from bothways.journal.digest import SALT_BYTES, content_bytes, content_digest, entry_digest
from bothways.journal.entry import Actor, Draft, Entry, Envelope, Stream
from bothways_web.foundation import clock
from bothways_web.foundation.statements import statements
from bothways_web.journal.heads import next_instant
from bothways_web.journal.models import Head, JournalEntry
from bothways_web.journal.registry import kinds


class Made(NamedTuple):
    """An entry and what its row holds, in the order of the table's columns."""

    entry: Entry
    values: tuple[Any, ...]


def make_entry(head: Head, merchant: UUID, actor: Actor, now: datetime, draft: Draft) -> Made:
    """Number, stamp and hash one draft; moves the head."""
    kind = kinds.of(draft.body)
    if draft.stream not in kind.streams:
        raise ValueError(f"{kind.name} does not belong in the {draft.stream} stream")
    head.recorded_at = next_instant(head, now)
    envelope = Envelope(
        id=draft.id or clock.new_id(),
        merchant=merchant,
        relationship=head.relationship_id,
        stream=draft.stream,
        seq=_next_seq(head, draft.stream),
        happened_at=(draft.happened_at or now).astimezone(UTC),
        recorded_at=head.recorded_at,
        actor=actor,
        says=draft.says,
        kind=kind.name,
        version=kind.version,
        subject=draft.subject,
    )
    content, salt = content_bytes(draft.body, draft.source), clock.new_salt(SALT_BYTES)
    sealed = content_digest(salt, content)
    entry = Entry(envelope, draft.body, draft.source, entry_digest(envelope, sealed))
    return Made(entry, row_values(entry, content, salt, sealed))


def row_values(entry: Entry, content: bytes | None, salt: bytes | None, sealed: bytes) -> tuple[Any, ...]:
    """What an entry's row holds, in the order of ``JournalEntry``'s columns."""
    envelope = entry.envelope
    return (
        envelope.id,
        envelope.merchant,
        envelope.relationship,
        envelope.stream._value_,
        envelope.seq,
        envelope.happened_at,
        envelope.recorded_at,
        envelope.actor.role._value_,
        envelope.actor.member,
        envelope.actor.batch,
        envelope.says._value_ if envelope.says else None,
        envelope.kind,
        envelope.version,
        envelope.subject,
        content,
        salt,
        sealed,
        entry.digest,
    )


def store(made: Iterable[Made]) -> None:
    """Write the entries' rows; ``IntegrityError`` when an id is taken."""
    statements(JournalEntry).insert_plain(values for _, values in made)


def _next_seq(head: Head, stream: Stream) -> int:
    if stream is Stream.SHARED:
        head.shared_seq += 1
        return head.shared_seq
    head.internal_seq += 1
    return head.internal_seq
