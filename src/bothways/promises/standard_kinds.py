"""What both sides agree beforehand should follow when something is not kept: the bodies of the entries."""

from enum import StrEnum
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase


class Case(StrEnum):
    """What went wrong, on whichever side."""

    LATE_DELIVERY = "late_delivery"
    POOR_QUALITY = "poor_quality"
    LATE_PAYMENT = "late_payment"


class StandardProposed(Body):
    """In this ``case`` this ``follows``, whichever side did not keep its word; the other side answers."""

    standard: UUID
    case: Case
    follows: Phrase


class OfStandard(Body):
    """A body about standard amends that were proposed."""

    standard: UUID


class StandardAgreed(OfStandard):
    """The other side agrees: it holds from now on, ``instead_of`` what held in this case until now."""

    instead_of: UUID | None = None
    words: Phrase | None = None


class StandardDeclined(OfStandard):
    """The other side says no."""

    why: Phrase | None = None


class StandardWithdrawn(OfStandard):
    """Whoever proposed it takes it back before it was agreed."""

    why: Phrase | None = None


class StandardEnded(OfStandard):
    """Either side ends what was agreed; what was broken before goes on following it."""

    why: Phrase | None = None


KINDS = (
    Kind("standard_amends_proposed", StandardProposed, "proposed standard amends"),
    Kind("standard_amends_agreed", StandardAgreed, "agreed to standard amends"),
    Kind("standard_amends_declined", StandardDeclined, "said no to standard amends"),
    Kind("standard_amends_withdrawn", StandardWithdrawn, "took standard amends back"),
    Kind("standard_amends_ended", StandardEnded, "ended standard amends"),
)
