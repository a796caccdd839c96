"""A merchant's book without registers: enough for the journal, which knows no parties."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Accepted, Actor, ActorRole, Draft, Entry, Recorded, Stream
from bothways.journal.relationship import Form, RelationshipOpened
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.door import Writer, write
from bothways_web.journal.idempotency import Key

MERCHANT = Actor(ActorRole.MERCHANT, UUID(int=0xA))
CUSTOMER = Actor(ActorRole.CUSTOMER, UUID(int=0xB))


def says(actor: Actor) -> Side | None:
    """The side an actor speaks for."""
    return actor.side


@dataclass(frozen=True)
class Book:
    """One relationship, with a hand to write in it for either side."""

    merchant: UUID = field(default_factory=clock.new_id)
    relationship: UUID = field(default_factory=clock.new_id)

    def writer(self, actor: Actor = MERCHANT, key: Key | None = None) -> Writer:
        """What the write door asks for."""
        return Writer(self.merchant, self.relationship, actor, key)

    def try_to_record(
        self, *bodies: Body, actor: Actor = MERCHANT, key: Key | None = None
    ) -> Recorded | Refused:
        """Record bodies as the word of the side that writes them."""
        drafts = tuple(Draft(body, says(actor)) for body in bodies)
        return write(self.writer(actor, key), lambda _: Accepted(drafts))

    def record(self, *bodies: Body, actor: Actor = MERCHANT) -> tuple[Entry, ...]:
        """As above, where nothing is in the way."""
        return self.draft(*(Draft(body, says(actor)) for body in bodies), actor=actor)

    def record_about(self, subject: UUID, body: Body, actor: Actor = MERCHANT) -> Entry:
        """Record a body about something that has an identifier."""
        return self.draft(Draft(body, says(actor), subject=subject), actor=actor)[0]

    def note(self, body: Body, actor: Actor = MERCHANT) -> Entry:
        """Record a body in the internal stream."""
        return self.draft(Draft(body, says(actor), Stream.INTERNAL), actor=actor)[0]

    def draft(self, *drafts: Draft, actor: Actor = MERCHANT) -> tuple[Entry, ...]:
        """Record drafts."""
        recorded = write(self.writer(actor), lambda _: Accepted(drafts))
        assert isinstance(recorded, Recorded), recorded
        return recorded.entries

    def open(self, name: str = "Roy Cosmetics") -> "Book":
        """Begin the relationship; gives back the book."""
        self.record(RelationshipOpened(party=clock.new_id(), form=Form.ORGANISATION, name=name))
        return self


def bodies(entries: Sequence[Entry]) -> list[Body | None]:
    """What entries say."""
    return [entry.body for entry in entries]
