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
    ``private_to`` is the member whose mailbox it lies in, if nobody else may see what is read in it.
    ``subject`` is the mail's, if it has one; it helps to tell which question an answer is for.
    """

    id: UUID
    relationship_id: UUID
    sort: Sort
    text: str
    writer: Side
    at: datetime
    turns: tuple[Turn, ...] = ()
    private_to: UUID | None = None
    subject: str = ""
