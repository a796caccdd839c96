"""Digests over envelope and content, so that content can be erased and the proof remains.

content = SHA-256(salt + bytes of {body, source}); digest = SHA-256(envelope bytes + content).
"""

import hashlib
from datetime import UTC, datetime
from functools import lru_cache
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.canonical import Json, canonical_of_dump
from bothways.journal.entry import Envelope, Source

SALT_BYTES = 16


@lru_cache(maxsize=128)
def stamp(instant: datetime) -> str:
    """A UTC instant with microseconds, always written the same way. Entries of one import share theirs."""
    in_utc = instant if instant.tzinfo is UTC else instant.astimezone(UTC)
    return in_utc.isoformat(timespec="microseconds")[:-6] + "Z"  # without +00:00


def content_bytes(body: Body, source: Source | None) -> bytes:
    """The canonical bytes of {body, source} that are stored and hashed."""
    content: dict[str, Json] = {"body": body.model_dump(mode="json", exclude_none=True)}
    if source is not None:
        content["source"] = source.model_dump(mode="json", exclude_none=True)
    return canonical_of_dump(content)


def envelope_bytes(envelope: Envelope) -> bytes:
    """The canonical bytes of an envelope: what ``canonical`` would write, put together by hand for speed.

    Nothing in it needs escaping: identifiers, instants, names of kinds and words of our own.
    """
    actor, says, subject = envelope.actor, envelope.says, envelope.subject
    batch = f'"batch":"{_text(actor.batch)}",' if actor.batch else ""
    member = f'"member":"{_text(actor.member)}",' if actor.member else ""
    return (
        f'{{"actor":{{{batch}{member}"role":"{actor.role._value_}"}},"happened_at":"{stamp(envelope.happened_at)}",'
        f'"id":"{envelope.id}","kind":"{envelope.kind}","merchant":"{_text(envelope.merchant)}",'
        f'"recorded_at":"{stamp(envelope.recorded_at)}","relationship":"{_text(envelope.relationship)}",'
        f'"says":{_quoted(says and says._value_)},"seq":{envelope.seq},"stream":"{envelope.stream._value_}",'
        f'"subject":{_quoted(subject)},"version":{envelope.version}}}'
    ).encode("ascii")


@lru_cache(maxsize=256)
def _text(identifier: UUID) -> str:
    """An identifier that many entries share."""
    return str(identifier)


def _quoted(value: object) -> str:
    return "null" if value is None else f'"{value}"'


def content_digest(salt: bytes, content: bytes) -> bytes:
    """32 bytes that stand for the content once it is gone."""
    return hashlib.sha256(salt + content).digest()


def entry_digest(envelope: Envelope, content: bytes) -> bytes:
    """32 bytes over the envelope and the content's digest."""
    return hashlib.sha256(envelope_bytes(envelope) + content).digest()
