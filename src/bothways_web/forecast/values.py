"""What orders are worth: of a whole book, and of each customer, drawn towards the book."""

from collections.abc import Sequence
from uuid import UUID

import numpy as np
from django.db.models import Count, QuerySet, Sum

from bothways.forecast.histories import Floats
from bothways.forecast.spend import Worth, worth
from bothways_web.forecast.models import FittedBook, Purchase

#: A book learns from so many days with an order, the latest.
DAYS = 50_000


def learn(merchant: UUID) -> tuple[list[float] | None, str]:
    """What a day with an order is worth in a book, and the currency that most orders are in. Two queries."""
    bought = Purchase.objects.filter(merchant_id=merchant).exclude(currency="")
    most = bought.values("currency").annotate(orders=Count("id")).order_by("-orders", "currency").first()
    if most is None:
        return None, ""
    days = _days(bought.filter(currency=most["currency"])).order_by("-day", "relationship_id")[:DAYS]
    codes: dict[UUID, int] = {}
    pairs = [(codes.setdefault(key, len(codes)), float(minor)) for key, _, minor in days]
    who, sums = np.array([code for code, _ in pairs]), np.array([minor for _, minor in pairs])
    found = worth(*(np.bincount(who, sums**power).astype(np.float64) for power in range(3)))
    return [found.mean, found.orders], str(most["currency"])


def of_customers(fitted: FittedBook, relationships: Sequence[UUID]) -> list[int | None]:
    """What a day with an order of each is worth, in the book's currency; None where nothing is known of it.

    One query. Whoever ordered in other currencies only is worth what the book is.
    """
    if fitted.worth is None:
        return [None] * len(relationships)
    bought = Purchase.objects.filter(relationship_id__in=relationships, currency=fitted.currency)
    places = {key: place for place, key in enumerate(relationships)}
    number, total = np.zeros(len(places)), np.zeros(len(places))
    for key, _, minor in _days(bought):
        number[places[key]] += 1.0
        total[places[key]] += float(minor)
    made: Floats = Worth(*fitted.worth).of(number, total)
    return [round(float(value)) for value in made]


def _days(bought: QuerySet[Purchase]) -> "QuerySet[Purchase, tuple[UUID, object, int]]":
    """Customers, days with an order, and what was ordered on them."""
    return (
        bought.values("relationship_id", "day")
        .annotate(sum=Sum("minor"))
        .values_list("relationship_id", "day", "sum")
    )
