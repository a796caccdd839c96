"""What goods that came back were sold for: their orders name the price of one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from bothways.units.money import Money
from bothways_web.parties.models import Merchant
from bothways_web.trade.models import Order, Return


def returned(
    merchant: Merchant, ids: Sequence[UUID], since: datetime | None
) -> Mapping[UUID, dict[str, int]]:
    """How many returns some customers had, what they come to, how many have no price. Two queries."""
    rows = Return.objects.filter(relationship_id__in=ids)
    found = list(rows.filter(at__gte=since) if since else rows)
    orders = Order.objects.filter(id__in={row.order_id for row in found if row.order_id})
    lines = dict(orders.values_list("id", "lines"))
    sums: dict[UUID, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in found:
        worth = _worth(row.items, lines.get(row.order_id, []), merchant.currency) if row.order_id else None
        sums[row.relationship_id]["returns"] += 1
        sums[row.relationship_id]["returned"] += worth or 0
        sums[row.relationship_id]["unpriced"] += worth is None
    return sums


def _worth(
    items: Sequence[Mapping[str, Any]], lines: Sequence[Mapping[str, Any]], currency: str
) -> int | None:
    """In minor units; None when one of the items has no price in this currency."""
    prices = {name: line["price"] for line in lines if line.get("price") for name in _names(line)}
    worth = 0
    for item in items:
        price = next((prices[name] for name in _names(item) if name in prices), None)
        if price is None or price["currency"] != currency:
            return None
        worth += Money(price["minor"], currency).times(Decimal(item["quantity"])).minor
    return worth


def _names(item: Mapping[str, Any]) -> list[str]:
    return [name for name in (item.get("article"), item.get("text")) if name]
