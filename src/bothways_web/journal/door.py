"""The write door: the only way anything enters the journal.

One transaction locks the relationship, lets a rule decide on a fixed snapshot, appends what it accepted,
applies every room's projector, and remembers effects that happen outside.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from django.db import OperationalError, connection, transaction

from bothways.journal.digest import SALT_BYTES, content_bytes, content_digest, entry_digest
from bothways.journal.entry import Accepted, Actor, Draft, Entry, Envelope, Recorded, Stream
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal import idempotency
from bothways_web.journal.idempotency import Key
from bothways_web.journal.models import Head, JournalEntry, Outbox
from bothways_web.journal.registry import kinds, projectors
from bothways_web.journal.rows import Rows

#: PostgreSQL's serialization failure and deadlock: the transaction did nothing and may be tried again.
_TRY_AGAIN = ("40001", "40P01")
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes where: a merchant's relationship, the actor, and the request's idempotency key, if any."""

    merchant: UUID
    relationship: UUID
    actor: Actor
    key: Key | None = None


@dataclass
class Door:
    """An open transaction on one relationship."""

    writer: Writer
    now: datetime
    head: Head
    rows: Rows
    appended: list[Entry] = field(default_factory=list)
    effects: list[Outbox] = field(default_factory=list)

    def append(self, drafts: Sequence[Draft], actor: Actor | None = None) -> list[Entry]:
        """Record drafts: number them, hash them, project them."""
        made = [
            make_entry(self.head, self.writer.merchant, actor or self.writer.actor, self.now, d)
            for d in drafts
        ]
        JournalEntry.objects.bulk_create([row for _, row in made])
        entries = [entry for entry, _ in made]
        projectors.apply(entries, self.rows)
        self.appended += entries
        return entries

    def send(self, effect: str, key: str, payload: dict[str, Any], due_at: datetime | None = None) -> None:
        """Remember an effect outside; ``key`` makes sure it is remembered once."""
        self.effects.append(
            Outbox(
                merchant_id=self.writer.merchant,
                relationship_id=self.writer.relationship,
                effect=effect,
                key=key,
                payload=payload,
                due_at=due_at or self.now,
            )
        )


Decide: TypeAlias = Callable[[Door], Accepted | Refused]


def write(writer: Writer, decide: Decide) -> Recorded | Refused:
    """Let a rule decide inside one transaction and record what it accepted.

    A refusal changes nothing. A request that was answered before under the same key gets the same entries.
    """
    for left in reversed(range(_TRIES)):
        try:
            with transaction.atomic():
                return _once(writer, decide)
        except OperationalError as error:
            if not left or getattr(error.__cause__, "sqlstate", "") not in _TRY_AGAIN:
                raise
    raise AssertionError("unreachable")


def _once(writer: Writer, decide: Decide) -> Recorded | Refused:
    door = open_door(writer)
    if writer.key is not None:
        answered = idempotency.answered(writer.key)
        if answered is not None:
            return answered
    outcome = decide(door)
    if isinstance(outcome, Refused):
        transaction.set_rollback(True)
        return outcome
    door.append(outcome.drafts)
    close_door(door)
    if writer.key is not None:
        idempotency.remember(writer.key, writer.relationship, door.appended)
    return Recorded(tuple(door.appended))


def open_door(writer: Writer) -> Door:
    """Lock the relationship inside the current transaction."""
    rows = Rows()
    head = lock_head(writer.merchant, writer.relationship, rows)
    return Door(writer, next_instant(head), head, rows)


def close_door(door: Door) -> None:
    """Write the head, the projected rows and the effects."""
    door.head.save()
    door.rows.flush()
    if door.effects:
        Outbox.objects.bulk_create(door.effects, ignore_conflicts=True)


def lock_head(merchant: UUID, relationship: UUID, rows: Rows) -> Head:
    """The relationship's head, locked until the transaction ends; made when it is new."""
    heads = Head.objects.all()
    if connection.features.has_select_for_update:
        heads = heads.select_for_update()
    head = heads.filter(relationship_id=relationship).first()
    if head is not None:
        if head.merchant_id != merchant:
            raise PermissionError("this relationship belongs to another merchant's book")
        return head
    rows.begin(relationship)
    return Head.objects.create(relationship_id=relationship, merchant_id=merchant)


def next_instant(head: Head) -> datetime:
    """Now, but later than anything recorded here before, so that recording order is a total order."""
    now = clock.now().astimezone(UTC)
    return (
        now
        if head.recorded_at is None or now > head.recorded_at
        else head.recorded_at + timedelta(microseconds=1)
    )


def make_entry(
    head: Head, merchant: UUID, actor: Actor, now: datetime, draft: Draft
) -> tuple[Entry, JournalEntry]:
    """Number, stamp and hash one draft; moves the head."""
    kind = kinds.of(draft.body)
    if draft.stream not in kind.streams:
        raise ValueError(f"{kind.name} does not belong in the {draft.stream} stream")
    recorded = (
        now
        if head.recorded_at is None or now > head.recorded_at
        else head.recorded_at + timedelta(microseconds=1)
    )
    head.recorded_at = recorded
    envelope = Envelope(
        id=draft.id or clock.new_id(),
        merchant=merchant,
        relationship=head.relationship_id,
        stream=draft.stream,
        seq=_next_seq(head, draft.stream),
        happened_at=(draft.happened_at or now).astimezone(UTC),
        recorded_at=recorded,
        actor=actor,
        says=draft.says,
        kind=kind.name,
        version=kind.version,
        subject=draft.subject,
    )
    content, salt = content_bytes(draft.body, draft.source), clock.new_salt(SALT_BYTES)
    sealed = content_digest(salt, content)
    entry = Entry(envelope, draft.body, draft.source, entry_digest(envelope, sealed))
    return entry, row_of(entry, content, salt, sealed)


def row_of(entry: Entry, content: bytes | None, salt: bytes | None, sealed: bytes) -> JournalEntry:
    """The row that stores an entry."""
    envelope = entry.envelope
    return JournalEntry(
        id=envelope.id,
        merchant_id=envelope.merchant,
        relationship_id=envelope.relationship,
        stream=envelope.stream.value,
        seq=envelope.seq,
        happened_at=envelope.happened_at,
        recorded_at=envelope.recorded_at,
        actor_role=envelope.actor.role.value,
        actor_member=envelope.actor.member,
        actor_batch=envelope.actor.batch,
        says=envelope.says.value if envelope.says else None,
        kind=envelope.kind,
        version=envelope.version,
        subject=envelope.subject,
        content=content,
        salt=salt,
        content_digest=sealed,
        digest=entry.digest,
    )


def _next_seq(head: Head, stream: Stream) -> int:
    if stream is Stream.SHARED:
        head.shared_seq += 1
        return head.shared_seq
    head.internal_seq += 1
    return head.internal_seq
