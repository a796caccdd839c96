"""What is said about promises: the bodies of their entries.

Each names the promise it is about. Who said it stands in the entry's envelope; a body that the wrong side
wrote changes nothing.
"""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from bothways.journal.body import Body
from bothways.journal.kind import BOTH_STREAMS, Kind
from bothways.journal.obligation import Obligation, Phrase
from bothways.promises.state import Matters
from bothways.units.due import Due


class Opening(Body):
    """A body that begins a promise."""

    obligation: Obligation


class PromiseAsked(Opening):
    """The creditor asks for it; ``matters_why`` says what it is needed for."""

    matters_why: Phrase | None = None


class PromiseOffered(Opening):
    """The debtor offers it."""


class PromiseMade(Opening):
    """The debtor said they will. Written by the debtor it is agreed; noted by the other, *understood*."""


class AmendsOffered(Opening):
    """The debtor offers to make up for a promise that was not kept."""

    amends_for: UUID


class AmendsAsked(Opening):
    """The creditor asks to have a broken promise made up for."""

    amends_for: UUID


class About(Body):
    """A body about one promise that exists."""

    promise: UUID


class PromiseCounterOffered(About):
    """Not like that, but like this: whatever is given replaces what was proposed before."""

    what: Phrase | None = None
    done_means: Phrase | None = None
    due: Due | None = None
    terms: Phrase | None = None
    otherwise: Phrase | None = None
    why: Phrase | None = None


class PromiseAgreed(About):
    """Yes, as proposed; from the debtor of what was only understood: yes, I said so."""

    words: Phrase | None = None


class PromiseTurnedDown(About):
    """No to what was asked, offered or countered; from the debtor of what was only understood: not so."""

    why: Phrase | None = None


class PromiseWithdrawn(About):
    """The debtor takes it back before anybody relied on it."""

    why: Phrase | None = None


class PromiseReportedDone(About):
    """The debtor says it is done; ``done_at`` when it was done earlier than said."""

    words: Phrase | None = None
    done_at: datetime | None = None


class PromiseAccepted(About):
    """The creditor says it was kept; ``in_time`` where they judge the time otherwise than the dates do."""

    words: Phrase | None = None
    in_time: bool | None = None


class PromiseReportDeclined(About):
    """The creditor says it is not done yet, and what is missing."""

    missing: Phrase


class NewDateAsked(About):
    """One side asks for another date and says why. Said before it was due, this is no breach."""

    due: Due
    why: Phrase


class NewDateAgreed(About):
    """The new date holds from now on."""

    words: Phrase | None = None


class NewDateRefused(About):
    """The date stays as it was."""

    why: Phrase | None = None


class PromiseReleased(About):
    """The creditor lets it go: no longer owed, and not broken."""

    words: Phrase | None = None


class PromiseBreached(About):
    """The creditor says it was not kept; ``evidence`` is the entry that shows it, where there is one."""

    why: Phrase
    evidence: UUID | None = None


class PromiseOwnedUp(About):
    """The debtor says themselves that it was not, or will not be, kept."""

    why: Phrase


class PromiseMattersSaid(About):
    """The creditor says how much it matters to them, and why."""

    matters: Matters
    why: Phrase | None = None


class PromiseReminded(About):
    """The creditor reminds the debtor before the day, or asks after it: it is not there yet."""

    words: Phrase | None = None


class PromiseHandedOver(About):
    """Somebody else of the debtor's side sees to it now, with a word to them."""

    owner: UUID
    note: Phrase | None = None


class PromiseBecameUnknown(About):
    """The clock: it was due and nobody said anything."""

    due_at: datetime = Field(description="The date that passed.")


class PromiseLapsed(About):
    """The clock: reported done, and silent for as many days as both agreed count as acceptance."""

    days: int = Field(ge=1)


KINDS = (
    Kind("promise_asked", PromiseAsked, "asked for something"),
    Kind("promise_offered", PromiseOffered, "offered something"),
    Kind("promise_made", PromiseMade, "promised something"),
    Kind("promise_counter_offered", PromiseCounterOffered, "offered something else"),
    Kind("promise_agreed", PromiseAgreed, "agreed"),
    Kind("promise_turned_down", PromiseTurnedDown, "said no"),
    Kind("promise_withdrawn", PromiseWithdrawn, "took a promise back"),
    Kind("promise_reported_done", PromiseReportedDone, "reported it done"),
    Kind("promise_accepted", PromiseAccepted, "accepted it as done"),
    Kind("promise_report_declined", PromiseReportDeclined, "said what is missing"),
    Kind("promise_new_date_asked", NewDateAsked, "asked for a new date"),
    Kind("promise_new_date_agreed", NewDateAgreed, "agreed to the new date"),
    Kind("promise_new_date_refused", NewDateRefused, "kept to the date"),
    Kind("promise_released", PromiseReleased, "let a promise go"),
    Kind("promise_breached", PromiseBreached, "said a promise was not kept"),
    Kind("promise_owned_up", PromiseOwnedUp, "owned up to a promise not kept"),
    Kind("promise_matters_said", PromiseMattersSaid, "said what it matters"),
    Kind("promise_reminded", PromiseReminded, "asked after a promise"),
    Kind("promise_amends_offered", AmendsOffered, "offered amends"),
    Kind("promise_amends_asked", AmendsAsked, "asked for amends"),
    Kind("promise_handed_over", PromiseHandedOver, "handed a promise over", BOTH_STREAMS),
    Kind("promise_became_unknown", PromiseBecameUnknown, "noticed that nothing was said"),
    Kind("promise_lapsed", PromiseLapsed, "took silence as acceptance"),
)
