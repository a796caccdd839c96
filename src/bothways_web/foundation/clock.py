"""The one place that reads the time and draws randomness for the shell."""

import os
import random
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TypeAlias
from uuid import UUID

from bothways.units.identity import next_of, uuid7

#: A repeatable source of chance, for samples and simulations.
Chance: TypeAlias = random.Random

_fixed: ContextVar[datetime | None] = ContextVar("fixed", default=None)
_last: ContextVar[UUID | None] = ContextVar("last", default=None)
_DRAWN_AT_ONCE = 100
_drawn: list[bytes] = []
os.register_at_fork(after_in_child=_drawn.clear)


def now() -> datetime:
    """The present instant in UTC, or the one that was set with ``at``."""
    return _fixed.get() or datetime.now(UTC)


@contextmanager
def at(instant: datetime) -> Iterator[datetime]:
    """Within this block it is ``instant``; for simulations, samples and tests."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a zone")
    token = _fixed.set(instant)
    try:
        yield instant
    finally:
        _fixed.reset(token)


def new_id() -> UUID:
    """A fresh time-ordered identifier; later in the same millisecond is greater too, so that entries of one
    act keep their order.
    """
    instant, last = now(), _last.get()
    made = next_of(last, instant) if last is not None else None
    if made is None:
        made = uuid7(instant, _ten_random_bytes())
    _last.set(made)
    return made


def _ten_random_bytes() -> bytes:
    """Of the system's secrets, asked for many at once; no two threads or processes get the same."""
    try:
        return _drawn.pop()
    except IndexError:
        many = secrets.token_bytes(10 * _DRAWN_AT_ONCE)
        _drawn.extend([many[at : at + 10] for at in range(10, len(many), 10)])
        return many[:10]


def new_salt(size: int) -> bytes:
    """Fresh random bytes."""
    return secrets.token_bytes(size)


def seeded(seed: int) -> Chance:
    """Chance that repeats itself for the same seed; nothing secret may come from it."""
    return random.Random(seed)  # noqa: S311
