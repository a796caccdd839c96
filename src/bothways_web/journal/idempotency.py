"""The same request twice happens once: its key, its hash and its answer stand in the same transaction."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bothways.journal.entry import Entry, Recorded
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal.models import Answer, JournalEntry
from bothways_web.journal.reading import entry_of

KEY_WAS_USED_FOR_SOMETHING_ELSE = Refused(
    "key_was_used_for_something_else",
    "This idempotency key was used with another request. Use a new key for a new request.",
)


@dataclass(frozen=True, slots=True)
class Key:
    """``credential`` names who asked, ``key`` is theirs to choose, ``request`` the request's SHA-256."""

    credential: str
    key: str
    request: bytes

    @classmethod
    def of(cls, credential: str, key: str, *parts: bytes) -> "Key":
        """A key over the parts of a request: method, path and body."""
        return cls(credential, key, hashlib.sha256(b"\x00".join(parts)).digest())


def answered(key: Key) -> Recorded | Refused | None:
    """What this request was answered before, if it was."""
    answer = Answer.objects.filter(credential=key.credential, key=key.key).first()
    if answer is None:
        return None
    if bytes(answer.request) != key.request:
        return KEY_WAS_USED_FOR_SOMETHING_ELSE
    rows = JournalEntry.objects.in_bulk([UUID(entry) for entry in answer.entries])
    return Recorded(tuple(entry_of(rows[UUID(entry)]) for entry in answer.entries), repeated=True)


def remember(key: Key, relationship: UUID, entries: Sequence[Entry]) -> None:
    """Keep the answer with the request's hash."""
    Answer.objects.create(
        id=clock.new_id(),
        credential=key.credential,
        key=key.key,
        request=key.request,
        relationship_id=relationship,
        entries=[str(entry.id) for entry in entries],
    )
