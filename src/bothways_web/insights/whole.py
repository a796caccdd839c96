"""What is worked out of a whole book once a day: how the standings lie, and who ordered again."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

import numpy as np

from bothways.insights.reordering import Again, Delivered, again, compare
from bothways.insights.spread import Spread, spread
from bothways.standing.dimension import Dimension
from bothways.standing.sums import Sums
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.insights.delivered import FIELDS, delivered_of, standing_orders
from bothways_web.parties.models import Merchant
from bothways_web.standing.models import Sum
from bothways_web.standing.queries import Key, prior_of, usual

#: So many customers are enough to see how a large book lies, and so many orders.
MOST, MOST_ORDERS = 20_000, 200_000


def of_book(merchant: Merchant, now: datetime) -> dict[str, Any]:
    """Columns of ``Summed``. A query for each side and dimension, and two."""
    return {"spreads": list(_spreads(merchant.id, now)), "again": asdict(compare(_again(merchant, now)))}


def _spreads(merchant: UUID, now: datetime) -> Iterator[dict[str, Any]]:
    fitted = usual(merchant)
    for side in Side:
        for dimension in Dimension:
            prior = prior_of(fitted, Key(side, dimension))
            sums = _sums(merchant, side, dimension, now)
            found: Spread = spread(
                np.array([each.good for each in sums]), np.array([each.bad for each in sums]), prior
            )
            yield {"side": side.value, "dimension": dimension.value, **asdict(found)}


def _sums(merchant: UUID, side: Side, dimension: Dimension, now: datetime) -> list[Sums]:
    """What is switched off, or of private persons who were not told, is in no sum."""
    rows = Sum.objects.filter(
        merchant_id=merchant,
        side=side.value,
        dimension=dimension.value,
        items__gt=0,
        stopped=False,
        untold=False,
    )
    return [Sums(*each).at(now) for each in rows.order_by("id").values_list("good", "bad")[:MOST]]


def _again(merchant: Merchant, now: datetime) -> Iterator[Again]:
    today = wording.local_day(now, merchant.zone)
    rows = standing_orders().filter(merchant_id=merchant.id).order_by("relationship_id", "ordered_at")
    found = rows.values_list("relationship_id", *FIELDS)[:MOST_ORDERS].iterator(chunk_size=2000)
    for _relationship, orders in groupby(found, key=lambda row: row[0]):
        yield again(_delivered(orders, merchant.zone), today)


def _delivered(orders: Iterator[tuple[Any, ...]], zone: str) -> Iterator[Delivered]:
    return (delivered_of(zone, *row[1:]) for row in orders)
