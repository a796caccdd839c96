"""The same request twice happens once: its key, its hash and its answer stand in the same transaction."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError

from bothways.journal.entry import Entry, Recorded
from bothways.units.refusal import Ground, Refused
from bothways_web.foundation.statements import statements
from bothways_web.journal.attempt import Meanwhile
from bothways_web.journal.models import Answer, JournalEntry
from bothways_web.journal.reading import entry_of

KEY_WAS_USED_FOR_SOMETHING_ELSE = Refused(
    "key_was_used_for_something_else",
    "This idempotency key was used with another request. Use a new key for a new request.",
    ground=Ground.INPUT,
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
    found = statements(Answer).get(credential=key.credential, key=key.key)
    if not found:
        return None
    answer = found[0]
    if bytes(answer.request) != key.request:
        return KEY_WAS_USED_FOR_SOMETHING_ELSE
    rows = JournalEntry.objects.in_bulk([UUID(entry) for entry in answer.entries])
    return Recorded(tuple(entry_of(rows[UUID(entry)]) for entry in answer.entries), repeated=True)


def remember(key: Key, relationship: UUID, entries: Sequence[Entry]) -> None:
    """Keep the answer with the request's hash; raises ``Meanwhile`` when the same request came first."""
    answer = Answer(
        credential=key.credential,
        key=key.key,
        request=key.request,
        relationship_id=relationship,
        entries=[str(entry.id) for entry in entries],
    )
    try:
        statements(Answer).insert([answer])
    except IntegrityError as error:
        raise Meanwhile from error
