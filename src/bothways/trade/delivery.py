"""Goods that go out, arrive, and sometimes come back."""

from datetime import datetime

from bothways.journal.entry import Accepted, Draft
from bothways.journal.obligation import Change, ObligationChange
from bothways.trade import refusals
from bothways.trade.kinds import DeliveryRecorded, ReturnRecorded
from bothways.trade.order import Order, delivery_of
from bothways.units.refusal import Refused
from bothways.units.side import Side


def deliver(
    order: Order | None, side: Side, delivery: DeliveryRecorded, at: datetime, now: datetime
) -> Accepted | Refused:
    """The merchant says it went out, which reports the promise done; the customer that it arrived."""
    if at > now:
        return refusals.DAY_IS_TO_COME
    if order is None:
        return refusals.ORDER_IS_UNKNOWN
    if order.cancelled:
        return refusals.ORDER_IS_CANCELLED
    if order.received or (order.delivered and side is Side.MERCHANT):
        return refusals.ORDER_IS_DELIVERED
    does = Change.DONE_REPORTED if side is Side.MERCHANT else Change.ACCEPTED
    done = ObligationChange(obligation=delivery_of(order.id), change=does)
    changes = (done,) if order.promised and delivery.complete else ()
    body = delivery.model_copy(update={"order": order.id, "changes": changes})
    return Accepted((Draft(body, side, subject=order.id, happened_at=at),))


def give_back(
    order: Order | None, side: Side, goods: ReturnRecorded, at: datetime, now: datetime
) -> Accepted | Refused:
    """Goods come back, from a known order or none; either side records it."""
    if at > now:
        return refusals.DAY_IS_TO_COME
    if goods.order is not None and order is None:
        return refusals.ORDER_IS_UNKNOWN
    return Accepted((Draft(goods, side, subject=goods.order, happened_at=at),))
