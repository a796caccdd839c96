"""The reads that counsel does by itself."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from bothways.counsel.suggesting import Shown
from bothways_web.counsel.models import Idea, Worth
from bothways_web.journal.models import Stance
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship

MOST = 5
#: Ideas of one customer that were shown last; older ones have come back by now.
REMEMBERED = 200


def differences(access: RelationshipAccess) -> list[str]:
    """Why entries of this relationship are contested, in the words of whoever contests them. One query."""
    rows = Stance.objects.filter(relationship_id=access.relationship_id, stance="contested", withdrawn=False)
    return list(rows.exclude(why="").order_by("-entry_id").values_list("why", flat=True)[:MOST])


def shown(access: RelationshipAccess) -> list[Idea]:
    """The ideas that were shown for this customer, the latest first. One query."""
    rows = Idea.objects.filter(relationship_id=access.relationship_id)
    return list(rows.order_by("-last_on", "id")[:REMEMBERED])


def as_shown(rows: Iterable[Idea]) -> list[Shown]:
    """Them as the rules need them."""
    return [
        Shown(row.idea, row.about, row.days, row.last_on, row.before_on, row.taken_on, row.refused_on)
        for row in rows
    ]


def worth(access: MerchantAccess, on: date, limit: int) -> list[tuple[Worth, str]]:
    """Whom this day is worth a gesture to, of those one may see, with their names. Two queries."""
    rows = Worth.objects.filter(merchant_id=access.merchant_id, on=on)
    if access.only_keeper is not None:
        rows = rows.filter(relationship_id__in=_kept(access).values("id"))
    found = list(rows.order_by("place")[:limit])
    names = dict(
        Relationship.objects.filter(
            merchant_id=access.merchant_id, id__in=[row.relationship_id for row in found]
        ).values_list("id", "name")
    )
    return [(row, names[row.relationship_id]) for row in found if row.relationship_id in names]


def taken(access: MerchantAccess, on: date, limit: int) -> list[Idea]:
    """The ideas that were taken up this day, for customers one may see. One query."""
    rows = Idea.objects.filter(merchant_id=access.merchant_id, taken_on=on)
    if access.only_keeper is not None:
        rows = rows.filter(relationship_id__in=_kept(access).values("id"))
    return list(rows.order_by("id")[:limit])


def names_of(access: MerchantAccess, relationships: Iterable[UUID]) -> dict[UUID, str]:
    """What some customers are called. One query."""
    rows = Relationship.objects.filter(merchant_id=access.merchant_id, id__in=list(relationships))
    return dict(rows.values_list("id", "name"))


def _kept(access: MerchantAccess) -> QuerySet[Relationship]:
    return Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
