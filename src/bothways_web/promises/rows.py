"""One row for one thing owed: when, what, what is known about it, and what one would likely do next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import dateformat
from django.utils.translation import gettext as _

from bothways.journal.obligation import Basis
from bothways.promises.permission import Act, refusal
from bothways.promises.promise import Promise
from bothways.promises.state import State
from bothways.units.due import Due, DueKind
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.names import Names
from bothways_web.parties.ways import Way, ways
from bothways_web.promises import labels

#: For the debtor and the creditor: what one likely does, and the one other act beside it.
_LIKELY = {
    State.UNDERSTOOD: ((Act.AGREE, Act.TURN_DOWN), (Act.ACCEPT, None)),
    State.ASKED: ((Act.AGREE, Act.COUNTER_OFFER), (None, Act.RELEASE)),
    State.OFFERED: ((None, Act.WITHDRAW), (Act.AGREE, Act.COUNTER_OFFER)),
    State.COUNTERED: ((Act.AGREE, Act.COUNTER_OFFER), (Act.AGREE, Act.COUNTER_OFFER)),
    State.AGREED: ((Act.REPORT_DONE, Act.ASK_NEW_DATE), (Act.ACCEPT, Act.REMIND)),
    State.RENEGOTIATING: (
        (Act.AGREE_NEW_DATE, Act.REFUSE_NEW_DATE),
        (Act.AGREE_NEW_DATE, Act.REFUSE_NEW_DATE),
    ),
    State.REPORTED: ((None, None), (Act.ACCEPT, Act.DECLINE_REPORT)),
    State.DECLINED: ((Act.REPORT_DONE, Act.ASK_NEW_DATE), (Act.ACCEPT, Act.REMIND)),
    State.UNKNOWN: ((Act.REPORT_DONE, Act.ASK_NEW_DATE), (Act.ACCEPT, Act.REMIND)),
    State.BREACHED: ((Act.REPORT_DONE, Act.OFFER_AMENDS), (Act.ACCEPT, Act.ASK_AMENDS)),
    State.AMENDING: ((Act.REPORT_DONE, None), (Act.ACCEPT, None)),
}
#: Acts that the room which keeps an order, an invoice or a question does with its own record.
DONE_ELSEWHERE = frozenset({Act.REPORT_DONE, Act.ACCEPT})
_WAITED_FOR = frozenset({State.AGREED, State.UNKNOWN, State.DECLINED})
#: What is due within this time is worth a reminder.
SOON = timedelta(days=4)
_LATE_IN = frozenset({State.AGREED, State.UNKNOWN, State.DECLINED, State.BREACHED, State.AMENDING})


@dataclass(frozen=True, slots=True)
class Button:
    """One act: ``form`` when it first asks for something; ``key`` is its key on the desk."""

    act: Act
    label: str
    key: str
    form: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A promise in a list. ``access`` is the reader's; ``customer`` is named in lists over several.

    ``way`` stands in place of the likely act where another room keeps what is owed.
    """

    access: RelationshipAccess
    promise: Promise
    when: str
    late: bool
    notes: tuple[str, ...]
    likely: Button | None
    other: Button | None
    customer: str = ""
    way: Way | None = None

    @property
    def id(self) -> UUID:
        return self.promise.id

    @property
    def ours(self) -> bool:
        """Whether the merchant owes it, whoever reads."""
        return self.promise.debtor is Side.MERCHANT

    @property
    def unsure(self) -> bool:
        """Whether it is only as one side understood it."""
        return self.promise.state is State.UNDERSTOOD

    @property
    def closed(self) -> bool:
        return self.promise.is_closed


def row(
    access: RelationshipAccess,
    promise: Promise,
    names: Names,
    customer: str = "",
    now: datetime | None = None,
) -> Row:
    """How a promise stands in a list, for the side that ``access`` looks from."""
    now = now or clock.now()
    today = wording.local_day(now, access.merchant.zone)
    late = promise.state in _LATE_IN and promise.is_past(now)
    likely, other = _buttons(access, promise, now)
    way = _way(access, promise, likely)
    return Row(
        access=access,
        promise=promise,
        when=_when(promise, access.side, today, late),
        late=late,
        notes=tuple(_notes(access, promise, names, today)),
        likely=None if way else likely,
        other=other,
        customer=customer,
        way=way,
    )


