"""What acts and states are called, for the one who reads them: on the desk or on the customer's page."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from bothways.promises.permission import Act
from bothways.promises.promise import Promise
from bothways.promises.standard_kinds import Case
from bothways.promises.state import State
from bothways.units.side import Side
from bothways_web.foundation import clock, wording

#: What one presses at once; every other act first asks for a word or a date.
PRESSED = frozenset(
    {
        Act.AGREE,
        Act.TURN_DOWN,
        Act.REPORT_DONE,
        Act.ACCEPT,
        Act.AGREE_NEW_DATE,
        Act.REFUSE_NEW_DATE,
    }
)
KEYS = {
    Act.AGREE: "y",
    Act.TURN_DOWN: "u",
    Act.COUNTER_OFFER: "o",
    Act.REPORT_DONE: "d",
    Act.ACCEPT: "d",
    Act.DECLINE_REPORT: "t",
    Act.ASK_NEW_DATE: "n",
    Act.AGREE_NEW_DATE: "y",
    Act.REFUSE_NEW_DATE: "t",
    Act.OFFER_AMENDS: "a",
    Act.ASK_AMENDS: "a",
    Act.REMIND: "r",
}
_LABELS = {
    Act.AGREE: noop("Agree"),
    Act.TURN_DOWN: noop("No"),
    Act.COUNTER_OFFER: noop("Offer something else"),
    Act.WITHDRAW: noop("Take it back"),
    Act.REPORT_DONE: noop("Done"),
    Act.ACCEPT: noop("Received"),
    Act.DECLINE_REPORT: noop("Not yet"),
    Act.ASK_NEW_DATE: noop("New date"),
    Act.AGREE_NEW_DATE: noop("That is fine"),
    Act.REFUSE_NEW_DATE: noop("Keep to the date"),
    Act.RELEASE: noop("Let it go"),
    Act.SAY_BREACHED: noop("It was not kept"),
    Act.OWN_UP: noop("Own up to it"),
    Act.OFFER_AMENDS: noop("Make up for it"),
    Act.ASK_AMENDS: noop("Ask for amends"),
    Act.SAY_IT_MATTERS: noop("Say what it matters"),
    Act.HAND_OVER: noop("Hand it over"),
    Act.REMIND: noop("Remind"),
}
_TO_CUSTOMERS = {
    Act.REPORT_DONE: noop("It is done"),
    Act.ACCEPT: noop("Yes, I have it"),
    Act.ASK_NEW_DATE: noop("I need longer"),
    Act.REMIND: noop("Ask after it"),
}
_STATES = {
    State.UNDERSTOOD: noop("understood"),
    State.ASKED: noop("asked"),
    State.OFFERED: noop("offered"),
    State.COUNTERED: noop("something else offered"),
    State.AGREED: noop("agreed"),
    State.RENEGOTIATING: noop("new date asked for"),
    State.REPORTED: noop("reported done"),
    State.DECLINED: noop("something is missing"),
    State.UNKNOWN: noop("nobody said"),
    State.BREACHED: noop("not kept"),
    State.AMENDING: noop("being made good"),
    State.ACCEPTED: noop("kept"),
    State.LAPSED: noop("kept, as nobody objected"),
    State.MADE_GOOD: noop("made good"),
    State.RELEASED: noop("let go"),
    State.WITHDRAWN: noop("taken back"),
    State.TURNED_DOWN: noop("turned down"),
    State.DENIED: noop("not so"),
}
_CASES = {
    Case.LATE_DELIVERY: noop("Late delivery"),
    Case.POOR_QUALITY: noop("Poor quality"),
    Case.LATE_PAYMENT: noop("Late payment"),
}


def of_act(act: Act, promise: Promise, you: Side) -> str:
    """What stands on the button of an act."""
    if act is Act.AGREE and promise.state in (State.ASKED, State.UNDERSTOOD):
        return _("Promise it") if you is Side.MERCHANT and promise.state is State.ASKED else _("Yes, I will")
    if act is Act.TURN_DOWN and promise.state is State.UNDERSTOOD:
        return _("I did not say so")
    if act is Act.ASK_NEW_DATE and you is promise.creditor:
        return _("Ask for another date")
    if act is Act.REMIND and day_has_come(promise):
        return _("Ask them") if you is Side.MERCHANT else _("Not yet")
    if you is Side.CUSTOMER and act in _TO_CUSTOMERS:
        return _(_TO_CUSTOMERS[act])
    return _(_LABELS[act])


def day_has_come(promise: Promise) -> bool:
    """Whether it is the day on which it is due, or later."""
    due = promise.due
    return due is not None and due.on <= wording.local_day(clock.now(), due.zone)


def of_state(state: State) -> str:
    """A state in a word or two."""
    return _(_STATES[state])


def of_case(case: Case) -> str:
    """What went wrong, in a word or two."""
    return _(_CASES[case])
