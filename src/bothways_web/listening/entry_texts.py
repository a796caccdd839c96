"""Entries of the journal as texts to be read: talks that were logged, what customers wrote and asked."""

from datetime import UTC, datetime
from uuid import UUID

from bothways.conversations.kinds import ConversationLogged, MessageReceived, MessageSent, QuestionAsked
from bothways.journal.entry import Entry
from bothways.listening.proposal import Sort
from bothways.units.identity import uuid7
from bothways.units.side import Side
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.reading import entries_of
from bothways_web.listening.source import Source

KINDS = ("conversation_logged", "message_received", "message_sent", "question_asked")


def beginning(at: datetime) -> UUID:
    """The least id of an entry that is made at this instant: an entry's id begins with its time."""
    return uuid7(at, bytes(10))


def made_at(entry: UUID) -> datetime:
    """The time that an id begins with."""
    return datetime.fromtimestamp((entry.int >> 80) / 1000, UTC)


def made_between(after: UUID, end: UUID, limit: int) -> list[Entry]:
    """Entries with a text whose ids lie between two, the oldest first. One query, by the primary key.

    What an import brings in has ids that tell no time; its texts are old and not read.
    """
    rows = JournalEntry.objects.filter(id__gt=after, id__lt=end, kind__in=KINDS, content__isnull=False)
    return list(entries_of(rows.order_by("id")[:limit]))


def one(entry_id: UUID) -> Entry | None:
    """One entry. One query."""
    return next(iter(entries_of(JournalEntry.objects.filter(id=entry_id, content__isnull=False))), None)


def source_of(entry: Entry) -> Source | None:
    """The text of an entry; None where it has none of its own, or where it is a mail that is read as such."""
    said, body = entry.envelope.says, entry.body
    if said is None or (entry.source and entry.source.mail):
        return None
    if isinstance(body, ConversationLogged):
        return _source(entry, Sort.TALK, said, body.summary)
    if isinstance(body, MessageReceived | MessageSent):
        return _source(entry, Sort.MESSAGE, said, body.text)
    if isinstance(body, QuestionAsked) and said is Side.CUSTOMER and entry.is_own_word:
        return _source(entry, Sort.QUESTION, said, body.text)
    return None


def _source(entry: Entry, sort: Sort, writer: Side, text: str) -> Source:
    envelope = entry.envelope
    member = envelope.actor.member if envelope.actor.side is Side.MERCHANT else None
    return Source(entry.id, envelope.relationship, sort, text, writer, envelope.happened_at, member=member)
