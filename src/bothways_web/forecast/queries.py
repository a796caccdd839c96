"""Reads of how customers order and what is predicted of them, for those whom ``access`` let in.

What a side stopped, and what rests on a rhythm that is another one by now, is never given out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways.forecast.switch import Predicting
from bothways.units.side import Side
from bothways_web.forecast.issuing import is_free, rests_on
from bothways_web.forecast.models import BookState, BookWeeks, Forecast, Purchase, Rhythm
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the list by the next order: beside the customer with this id, expected on this day."""

    day: date
    id: UUID

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """From the form that ``str`` gives; None for anything else."""
        day, _, identity = text.partition("~")
        try:
            return cls(date.fromisoformat(day), UUID(identity))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.day.isoformat()}~{self.id}"


def rhythm(access: RelationshipAccess) -> Rhythm | None:
    """How this customer has ordered so far; None for one of whom nothing is known. One query."""
    return next(iter(_rhythm(access.relationship_id)), None)


def predicting(access: RelationshipAccess) -> Predicting:
    """Whether this customer may be predicted, as the rules need it. One query."""
    return predicting_of(rhythm(access))


def predicting_of(row: Rhythm | None) -> Predicting:
    """The sides that want no predictions. No query."""
    if row is None:
        return Predicting()
    stopped = ((Side.MERCHANT, row.stopped_by_merchant), (Side.CUSTOMER, row.stopped_by_customer))
    return Predicting(frozenset(side for side, is_so in stopped if is_so))


def state(access: RelationshipAccess | MerchantAccess) -> BookState:
    """How far the book's forecasts have come. One query."""
    return next(iter(_state(access.merchant_id)), None) or BookState(merchant_id=access.merchant_id)


def forecast(access: RelationshipAccess) -> Forecast | None:
    """What is predicted of this customer now, whether or not it still holds. One query."""
    return next(iter(_current(access.relationship_id)), None)


def order_days(access: RelationshipAccess, limit: int) -> list[date]:
    """The last days on which this customer ordered, in order. One query."""
    return sorted(_days(limit)(access.relationship_id))


def late(access: MerchantAccess, limit: int) -> list[Forecast]:
    """Customers who are later than their own rhythm says, the most surprising first. Two queries."""
    rows = seen(access).filter(late=True).order_by("surprise", "relationship_id")
    return holding(list(rows[:limit]), told=state(access).told_at is not None)


def by_next(
    access: MerchantAccess, limit: int, after: Place | None = None, before: Place | None = None
) -> list[Forecast]:
    """Customers in the order in which they probably order next; ``after`` is where the list goes on, and
    ``before`` where the page before ends, which comes in the same order.
    """
    rows = seen(access).filter(next_likely__isnull=False)
    if before is not None:
        nearer = Q(next_likely__lt=before.day) | Q(next_likely=before.day, relationship_id__lt=before.id)
        rows = rows.filter(nearer, next_likely__lte=before.day)
        return list(rows.order_by("-next_likely", "-relationship_id")[:limit])[::-1]
    if after is not None:
        further = Q(next_likely__gt=after.day) | Q(next_likely=after.day, relationship_id__gt=after.id)
        rows = rows.filter(further, next_likely__gte=after.day)
    return list(rows.order_by("next_likely", "relationship_id")[:limit])


def holding(rows: Sequence[Forecast], told: bool) -> list[Forecast]:
    """Those that still rest on what is known, of customers who may be predicted. One query."""
    found = Rhythm.objects.in_bulk([row.relationship_id for row in rows])
    return [row for row in rows if holds(row, found.get(row.relationship_id), told)]


def holds(row: Forecast, rhythm: Rhythm | None, told: bool) -> bool:
    """Whether a forecast may be shown. No query."""
    return rhythm is not None and is_free(rhythm, told) and rests_on(row, rhythm)


def names(access: MerchantAccess, relationships: Iterable[UUID]) -> dict[UUID, str]:
    """What these customers are called. One query."""
    rows = Relationship.objects.filter(merchant_id=access.merchant_id, id__in=set(relationships))
    return dict(rows.values_list("id", "name"))


def weeks(access: MerchantAccess) -> list[BookWeeks]:
    """What the book expects of the coming weeks, and what it last expected of weeks that are over.

    Two queries.
    """
    rows = BookWeeks.objects.filter(merchant_id=access.merchant_id).order_by("-made_on")
    return [*rows[:1], *rows.filter(came__isnull=False)[:1]]


def has_private(access: MerchantAccess) -> bool:
    """Whether a customer of the book is a private person. One query."""
    return Rhythm.objects.filter(merchant_id=access.merchant_id, private=True).exists()


def seen(access: MerchantAccess) -> QuerySet[Forecast]:
    """The forecasts of today's that a member may see; ``holding`` says which of them still hold."""
    rows = Forecast.objects.filter(merchant_id=access.merchant_id, current=True)
    if access.only_keeper is not None:
        own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
        rows = rows.filter(relationship_id__in=own.values("id"))
    return rows


@prepared
def _rhythm(relationship: UUID) -> QuerySet[Rhythm]:
    return Rhythm.objects.filter(id=relationship)


@prepared
def _state(merchant: UUID) -> QuerySet[BookState]:
    return BookState.objects.filter(merchant_id=merchant)


@prepared
def _current(relationship: UUID) -> QuerySet[Forecast]:
    return Forecast.objects.filter(relationship_id=relationship, current=True).order_by("-made_on")[:1]


@cache
def _days(limit: int) -> Prepared[[UUID], date]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Purchase, date]:
        bought = Purchase.objects.filter(relationship_id=relationship).order_by("-day")
        return bought.values_list("day", flat=True).distinct()[:limit]

    return rows
