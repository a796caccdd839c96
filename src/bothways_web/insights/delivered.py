"""Orders as the rules follow them: placed, promised for, delivered, as days in the merchant's zone."""

from datetime import date, datetime

from django.db.models import QuerySet

from bothways.insights.reordering import Delivered
from bothways_web.foundation import wording
from bothways_web.trade.models import Order

#: What is read of an order, in the order of the arguments of ``delivered_of``.
FIELDS = ("ordered_at", "due_on", "delivered_at", "received_at")


def standing_orders() -> "QuerySet[Order]":
    """Orders that were not cancelled."""
    return Order.objects.filter(cancelled_at=None)


def delivered_of(
    zone: str, ordered: datetime, due: date | None, delivered: datetime | None, received: datetime | None
) -> Delivered:
    """An order's row as the rules need it. It arrived when the customer says so, or else when we sent it."""
    at = received or delivered
    return Delivered(wording.local_day(ordered, zone), due, wording.local_day(at, zone) if at else None)
