"""One thing that happened, as it stands in a relationship's journal."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from bothways.journal.body import Body
from bothways.units.side import Side


class Stream(StrEnum):
    """Which of the two numbered streams an entry stands in."""

    SHARED = "shared"
    INTERNAL = "internal"


class ActorRole(StrEnum):
    """Who made the entry: a member of a side, the clock, or an import."""

    MERCHANT = "merchant"
    CUSTOMER = "customer"
    CLOCK = "clock"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who wrote. ``member`` is the member's id for the two sides, ``batch`` the import's."""

    role: ActorRole
    member: UUID | None = None
    batch: UUID | None = None

    @property
    def side(self) -> Side | None:
        """The side the actor acts for; the clock acts for nobody, an import for the merchant."""
        if self.role is ActorRole.CLOCK:
            return None
        return Side.CUSTOMER if self.role is ActorRole.CUSTOMER else Side.MERCHANT

    @classmethod
    def of(cls, side: Side, member: UUID | None) -> "Actor":
        """A member of a side."""
        return cls(ActorRole(side.value), member)


CLOCK = Actor(ActorRole.CLOCK)


class Source(BaseModel):
    """Where an entry was read: a mail or another entry and the span in it, or a file and its row."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str | None = None
    row: int | None = None
    mail: str | None = None
    entry: UUID | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule wants recorded. The write door adds who, when and which number."""

    body: Body
    says: Side | None
    stream: Stream = Stream.SHARED
    subject: UUID | None = None
    happened_at: datetime | None = None
    source: Source | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A rule said yes: these entries are to be recorded, in this order."""

    drafts: tuple[Draft, ...]

    def read_in(self, source: Source | None) -> "Accepted":
        """The same, as it was read in a text; unchanged without one."""
        return Accepted(tuple(replace(draft, source=source) for draft in self.drafts)) if source else self


@dataclass(frozen=True, slots=True)
class Envelope:
    """Everything about an entry but its content; it is never erased and holds no personal text.

    ``seq`` counts from 1 without gaps in each stream of a relationship. ``says`` is the side whose word
    the entry reports, which is not always the side that wrote it. Times are UTC.
    """

    id: UUID
    merchant: UUID
    relationship: UUID
    stream: Stream
    seq: int
    happened_at: datetime
    recorded_at: datetime
    actor: Actor
    says: Side | None
    kind: str
    version: int
    subject: UUID | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An envelope with its content. ``body`` is None once the content was erased."""

    envelope: Envelope
    body: Body | None
    source: Source | None
    digest: bytes

    @property
    def id(self) -> UUID:
        return self.envelope.id

    @property
    def relationship(self) -> UUID:
        return self.envelope.relationship

    @property
    def is_own_word(self) -> bool:
        """Whether the side whose word this is wrote it themselves. Actor is not author."""
        actor = self.envelope.actor
        return (
            actor.role is not ActorRole.IMPORT and actor.side is not None and actor.side == self.envelope.says
        )


@dataclass(frozen=True, slots=True)
class Recorded:
    """A draft was accepted and recorded; ``repeated`` when an earlier, identical request had done so."""

    entries: tuple[Entry, ...]
    repeated: bool = False
