"""Reads of gestures, for those whom ``access`` let in."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from bothways.gestures import giving
from bothways.units.side import Side
from bothways_web.gestures.models import Gesture
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship

#: A gesture of a customer's waits so long for a word.
LATELY = timedelta(days=90)


def gestures(access: RelationshipAccess, limit: int) -> list[Gesture]:
    """What either did for the other, the latest first. One query."""
    rows = Gesture.objects.filter(relationship_id=access.relationship_id)
    return list(rows.order_by("-made_at", "-id")[:limit])


def gesture(access: RelationshipAccess, gesture_id: UUID) -> Gesture | None:
    """One of them; None when there is no such. One query."""
    return Gesture.objects.filter(relationship_id=access.relationship_id, id=gesture_id).first()


def snapshot(row: Gesture | None) -> giving.Gesture | None:
    """A gesture as the rules need it."""
    return giving.Gesture(row.id, Side(row.giver), row.told) if row is not None else None


def made_since(access: MerchantAccess, since: datetime, limit: int) -> list[Gesture]:
    """What the team did for customers since then, the latest first. One query."""
    rows = _seen(access).filter(giver=Side.MERCHANT.value, made_at__gte=since)
    return list(rows.order_by("-made_at")[:limit])


def landed_since(access: MerchantAccess, since: datetime, limit: int) -> list[Gesture]:
    """How gestures of ours were taken since then, the latest first. One query."""
    rows = _seen(access).filter(giver=Side.MERCHANT.value, landed_at__gte=since)
    return list(rows.order_by("-landed_at")[:limit])


def unthanked(access: MerchantAccess, now: datetime, limit: int) -> list[Gesture]:
    """What customers did lately that nobody of ours has said a word of, the latest first. One query."""
    rows = _seen(access).filter(giver=Side.CUSTOMER.value, landing="", made_at__gte=now - LATELY)
    return list(rows.order_by("-made_at")[:limit])


def _seen(access: MerchantAccess) -> QuerySet[Gesture]:
    rows = Gesture.objects.filter(merchant_id=access.merchant_id)
    if access.only_keeper is None:
        return rows
    own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return rows.filter(relationship_id__in=own.values("id"))
