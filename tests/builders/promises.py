"""A book of promises in memory: what rules accept is entered, and told on to the promises it is about."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Self
from uuid import UUID

from bothways.journal.body import Body, ObligingBody
from bothways.journal.entry import (
    CLOCK,
    Accepted,
    Actor,
    ActorRole,
    Draft,
    Entry,
    Envelope,
)
from bothways.journal.obligation import Basis, Change, Obligation, ObligationChange
from bothways.promises import life
from bothways.promises.beginning import begun
from bothways.promises.promise import Promise
from bothways.units.due import Due, at_instant, on_day
from bothways.units.refusal import Refused
from bothways.units.side import Side

M, C = Side.MERCHANT, Side.CUSTOMER
BEGINNING = datetime(2026, 3, 2, 9, tzinfo=UTC)
ZONE = "Europe/London"
IMPORT = Actor(ActorRole.IMPORT, batch=UUID(int=99))


def number(n: int) -> UUID:
    """An identifier that reads well in a failure."""
    return UUID(int=n)


FIRST = number(1)


def day(n: int, start: datetime = BEGINNING) -> Due:
    """Due by the end of the n-th day after the beginning."""
    return on_day((start + timedelta(days=n)).date(), ZONE)


def instant(n: int) -> Due:
    """Due n hours after the beginning."""
    return at_instant(BEGINNING + timedelta(hours=n), ZONE)


def owed(
    debtor: Side,
    due: Due | None = None,
    *,
    id: UUID = FIRST,  # noqa: A002  the field's name
    what: str = "Quote for 24,000 allergen labels",
    basis: Basis = Basis.SAID,
    announced: bool = False,
    done_means: str | None = None,
) -> Obligation:
    """Something owed by ``debtor``."""
    return Obligation(
        id=id, debtor=debtor, what=what, due=due, basis=basis, announced=announced, done_means=done_means
    )


@dataclass
class Book:
    """One relationship's promises and the time it is."""

    now: datetime = BEGINNING
    promises: dict[UUID, Promise] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)

    def __getitem__(self, n: int) -> Promise:
        return self.promises[number(n)]

    def wait(self, **units: float) -> Self:
        """Let time go by."""
        self.now += timedelta(**units)
        return self

    def enter(self, outcome: Accepted | Refused, actor: Side | Actor) -> list[Entry]:
        """Record what a rule accepted; fails on a refusal."""
        assert isinstance(outcome, Accepted), outcome
        who = Actor.of(actor, None) if isinstance(actor, Side) else actor
        return [self._record(draft, who) for draft in outcome.drafts]

    def write(self, body: Body, actor: Side | Actor, says: Side | None = None) -> Entry:
        """Record a body as some other room's entry does."""
        who = Actor.of(actor, None) if isinstance(actor, Side) else actor
        (entry,) = self.enter(Accepted((Draft(body, says or who.side),)), who)
        return entry

    def change(self, what: Change, actor: Side | Actor, due: Due | None = None) -> Entry:
        """Another room's entry changes the first promise."""
        said = ObligationChange(obligation=FIRST, change=what, due=due)
        return self.write(ObligingBody(changes=(said,)), actor)

    def tick(self, outcome: Accepted | Refused) -> list[Entry]:
        """Record what the clock noticed."""
        return self.enter(outcome, CLOCK)

    def _record(self, draft: Draft, actor: Actor) -> Entry:
        seq = len(self.entries) + 1
        envelope = Envelope(
            id=UUID(int=10_000 + seq),
            merchant=number(7),
            relationship=number(8),
            stream=draft.stream,
            seq=seq,
            happened_at=draft.happened_at or self.now,
            recorded_at=self.now,
            actor=actor,
            says=draft.says,
            kind=type(draft.body).__name__,
            version=1,
            subject=draft.subject,
        )
        entry = Entry(envelope, draft.body, None, b"")
        self.replay(entry)
        return entry

    def replay(self, entry: Entry) -> None:
        """Enter an entry as it stands."""
        self.entries.append(entry)
        for promise in life.told(entry, self):
            self.promises[promise.id] = promise

    def promise(self, id: UUID) -> Promise | None:  # noqa: A002  the promise's own
        """The promise with this id, as it stands."""
        return self.promises.get(id)

    def resting_on(self, entry: UUID) -> list[Promise]:
        """The promises that an entry began or said something about."""
        about = next((one for one in self.entries if one.id == entry), None)
        ids = {promise.id for promise in begun(about)} | set(life.touched(about)) if about else set()
        return [self.promises[id_] for id_ in sorted(ids) if id_ in self.promises]