def button(act: Act, promise: Promise, you: Side) -> Button:
    """The button of an act."""
    return Button(act, labels.of_act(act, promise, you), labels.KEYS.get(act, ""), act not in labels.PRESSED)


def due_words(due: Due, today: date) -> str:
    """A due date near today by its day, with the time where one was named."""
    words = wording.day(due.on, today)
    return f"{words}, {time_words(due.at, due.zone)}" if due.kind is DueKind.INSTANT else words


def time_words(at: datetime, zone: str) -> str:
    """The time of day in a zone."""
    return dateformat.format(at.astimezone(ZoneInfo(zone)), "H:i")


def _buttons(
    access: RelationshipAccess, promise: Promise, now: datetime
) -> tuple[Button | None, Button | None]:
    if promise.is_closed or not (access.can_write or access.looking):
        return None, None
    if promise.basis is Basis.QUESTION and promise.state is State.ASKED and access.side is promise.debtor:
        return button(Act.REPORT_DONE, promise, access.side), None  # an answer is given, not promised first
    pair = _LIKELY[promise.state][access.side is promise.creditor]
    if promise.state is State.RENEGOTIATING and promise.waits_for is not access.side:
        pair = (Act.REPORT_DONE, None) if access.side is promise.debtor else (Act.ACCEPT, None)
    likely, other = (
        button(act, promise, access.side)
        if act is not None and refusal(promise, act, access.side, now) is None
        else None
        for act in pair
    )
    if other is not None and other.act is Act.REMIND and not _to_remind(promise, access.side, now):
        other = None
    return likely, other


def _to_remind(promise: Promise, you: Side, now: datetime) -> bool:
    """A merchant reminds of what is due soon; a customer says "not yet" from its day on."""
    soon = you is Side.MERCHANT and promise.due is not None and promise.due.at <= now + SOON
    return soon or labels.day_has_come(promise)


def _way(access: RelationshipAccess, promise: Promise, likely: Button | None) -> Way | None:
    if likely is None or likely.act not in DONE_ELSEWHERE:
        return None
    return ways.of(access, promise.basis, promise.debtor)


def _when(promise: Promise, you: Side, today: date, late: bool) -> str:
    if promise.state is State.UNDERSTOOD:
        return _("as we understood") if you is promise.creditor else _("as they understood")
    if promise.due is None:
        return labels.of_state(promise.state) if promise.state is State.ASKED else _("no date")
    return wording.late(promise.due.on, today) if late else due_words(promise.due, today)


def _notes(access: RelationshipAccess, promise: Promise, names: Names, today: date) -> list[str]:
    notes = [_standing(promise, access.side, today)]
    if promise.reminded_at and promise.state in _WAITED_FOR:
        asked = {"day": wording.day(wording.local_day(promise.reminded_at, access.merchant.zone), today)}
        yours = access.side is promise.creditor
        notes.append(
            _("you asked after it %(day)s") % asked if yours else _("they asked after it %(day)s") % asked
        )
    if promise.contested:
        notes.append(_("contested"))
    if promise.done_means and promise.state is not State.DECLINED:
        notes.append(_("done means: %(what)s") % {"what": promise.done_means})
    owner = names.first(promise.owner)
    if owner:
        notes.append(_("%(name)s sees to it") % {"name": owner})
    return [note for note in notes if note]


def _standing(promise: Promise, you: Side, today: date) -> str:
    """What there is to say about where it stands, beyond its date; empty when it is simply owed."""
    yours = promise.waits_for is you
    if promise.state is State.RENEGOTIATING and promise.wanted is not None:
        asked = {"day": due_words(promise.wanted, today)}
        return _("they ask for %(day)s") % asked if yours else _("you asked for %(day)s") % asked
    if promise.state is State.UNDERSTOOD:
        until = _("by %(day)s") % {"day": due_words(promise.due, today)} if promise.due else ""
        counts = _("it counts only if you say so") if yours else _("counts for nothing until they confirm")
        return f"{until}; {counts}" if until else counts
    if promise.state is State.DECLINED:
        return _("missing: %(what)s") % {"what": promise.missing}
    if promise.state is State.UNKNOWN:
        return _("nobody said whether it is done")
    if promise.state is State.AGREED:
        return _("new date agreed") if promise.has_moved else ""
    if promise.state is State.ASKED and promise.matters_why:
        return promise.matters_why
    if promise.state is State.REPORTED:
        return _("they say it is done") if yours else _("you said it is done; their word is next")
    return labels.of_state(promise.state)
