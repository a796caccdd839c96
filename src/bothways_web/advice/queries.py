"""Reads of what moves purchases, for those whom ``access`` let in."""

from datetime import date
from functools import cache
from uuid import UUID

from django.db.models import QuerySet

from bothways.advice import motive as rules
from bothways.advice.kinds import ForWhom, Purse
from bothways.knowledge.kinds import How
from bothways_web.advice.models import Motive
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship


def motives(access: RelationshipAccess, limit: int) -> list[Motive]:
    """What moves this customer now, the latest first. One query."""
    return list(_motives(limit)(access.relationship_id))


def motive(access: RelationshipAccess, motive_id: UUID) -> Motive | None:
    """One of them, ended or not. One query."""
    return Motive.objects.filter(relationship_id=access.relationship_id, id=motive_id).first()


def known(access: RelationshipAccess, motive_id: UUID | None) -> rules.Motive | None:
    """One of them as the rules need it. At most one query."""
    row = motive(access, motive_id) if motive_id else None
    return snapshot(row) if row else None


def snapshot(row: Motive) -> rules.Motive:
    """A row as the rules need it."""
    return rules.Motive(
        row.id,
        ForWhom(row.for_whom) if row.for_whom else None,
        Purse(row.purse) if row.purse else None,
        How(row.how),
        row.own_word,
        row.budget_on,
        row.wait_until,
        row.ended_at is not None,
    )


def back(access: MerchantAccess, today: date, limit: int) -> list[Motive]:
    """Those who waited until today or longer, the longest first, of customers one may see. One query."""
    rows = Motive.objects.filter(merchant_id=access.merchant_id, wait_until__lte=today, ended_at=None)
    if access.only_keeper is not None:
        own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
        rows = rows.filter(relationship_id__in=own.values("id"))
    return list(rows.order_by("wait_until", "id")[:limit])


@cache
def _motives(limit: int) -> Prepared[[UUID], Motive]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Motive]:
        found = Motive.objects.filter(relationship_id=relationship, ended_at=None)
        return found.order_by("-said_at", "id")[:limit]

    return rows
