"""Whether the journal is what it says: every digest, every number, every order, nothing missing unsaid."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from bothways.journal.digest import content_digest, entry_digest
from bothways.journal.entry import Envelope, Stream
from bothways.journal.kinds import ContentErased
from bothways.journal.withdrawal import ERASED
from bothways_web.journal.models import Head, JournalEntry
from bothways_web.journal.reading import content_of, envelope_of


@dataclass(frozen=True, slots=True)
class Sealed:
    """An entry as it is kept: its envelope, its content's bytes and salt, or neither, and both digests."""

    envelope: Envelope
    content: bytes | None
    salt: bytes | None
    content_digest: bytes
    digest: bytes


@dataclass
class Checker:
    """Checks entries one after the other: relationship by relationship, each in the order of recording."""

    relationship: UUID | None = None
    merchant: UUID | None = None
    numbers: dict[Stream, int] = field(default_factory=dict)
    recorded_at: datetime | None = None
    missing: dict[UUID, str] = field(default_factory=dict)

    def fault(self, entry: Sealed) -> str | None:
        """What is wrong with the next entry, as a sentence."""
        envelope = entry.envelope
        if envelope.relationship != self.relationship:
            left = self.finish()
            if left:
                return left
            self.relationship, self.merchant = envelope.relationship, envelope.merchant
        return self._misplaced(envelope) or _misfit(entry) or self._unsaid(entry)

    @property
    def stands(self) -> tuple[int, int]:
        """The last numbers of the relationship so far: shared, internal."""
        return self.numbers.get(Stream.SHARED, 0), self.numbers.get(Stream.INTERNAL, 0)

    def finish(self) -> str | None:
        """What is wrong with the relationship that ends here."""
        left = next(iter(self.missing.values()), None)
        self.missing, self.numbers, self.recorded_at = {}, {}, None
        return left

    def _misplaced(self, envelope: Envelope) -> str | None:
        due = self.numbers.get(envelope.stream, 0) + 1
        self.numbers[envelope.stream] = envelope.seq
        before, self.recorded_at = self.recorded_at, envelope.recorded_at
        if envelope.merchant != self.merchant:
            return f"{name(envelope)} stands in another merchant's book than those before it."
        if envelope.seq != due:
            return f"{name(envelope)} has number {envelope.seq}; number {due} is missing before it."
        if before is not None and envelope.recorded_at <= before:
            return f"{name(envelope)} is not recorded later than the one before it."
        return None

    def _unsaid(self, entry: Sealed) -> str | None:
        envelope = entry.envelope
        if entry.content is None:
            self.missing[envelope.id] = f"The content of {name(envelope)} is missing, and nobody erased it."
        elif envelope.kind == ERASED:
            body, _ = content_of(envelope, entry.content)
            for erased in body.entries if isinstance(body, ContentErased) else ():
                self.missing.pop(erased, None)
        return None


def name(envelope: Envelope) -> str:
    """What a sentence calls an entry."""
    return f"entry {envelope.id} ({envelope.kind}, {envelope.stream.value} {envelope.seq})"


def faults() -> Iterator[str]:
    """Everything that is wrong with the journal, in sentences; nothing when it is whole."""
    checker, ends = Checker(), dict[UUID, tuple[int, int]]()
    rows = JournalEntry.objects.order_by("relationship_id", "recorded_at")
    for row in rows.iterator(chunk_size=2000):
        fault = checker.fault(sealed_of(row))
        if fault:
            yield fault
        ends[row.relationship_id] = checker.stands
    left = checker.finish()
    if left:
        yield left
    for head in Head.objects.iterator():
        if ends.pop(head.relationship_id, (0, 0)) != (head.shared_seq, head.internal_seq):
            yield f"The head of relationship {head.relationship_id} does not say how far its entries go."
    for relationship in ends:
        yield f"Relationship {relationship} has entries but no head."


def sealed_of(row: JournalEntry) -> Sealed:
    """A stored row as it is kept."""
    content = None if row.content is None else bytes(row.content)
    salt = None if row.salt is None else bytes(row.salt)
    return Sealed(envelope_of(row), content, salt, bytes(row.content_digest), bytes(row.digest))


def _misfit(entry: Sealed) -> str | None:
    if (entry.content is None) is not (entry.salt is None):
        return f"{name(entry.envelope)} has a salt without content or content without a salt."
    if entry.content is not None and entry.content_digest != content_digest(entry.salt or b"", entry.content):
        return f"The content of {name(entry.envelope)} does not match its digest."
    if entry_digest(entry.envelope, entry.content_digest) != entry.digest:
        return f"The envelope of {name(entry.envelope)} does not match its digest."
    return None
