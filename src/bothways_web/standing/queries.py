"""Reads of how the two sides stand, for those whom ``access`` let in.

What is switched off of the customer leaves through none of these.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways.standing.dimension import Dimension
from bothways.standing.prior import UNKNOWN, Prior
from bothways.standing.switch import Estimating
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.foundation.keyset import Place
from bothways_web.foundation.prepared import prepared
from bothways_web.foundation.statements import statements
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.standing.models import Item, Sum, Usual

#: What is usual is looked for in so many of the latest rows: a fit makes at most twelve.
_FITTED = 48


@dataclass(frozen=True, slots=True)
class Key:
    """Whose standing, in what."""

    side: Side
    dimension: Dimension


def sums(access: RelationshipAccess) -> dict[Key, Sum]:
    """A relationship's sums, those that are switched off too. One query."""
    rows = _sums(access.relationship_id)
    return {Key(Side(row.side), Dimension(row.dimension)): row for row in rows}


def sums_of(access: MerchantAccess, relationships: Collection[UUID]) -> list[Sum]:
    """What is summed of some customers of this book; nothing of what is switched off. One query."""
    rows = statements(Sum).among("relationship_id", list(relationships))
    return [
        row
        for row in rows
        if row.merchant_id == access.merchant_id and row.items and not (row.stopped or row.untold)
    ]


def estimating(access: RelationshipAccess) -> Estimating:
    """What may be estimated of this customer, as the rules need it. One query."""
    return estimating_of(sums(access))


def estimating_of(found: Mapping[Key, Sum]) -> Estimating:
    """The same of sums that were read already. No query."""
    rows = [row for key, row in found.items() if key.side is Side.CUSTOMER]
    stopped = frozenset(Dimension(row.dimension) for row in rows if row.stopped)
    return Estimating(stopped, untold=any(row.untold for row in rows))


def usual(merchant: UUID) -> dict[Key, Prior]:
    """What is usual in a book by the last fit; nothing where none was made. One query."""
    found: dict[Key, Prior] = {}
    for row in _usual(merchant):
        found.setdefault(
            Key(Side(row.side), Dimension(row.dimension)), Prior(row.mean, row.strength, row.part)
        )
    return found


def prior_of(found: Mapping[Key, Prior], key: Key) -> Prior:
    """What is usual there, or what one begins with where nothing is known."""
    return found.get(key, UNKNOWN)


def since(access: RelationshipAccess, moment: datetime) -> list[Item]:
    """What has weighed since a moment. One query."""
    return _since(access.relationship_id, moment)


def worth(access: RelationshipAccess, off: Iterable[Dimension]) -> dict[Side, Item]:
    """What each side said last of whether what it gets is worth what it gives. One query."""
    keys = {derived(access.relationship_id, "worth", side.other.value): side for side in Side}
    rows = Item.objects.filter(relationship_id=access.relationship_id, about__in=list(keys))
    if Dimension.VALUE in off:
        rows = rows.exclude(side=Side.CUSTOMER.value)
    return {keys[row.about]: row for row in rows}


def evidence(
    access: RelationshipAccess,
    dimensions: Iterable[Dimension],
    off: Iterable[Dimension],
    before: Place | None,
    count: int,
) -> list[Item]:
    """What moved the standing in some dimensions, the latest first; of the customer's nothing of what is
    ``off``. One query.
    """
    rows = Item.objects.filter(relationship_id=access.relationship_id, dimension__in=list(dimensions))
    rows = rows.exclude(side=Side.CUSTOMER.value, dimension__in=list(off))
    if before is not None:
        rows = rows.filter(Q(at__lt=before.at) | Q(at=before.at, id__lt=before.id))
    return list(rows.order_by("-at", "-id")[:count])


@prepared
def _sums(relationship: UUID) -> QuerySet[Sum]:
    return Sum.objects.filter(relationship_id=relationship)


@prepared
def _usual(merchant: UUID) -> QuerySet[Usual]:
    return Usual.objects.filter(merchant_id=merchant).order_by("-fitted_at")[:_FITTED]


@prepared
def _since(relationship: UUID, moment: datetime) -> QuerySet[Item]:
    return Item.objects.filter(relationship_id=relationship, at__gt=moment, weight__gt=0)
