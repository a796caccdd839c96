"""What a promise to a customer needs from others inside the company: internal entries, all of them."""

from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.kind import INTERNAL_ONLY, Kind
from bothways.journal.obligation import Phrase
from bothways.units.due import Due


class NeedAsked(Body):
    """A promise waits for something that ``by``, a member, is asked to do."""

    need: UUID
    promise: UUID
    what: Phrase
    by: UUID
    due: Due | None = None


class OfNeed(Body):
    """A body about one need that exists."""

    need: UUID


class NeedPromised(OfNeed):
    """The member who was asked says they will, by another day if they name one."""

    due: Due | None = None


class NeedMet(OfNeed):
    """The member who was asked says it is done."""

    words: Phrase | None = None


class NeedDropped(OfNeed):
    """It is no longer needed, or will not be done, and why."""

    why: Phrase | None = None


KINDS = (
    Kind("promise_need_asked", NeedAsked, "needs something for a promise", INTERNAL_ONLY),
    Kind("promise_need_promised", NeedPromised, "promised it inside", INTERNAL_ONLY),
    Kind("promise_need_met", NeedMet, "did what was needed", INTERNAL_ONLY),
    Kind("promise_need_dropped", NeedDropped, "dropped what was needed", INTERNAL_ONLY),
)
