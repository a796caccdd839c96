"""Days of two-sided life: who does what is drawn from a seed, and done through the rooms' own actions."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeAlias
from uuid import UUID

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import clock_work

BEGAN = datetime(2026, 3, 2, 8, tzinfo=UTC)


@dataclass
class Hand:
    """One side's hand in one relationship at one moment: chance, and what was begun there before.

    ``things`` are identifiers by sort (promise, question, order), in the order in which they began, so
    that the same seed picks the same ones.
    """

    access: RelationshipAccess
    chance: Random
    now: datetime
    things: dict[str, list[UUID]]

    def some(self, sort: str) -> UUID:
        """One of the later things of a sort; an identifier of nothing when there is none."""
        known = self.things.get(sort, [])
        return self.chance.choice(known[-6:]) if known else UUID(int=404)

    def began(self, sort: str, outcome: Recorded | Refused) -> Recorded | Refused:
        """Remember what an act began, by its subject or else by its entry."""
        if isinstance(outcome, Recorded):
            first = outcome.entries[0]
            self.things.setdefault(sort, []).append(first.envelope.subject or first.id)
        return outcome


Act: TypeAlias = Callable[[Hand], Recorded | Refused]


@dataclass
class Life:
    """Some relationships with both of their sides, and everything that was recorded or refused."""

    seed: int
    sides: list[tuple[RelationshipAccess, RelationshipAccess]]
    acts: tuple[Act, ...]
    recorded: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._chance = Random(self.seed)
        self._things: list[dict[str, list[UUID]]] = [{} for _ in self.sides]

    @contextmanager
    def day(self, number: int, acts: int) -> Iterator[None]:
        """One day: so many acts, then what the clock notices at night."""
        for at in range(acts):
            self._act(BEGAN + timedelta(days=number, minutes=9 * at))
        night = BEGAN + timedelta(days=number, hours=15)
        with clock.at(night):
            for work in (clock_work.become_unknown, clock_work.lapse, clock_work.recur):
                self.recorded[work.__name__] += work(night)
            yield

    def _act(self, now: datetime) -> None:
        where = self._chance.randrange(len(self.sides))
        access = self._chance.choice(self.sides[where])
        hand = Hand(access, self._chance, now, self._things[where])
        with clock.at(now):
            outcome = self._chance.choice(self.acts)(hand)
        if isinstance(outcome, Refused):
            self.refused[outcome.reason] += 1
        else:
            for entry in outcome.entries:
                self.recorded[entry.envelope.kind] += 1
                hand.things.setdefault("entry", []).append(entry.id)
