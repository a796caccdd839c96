"""A text to be read, as whoever has it gives it to this room."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bothways.listening.proposal import Sort
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side said without a break: its place in the text."""

    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """A text of one relationship. ``id`` is its entry, mail or transcript; the same id is read once.

    ``writer`` wrote it at ``at``. ``turns`` are those of a transcript, where there is more than one speaker.
    ``member`` of the merchant wrote it or has it in their mailbox; ``private`` if nobody else may see what is
    read in it.
    """

    id: UUID
    relationship_id: UUID
    sort: Sort
    text: str
    writer: Side
    at: datetime
    turns: tuple[Turn, ...] = ()
    member: UUID | None = None
    private: bool = False

    @property
    def private_to(self) -> UUID | None:
        """The one member who may see what is read in it, if there is only one."""
        return self.member if self.private else None
