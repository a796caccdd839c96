"""Kinds every relationship can have, whatever it is about."""

from uuid import UUID

from pydantic import Field

from bothways.journal.body import Body
from bothways.journal.kind import BOTH_STREAMS, Kind
from bothways.journal.obligation import Phrase


class EntryConfirmed(Body):
    """The other side says: yes, that is so."""

    entry: UUID


class EntryContested(Body):
    """The other side says: that is not how it was, and why."""

    entry: UUID
    why: Phrase


class EntryWithdrawn(Body):
    """The side that wrote an entry takes it back; an import's undo does so row by row."""

    entry: UUID
    why: Phrase | None = None


class SilenceAgreed(Body):
    """Both sides let silence count as acceptance after some days; either ends it by setting None."""

    days: int | None = Field(default=None, ge=1, le=90)


class ContentErased(Body):
    """The content of entries is gone; that they stood there remains."""

    entries: tuple[UUID, ...]
    why: Phrase


KINDS = (
    Kind("entry_confirmed", EntryConfirmed, "confirmed an entry"),
    Kind("entry_contested", EntryContested, "contested an entry"),
    Kind("entry_withdrawn", EntryWithdrawn, "took an entry back", BOTH_STREAMS),
    Kind("silence_agreed", SilenceAgreed, "said whether silence counts as acceptance"),
    Kind("content_erased", ContentErased, "erased content", BOTH_STREAMS),
)
