"""What an entry says: a typed, frozen body."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.journal.obligation import Obligation, ObligationChange


class Body(BaseModel):
    """The base of every entry's body. Unknown fields are refused, values are frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    def brings(self) -> tuple[UUID, ...]:
        """Identifiers that begin with this entry, besides its own and its subject.

        Later entries that name one of them build on this one; see ``withdrawal``.
        """
        return ()


class ObligingBody(Body):
    """A body that may open or change obligations, whichever room it belongs to.

    An order's delivery date, an invoice's due date or "I'll send it Friday" travel in the entry itself,
    so rooms never call each other: only ``promises`` projects them.
    """

    opens: tuple[Obligation, ...] = Field(default=(), description="Obligations that begin with this entry.")
    changes: tuple[ObligationChange, ...] = Field(
        default=(), description="What this entry does to earlier ones."
    )

    def brings(self) -> tuple[UUID, ...]:
        return tuple(obligation.id for obligation in self.opens)
