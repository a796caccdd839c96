"""The life of an order: requested, placed, confirmed, delivered, received; or changed, or cancelled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.journal.obligation import Basis, Change, Obligation, ObligationChange
from bothways.trade import refusals
from bothways.trade.items import in_words
from bothways.trade.kinds import OrderCancelled, OrderChanged, OrderConfirmed, OrderLine, OrderPlaced
from bothways.trade.request import Request, answering
from bothways.units.due import Due
from bothways.units.identity import derived
from bothways.units.refusal import Refused
from bothways.units.side import Side

#: How what an order promises begins; by its first word such promises are found again.
DELIVERY = "Deliver order"


@dataclass(frozen=True, slots=True)
class Order:
    """An order as it stands. ``promised`` when a delivery date was; ``received`` by the customer's word."""

    id: UUID
    number: str
    currency: str
    promised: bool = False
    cancelled: bool = False
    delivered: bool = False
    received: bool = False


def delivery_of(order: UUID) -> UUID:
    """The obligation to deliver an order, named after it."""
    return derived(order, "delivery")


def place(
    side: Side,
    order: OrderPlaced,
    order_id: UUID,
    at: datetime,
    now: datetime,
    due: Due | None = None,
    request: Request | None = None,
    number_taken: bool = False,
) -> Accepted | Refused:
    """The merchant takes an order of ``at``; ``due`` is the delivery date it promises, if it does.

    ``order_id`` becomes the id of the entry, by which the order is known from then on.
    """
    if side is not Side.MERCHANT:
        return refusals.ONLY_THE_MERCHANT
    if at > now:
        return refusals.DAY_IS_TO_COME
    if order.request is not None and request is None:
        return refusals.REQUEST_IS_UNKNOWN
    if request is not None and request.answered:
        return refusals.REQUEST_IS_ANSWERED
    if number_taken:
        return refusals.NUMBER_IS_TAKEN
    if not _one_currency(order.lines, order.total.currency):
        return refusals.CURRENCIES_DIFFER
    if due is not None and due.at < at:
        return refusals.DUE_IS_IN_THE_PAST
    opens = (_delivery(order_id, order.number, order.lines, due),) if due is not None else ()
    body = order.model_copy(update={"opens": opens, "changes": answering(request)})
    return Accepted((Draft(body, side, subject=order_id, happened_at=at, id=order_id),))


def confirm(order: Order | None, side: Side, now: datetime, due: Due | None = None) -> Accepted | Refused:
    """The merchant confirms an order, with the delivery date if none is promised yet."""
    if side is not Side.MERCHANT:
        return refusals.ONLY_THE_MERCHANT
    refusal = _closed(order)
    if refusal or order is None:
        return refusal or refusals.ORDER_IS_UNKNOWN
    if due is not None and due.is_past(now):
        return refusals.DUE_IS_IN_THE_PAST
    if due is not None and order.promised:
        return refusals.DELIVERY_IS_PROMISED
    opens = (_delivery(order.id, order.number, (), due),) if due is not None else ()
    return Accepted((Draft(OrderConfirmed(order=order.id, opens=opens), side, subject=order.id),))


def change(
    order: Order | None, side: Side, wanted: OrderChanged, now: datetime, due: Due | None = None
) -> Accepted | Refused:
    """The merchant writes an order anew: lines, sum, or the promised date."""
    if side is not Side.MERCHANT:
        return refusals.ONLY_THE_MERCHANT
    refusal = _closed(order)
    if refusal or order is None:
        return refusal or refusals.ORDER_IS_UNKNOWN
    if wanted.lines is None and wanted.total is None and due is None:
        return refusals.NOTHING_CHANGES
    if (wanted.total and wanted.total.currency != order.currency) or not _one_currency(
        wanted.lines or (), order.currency
    ):
        return refusals.CURRENCIES_DIFFER
    if due is not None and due.is_past(now):
        return refusals.DUE_IS_IN_THE_PAST
    if due is not None and not order.promised:
        return refusals.DELIVERY_IS_NOT_PROMISED
    moved = ObligationChange(
        obligation=delivery_of(order.id), change=Change.DUE_MOVED, due=due, note=wanted.why
    )
    body = wanted.model_copy(update={"order": order.id, "changes": (moved,) if due is not None else ()})
    return Accepted((Draft(body, side, subject=order.id),))


def cancel(order: Order | None, side: Side, why: str | None = None) -> Accepted | Refused:
    """Either side cancels: the customer lets the merchant off, the merchant takes its word back."""
    refusal = _closed(order)
    if refusal or order is None:
        return refusal or refusals.ORDER_IS_UNKNOWN
    does = Change.RELEASED if side is Side.CUSTOMER else Change.WITHDRAWN
    ended = ObligationChange(obligation=delivery_of(order.id), change=does, note=why)
    body = OrderCancelled(order=order.id, why=why, changes=(ended,) if order.promised else ())
    return Accepted((Draft(body, side, subject=order.id),))


def _delivery(order: UUID, number: str, lines: tuple[OrderLine, ...], due: Due | None) -> Obligation:
    words = in_words(lines)
    return Obligation(
        id=delivery_of(order),
        debtor=Side.MERCHANT,
        what=f"{DELIVERY} {number}" + (f": {words}" if words else ""),
        due=due,
        basis=Basis.ORDER,
    )


def _closed(order: Order | None) -> Refused | None:
    if order is None:
        return refusals.ORDER_IS_UNKNOWN
    if order.cancelled:
        return refusals.ORDER_IS_CANCELLED
    if order.delivered or order.received:
        return refusals.ORDER_IS_DELIVERED
    return None


def _one_currency(lines: Iterable[OrderLine], currency: str) -> bool:
    return all(line.price is None or line.price.currency == currency for line in lines)
