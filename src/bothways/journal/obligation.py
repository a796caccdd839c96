"""What one side owes the other, as an entry carries it."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.units.due import Due
from bothways.units.side import Side

#: A sentence a person wrote about what is owed.
Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class Basis(StrEnum):
    """Where an obligation comes from, which decides whose word it stands on."""

    SAID = "said"
    ORDER = "order"
    INVOICE = "invoice"
    AGREEMENT = "agreement"
    QUESTION = "question"


class Obligation(BaseModel):
    """Debtor owes the other side ``what``, by ``due``, done when ``done_means`` holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: UUID
    debtor: Side
    what: Phrase
    done_means: Phrase | None = None
    due: Due | None = None
    terms: Phrase | None = None
    basis: Basis = Basis.SAID
    owner: UUID | None = Field(default=None, description="The member of the debtor's side who sees to it.")

    @property
    def creditor(self) -> Side:
        """The one to whom it is owed, and who judges whether it was kept."""
        return self.debtor.other


class Change(StrEnum):
    """What an entry of another room can do to an obligation."""

    DONE_REPORTED = "done_reported"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    HANDED = "handed"
    DUE_MOVED = "due_moved"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"


class ObligationChange(BaseModel):
    """One change to one obligation.

    ``due`` is the new date when it moved, ``owner`` the debtor's member it was handed to, ``note`` what is
    missing when a report was declined, the reason otherwise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    obligation: UUID
    change: Change
    due: Due | None = None
    owner: UUID | None = None
    note: Phrase | None = None
