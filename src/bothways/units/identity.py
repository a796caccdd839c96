"""Identifiers: made by the caller, never by a database."""

import hashlib
from datetime import UTC, datetime
from uuid import UUID, SafeUUID

_SEPARATOR = b"\x1f"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: The bits of the milliseconds.
_TIME = (1 << 128) - (1 << 80)
#: All bits but the four of the version and the two of the variant.
_UNMARKED = (1 << 128) - 1 - (0xF << 76) - (0b11 << 62)


def uuid7(now: datetime, random: bytes) -> UUID:
    """A time-ordered identifier (RFC 9562, version 7).

    ``now`` is an aware datetime, ``random`` are at least ten random bytes.
    """
    if now.tzinfo is None:
        raise ValueError("uuid7 needs a time with a zone")
    if len(random) < 10:
        raise ValueError("uuid7 needs ten random bytes")
    return _marked(7, _milliseconds(now) << 80 | int.from_bytes(random[:10], "big"))


def next_of(last: UUID, now: datetime) -> UUID | None:
    """The one right after ``last`` when that is of the same millisecond, so that both keep their order."""
    return _numbered(last.int + 1) if last.int >> 80 == _milliseconds(now) else None


def derived(*parts: UUID | str | int) -> UUID:
    """An identifier that follows from others (RFC 9562, version 8, over SHA-256).

    The same parts give the same identifier on every machine, so a row that a projector makes
    keeps its name when the book is rebuilt.
    """
    if not parts:
        raise ValueError("derived needs at least one part")
    joined = _SEPARATOR.join([str(part).encode() for part in parts])
    return _marked(8, int.from_bytes(hashlib.sha256(joined).digest()[:16], "big"))


def beside(near: UUID, name: bytes) -> UUID:
    """An identifier that follows from another and a name, as ``derived`` does, and sorts beside the other.

    It begins with the 48 bits of ``near`` that tell its time, so that rows of one relationship lie together
    in an index; the rest is of SHA-256 over both.
    """
    hashed = int.from_bytes(hashlib.sha256(near.bytes + name).digest()[:10], "big")
    return _marked(8, near.int & _TIME | hashed)


def _milliseconds(now: datetime) -> int:
    since = now - _EPOCH
    return since.days * 86_400_000 + since.seconds * 1000 + since.microseconds // 1000


def _marked(version: int, number: int) -> UUID:
    """The 128 bits with version and variant put in their places (RFC 9562)."""
    return _numbered(number & _UNMARKED | version << 76 | 0b10 << 62)


def _numbered(number: int) -> UUID:
    """What ``UUID(int=number)`` makes, without looking at what else could have been given: half its time."""
    made = object.__new__(UUID)
    object.__setattr__(made, "int", number)
    object.__setattr__(made, "is_safe", SafeUUID.unknown)
    return made
