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
    """Where an obligation comes from, which decides whose word it stands on.

    Documents (an order, an invoice, an agreement) stand as agreed, though only one side wrote them, until
    the other contests them. What was said counts once the debtor said it. A question is asked of the
    debtor, who promised nothing yet.
    """

    SAID = "said"
    ORDER = "order"
    INVOICE = "invoice"
    AGREEMENT = "agreement"
    QUESTION = "question"


class Obligation(BaseModel):
    """Debtor owes the other side ``what``, by ``due``, done when ``done_means`` holds.

    ``otherwise`` is what both agreed happens if it is not kept; the contract's own terms win over a custom.
    ``announced`` says that the debtor had told everybody beforehand when such things are done ("we answer
    within a day"), so that it stands on their published word from the start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: UUID
    debtor: Side
    what: Phrase
    done_means: Phrase | None = None
    due: Due | None = None
    terms: Phrase | None = None
    otherwise: Phrase | None = None
    basis: Basis = Basis.SAID
    announced: bool = False
    owner: UUID | None = Field(default=None, description="The member of the debtor's side who sees to it.")

    @property
    def creditor(self) -> Side:
        """The one to whom it is owed, and who judges whether it was kept."""
        return self.debtor.other


class Change(StrEnum):
    """What an entry of another room can do to an obligation; each is one side's own act.

    The debtor reports it done, hands it to somebody of theirs or takes it back; the creditor accepts it,
    declines the report or releases; the side that reported or accepted can undo that. A due date moves when
    both agreed, which the room that says so has made sure of.
    """

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
