"""Digests over envelope and content, so that content can be erased and the proof remains.

content = SHA-256(salt + bytes of {body, source}); digest = SHA-256(envelope bytes + content).
"""

import hashlib
from datetime import UTC, datetime

from bothways.journal.body import Body
from bothways.journal.canonical import Json, canonical
from bothways.journal.entry import Envelope, Source

SALT_BYTES = 16


def stamp(instant: datetime) -> str:
    """A UTC instant with microseconds, always written the same way."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def content_bytes(body: Body, source: Source | None) -> bytes:
    """The canonical bytes of {body, source} that are stored and hashed."""
    content: dict[str, Json] = {"body": body.model_dump(mode="json", exclude_none=True)}
    if source is not None:
        content["source"] = source.model_dump(mode="json", exclude_none=True)
    return canonical(content)


def envelope_bytes(envelope: Envelope) -> bytes:
    """The canonical bytes of an envelope."""
    actor: dict[str, Json] = {"role": envelope.actor.role.value}
    if envelope.actor.member:
        actor["member"] = str(envelope.actor.member)
    if envelope.actor.batch:
        actor["batch"] = str(envelope.actor.batch)
    fields: dict[str, Json] = {
        "actor": actor,
        "happened_at": stamp(envelope.happened_at),
        "id": str(envelope.id),
        "kind": envelope.kind,
        "merchant": str(envelope.merchant),
        "recorded_at": stamp(envelope.recorded_at),
        "relationship": str(envelope.relationship),
        "says": envelope.says.value if envelope.says else None,
        "seq": envelope.seq,
        "stream": envelope.stream.value,
        "subject": str(envelope.subject) if envelope.subject else None,
        "version": envelope.version,
    }
    return canonical(fields)


def content_digest(salt: bytes, content: bytes) -> bytes:
    """32 bytes that stand for the content once it is gone."""
    return hashlib.sha256(salt + content).digest()


def entry_digest(envelope: Envelope, content: bytes) -> bytes:
    """32 bytes over the envelope and the content's digest."""
    return hashlib.sha256(envelope_bytes(envelope) + content).digest()
