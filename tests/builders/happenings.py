"""Arbitrary pasts of one relationship: any kind, any writer, any order, content erased here and there."""

from datetime import timedelta
from random import Random
from uuid import UUID

from bothways.journal.entry import CLOCK, Actor, ActorRole, Entry, Envelope, Source
from bothways.units.side import Side
from bothways_web.journal.registry import kinds
from tests.builders.arbitrary import BEGAN, POOL, arbitrary

MERCHANT, RELATIONSHIP = UUID(int=0xA0), UUID(int=0xB0)
ACTORS = (
    Actor(ActorRole.MERCHANT, POOL[0]),
    Actor(ActorRole.CUSTOMER, POOL[1]),
    Actor(ActorRole.IMPORT, batch=POOL[2]),
    CLOCK,
)


def past(chance: Random, length: int) -> list[Entry]:
    """Entries in the order they were recorded. The first opens the relationship, unless chance says no."""
    chosen = [chance.choice(kinds.all()).name for _ in range(length)]
    if length and chance.random() < 0.9:
        chosen[0] = "relationship_opened"
    return [_entry(chance, number, name) for number, name in enumerate(chosen, 1)]


def _entry(chance: Random, number: int, name: str) -> Entry:
    kind = kinds.named(name)
    at = BEGAN + timedelta(hours=number)
    # Early entries take the pool's identifiers, so that later bodies name entries that are there.
    identifier = POOL[number - 1] if number <= len(POOL) else UUID(int=1000 + number)
    envelope = Envelope(
        id=identifier,
        merchant=MERCHANT,
        relationship=RELATIONSHIP,
        stream=chance.choice(sorted(kind.streams)),
        seq=number,
        happened_at=at - timedelta(days=chance.choice([0, 0, 400])),
        recorded_at=at,
        actor=chance.choice(ACTORS),
        says=chance.choice([Side.MERCHANT, Side.CUSTOMER, None]),
        kind=name,
        version=kind.version,
        subject=chance.choice([None, *POOL]),
    )
    body = None if chance.random() < 0.05 else arbitrary(kind.body, chance)
    return Entry(envelope, body, Source(row=number) if chance.random() < 0.2 else None, bytes(32))
