"""A relationship's past, made by hand: entries with small numbers as identifiers, a minute apart."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import CLOCK, Actor, ActorRole, Entry, Envelope, Stream
from bothways.journal.kind import Kinds
from bothways.journal.kinds import KINDS
from bothways.journal.relationship import KINDS as RELATIONSHIP_KINDS

MERCHANT = Actor(ActorRole.MERCHANT, UUID(int=0xA))
CUSTOMER = Actor(ActorRole.CUSTOMER, UUID(int=0xB))
BATCH = UUID(int=0xBA)
IMPORT = Actor(ActorRole.IMPORT, batch=BATCH)
BEGAN = datetime(2026, 6, 17, 9, tzinfo=UTC)
KNOWN = Kinds([*KINDS, *RELATIONSHIP_KINDS])

__all__ = ["BATCH", "CLOCK", "CUSTOMER", "IMPORT", "MERCHANT", "entry", "number"]


def number(n: int) -> UUID:
    """An identifier that reads well in a failure."""
    return UUID(int=n)


def entry(
    n: int,
    body: Body,
    actor: Actor = MERCHANT,
    *,
    subject: UUID | None = None,
    stream: Stream = Stream.SHARED,
    erased: bool = False,
) -> Entry:
    """The ``n``-th entry of a relationship, in its writer's own words."""
    at = BEGAN + timedelta(minutes=n)
    kind = KNOWN.of(body)
    envelope = Envelope(
        id=number(n),
        merchant=number(100),
        relationship=number(200),
        stream=stream,
        seq=n,
        happened_at=at,
        recorded_at=at,
        actor=actor,
        says=actor.side,
        kind=kind.name,
        version=kind.version,
        subject=subject,
    )
    return Entry(envelope, None if erased else body, None, bytes(32))
