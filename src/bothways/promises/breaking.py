"""Not kept: said by the creditor or owned up to by the debtor, and made up for by another promise."""

from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.journal.obligation import Obligation
from bothways.promises import refusals as no
from bothways.promises.agreeing import said
from bothways.promises.kinds import AmendsAsked, AmendsOffered, PromiseBreached, PromiseOwnedUp
from bothways.promises.permission import Act, refusal
from bothways.promises.promise import Promise
from bothways.promises.state import State
from bothways.units.refusal import Refused
from bothways.units.side import Side


def say_breached(
    promise: Promise, side: Side, now: datetime, why: str, evidence: UUID | None = None
) -> Accepted | Refused:
    """The creditor says that it was due and was not kept."""
    refused = refusal(promise, Act.SAY_BREACHED, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseBreached(promise=promise.id, why=why, evidence=evidence))


def own_up(promise: Promise, side: Side, now: datetime, why: str) -> Accepted | Refused:
    """The debtor says that it was not, or will not be, kept."""
    refused = refusal(promise, Act.OWN_UP, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseOwnedUp(promise=promise.id, why=why))


def offer_amends(
    promise: Promise, side: Side, now: datetime, amends: Obligation, why: str
) -> Accepted | Refused:
    """The debtor offers to make up for it; before anybody called it broken this owns up to it first."""
    refused = refusal(promise, Act.OFFER_AMENDS, side, now)
    if refused:
        return refused
    unfit = _unfit(promise, amends, now)
    if unfit:
        return unfit
    offered = Draft(AmendsOffered(obligation=amends, amends_for=promise.id), side, subject=amends.id)
    if promise.state is State.BREACHED:
        return Accepted((offered,))
    owned_up = Draft(PromiseOwnedUp(promise=promise.id, why=why), side, subject=promise.id)
    return Accepted((owned_up, offered))


def ask_amends(promise: Promise, side: Side, now: datetime, amends: Obligation) -> Accepted | Refused:
    """The creditor of a broken promise asks the debtor to make up for it."""
    refused = refusal(promise, Act.ASK_AMENDS, side, now)
    if refused:
        return refused
    unfit = _unfit(promise, amends, now)
    if unfit:
        return unfit
    asked = Draft(AmendsAsked(obligation=amends, amends_for=promise.id), side, subject=amends.id)
    return Accepted((asked,))


def _unfit(promise: Promise, amends: Obligation, now: datetime) -> Refused | None:
    if amends.debtor is not promise.debtor:
        return no.ONLY_THE_DEBTOR_MAKES_AMENDS
    return no.NEW_DATE_IS_PAST if amends.due is not None and amends.due.is_past(now) else None
