"""Keyset paging: a list ordered by time goes on after a place, not after a number of rows."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Place:
    """A row's place in a list ordered by a time, then by id: what a link to the next page carries."""

    at: datetime
    id: UUID

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.id}"

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """The place a link names, or None when it names none: the list then begins anew."""
        written, _, last = text.partition("~")
        try:
            at, row = datetime.fromisoformat(written), UUID(last)
        except ValueError:
            return None
        return cls(at, row) if at.tzinfo is not None else None
