"""A book's rhythms as the rules need them, for the worker: only of those who may be predicted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np
from django.db.models import Q, QuerySet

from bothways.forecast.book import BookModel
from bothways.forecast.histories import Histories
from bothways.forecast.purchases import Purchases
from bothways_web.forecast.models import BookState, FittedBook, Purchase, Rhythm

_BILLION = 1e9
_FIELDS = ("days", "first_on", "last_on", "log_gaps")
#: What a history is made of: days with an order, the first and the last of them, the gaps' logarithms.
Figures = tuple[int, date, date, int]


@dataclass(frozen=True, slots=True)
class AsOf:
    """A customer's rhythm as it was on an earlier day."""

    id: UUID
    merchant_id: UUID
    days: int
    first_on: date
    last_on: date
    log_gaps: int


def predicted(merchant: UUID) -> QuerySet[Rhythm]:
    """Customers with an order of whom something may be predicted."""
    return Rhythm.objects.filter(may_be_predicted(told(merchant)), merchant_id=merchant, days__gt=0)


def may_be_predicted(private_too: bool) -> Q:
    """Neither side has stopped it; and private persons only once they, or all of them, were told."""
    free = Q(stopped_by_merchant=False, stopped_by_customer=False)
    return free if private_too else free & (Q(private=False) | Q(told=True))


def told(merchant: UUID) -> bool:
    """Whether the merchant's private customers know that orders are predicted. One query."""
    return BookState.objects.filter(merchant_id=merchant, told_at__isnull=False).exists()


def figures(rows: QuerySet[Rhythm]) -> list[Figures]:
    """What their histories are made of."""
    return list(rows.values_list(*_FIELDS).iterator(chunk_size=5000))


def purchases(merchant: UUID, most: int, until: date | None = None) -> Purchases:
    """The days with an order of at most so many customers, taken evenly from the whole book."""
    ids = list(predicted(merchant).order_by("id").values_list("id", flat=True))
    chosen = ids[:: -(-len(ids) // most)] if ids else []
    codes = {key: code for code, key in enumerate(chosen)}
    rows = Purchase.objects.filter(merchant_id=merchant)
    if until is not None:
        rows = rows.filter(day__lte=until)
    found = rows.values_list("relationship_id", "day").iterator(chunk_size=5000)
    pairs = [(codes[key], day.toordinal()) for key, day in found if key in codes]
    who, when = (np.array(column, np.int64) for column in zip(*pairs, strict=True))
    return Purchases.of(who, when, len(chosen))


def histories(told: Sequence[Figures], until: date) -> Histories:
    """Histories as of a day, which is not before anybody's last order."""
    days = np.array([row[0] for row in told], np.int32)
    first = np.array([row[1].toordinal() for row in told], np.int32)
    last = np.array([row[2].toordinal() for row in told], np.int32)
    age = np.maximum(until.toordinal(), last) - first
    gaps = np.array([row[3] for row in told], np.float64) / _BILLION
    return Histories(days - 1, last - first, age.astype(np.int32), gaps)


def last_fitted(merchant: UUID) -> FittedBook | None:
    """What was learnt last of a book; None where it was kept in a form of before. One query."""
    found = FittedBook.objects.filter(merchant_id=merchant).order_by("-fitted_at").first()
    return found if found and model_of(found) else None


def model_of(fitted: FittedBook) -> BookModel | None:
    """The model that was kept; None for one of another version of Bothways."""
    try:
        return BookModel.from_dict(fitted.model)
    except (KeyError, TypeError):
        return None
