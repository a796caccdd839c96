"""Identifiers: made by the caller, never by a database."""

import hashlib
from datetime import UTC, datetime, timedelta
from uuid import UUID

_SEPARATOR = b"\x1f"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def uuid7(now: datetime, random: bytes) -> UUID:
    """A time-ordered identifier (RFC 9562, version 7).

    ``now`` is an aware datetime, ``random`` are at least ten random bytes.
    """
    if now.tzinfo is None:
        raise ValueError("uuid7 needs a time with a zone")
    if len(random) < 10:
        raise ValueError("uuid7 needs ten random bytes")
    milliseconds = (now - _EPOCH) // _MILLISECOND
    raw = bytearray(milliseconds.to_bytes(6, "big") + random[:10])
    raw[6] = 0x70 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    return UUID(bytes=bytes(raw))


def derived(*parts: UUID | str | int) -> UUID:
    """An identifier that follows from others (RFC 9562, version 8, over SHA-256).

    The same parts give the same identifier on every machine, so a row that a projector makes
    keeps its name when the book is rebuilt.
    """
    if not parts:
        raise ValueError("derived needs at least one part")
    raw = bytearray(hashlib.sha256(_SEPARATOR.join(str(part).encode() for part in parts)).digest()[:16])
    raw[6] = 0x80 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    return UUID(bytes=bytes(raw))
