"""How promises begin: asked, offered, or made in passing."""

from datetime import datetime

from bothways.journal.entry import Accepted, Draft
from bothways.journal.obligation import Obligation
from bothways.promises import refusals as no
from bothways.promises.kinds import Opening, PromiseAsked, PromiseMade, PromiseOffered
from bothways.units.refusal import Refused
from bothways.units.side import Side


def ask(
    obligation: Obligation, side: Side, now: datetime, matters_why: str | None = None
) -> Accepted | Refused:
    """``side`` asks the other for something; ``matters_why`` says what it is needed for."""
    if side is not obligation.creditor:
        return no.ONLY_THE_CREDITOR_JUDGES
    return _begin(PromiseAsked(obligation=obligation, matters_why=matters_why), side, now)


def note_asked(obligation: Obligation, side: Side) -> Accepted | Refused:
    """``side`` notes what the other asked of it; it is still to be answered, and binds nobody."""
    if side is not obligation.debtor:
        return no.ONLY_THE_DEBTOR_CAN_SAY_SO
    asked = PromiseAsked(obligation=obligation)
    return Accepted((Draft(asked, obligation.creditor, subject=obligation.id),))


def offer(obligation: Obligation, side: Side, now: datetime) -> Accepted | Refused:
    """``side`` offers the other something; it binds once they agree."""
    if side is not obligation.debtor:
        return no.ONLY_THE_DEBTOR_CAN_SAY_SO
    return _begin(PromiseOffered(obligation=obligation), side, now)


def promise(obligation: Obligation, side: Side, now: datetime) -> Accepted | Refused:
    """Made in passing ("I'll send it by Friday").

    The debtor's own word is agreed at once. What ``side`` notes of the other is only *understood*, and may
    be noted after its date, for it binds nobody.
    """
    body = PromiseMade(obligation=obligation)
    if side is not obligation.debtor:
        return Accepted((Draft(body, obligation.debtor, subject=obligation.id),))
    return _begin(body, side, now)


def _begin(body: Opening, side: Side, now: datetime) -> Accepted | Refused:
    due = body.obligation.due
    if due is not None and due.is_past(now):
        return no.NEW_DATE_IS_PAST
    return Accepted((Draft(body, side, subject=body.obligation.id),))
