"""The customer asks for an order; the merchant owes an answer."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.journal.obligation import Basis, Change, Obligation, ObligationChange
from bothways.trade import refusals
from bothways.trade.items import in_words
from bothways.trade.kinds import OrderRequestDeclined, OrderRequested
from bothways.units.due import Due
from bothways.units.identity import derived
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it stands."""

    id: UUID
    answered: bool


def answer_of(request: UUID) -> UUID:
    """The obligation to answer a request, named after it."""
    return derived(request, "answer")


def request(
    wanted: OrderRequested, request_id: UUID, due: Due | None, now: datetime, owner: UUID | None = None
) -> Accepted | Refused:
    """The customer would like to order; ``owner`` of the merchant answers by ``due``, the time
    within which the merchant says it always answers.

    When the merchant notes it, the words are still the customer's. ``request_id`` becomes the entry's id.
    """
    if due is not None and due.is_past(now):
        return refusals.DUE_IS_IN_THE_PAST
    answer = Obligation(
        id=answer_of(request_id),
        debtor=Side.MERCHANT,
        what="Answer the wish to order " + in_words(wanted.items),
        due=due,
        basis=Basis.QUESTION,
        announced=due is not None,
        owner=owner,
    )
    body = wanted.model_copy(update={"opens": (answer,)})
    return Accepted((Draft(body, Side.CUSTOMER, subject=request_id, id=request_id),))


def decline(request: Request | None, side: Side, why: str) -> Accepted | Refused:
    """The merchant cannot take the order, and says why."""
    if side is not Side.MERCHANT:
        return refusals.ONLY_THE_MERCHANT
    if request is None:
        return refusals.REQUEST_IS_UNKNOWN
    if request.answered:
        return refusals.REQUEST_IS_ANSWERED
    body = OrderRequestDeclined(request=request.id, why=why, changes=answering(request))
    return Accepted((Draft(body, side, subject=request.id),))


def answering(request: Request | None) -> tuple[ObligationChange, ...]:
    """What answering does to the obligation to answer."""
    if request is None:
        return ()
    return (ObligationChange(obligation=answer_of(request.id), change=Change.DONE_REPORTED),)
