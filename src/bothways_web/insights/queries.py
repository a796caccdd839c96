"""Reads of a book's sums, and of what stands behind one of their figures."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from bothways.conversations.question import State
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.foundation.keyset import Place
from bothways_web.insights.models import Summed, Week
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Relationship
from bothways_web.promises.models import Promise
from bothways_web.promises.weeks import ended_between

Row = TypeVar("Row", bound=Model)


def weeks(access: MerchantAccess) -> list[Week]:
    """The book's last weeks, the first first. One query."""
    return list(Week.objects.filter(merchant_id=access.merchant_id).order_by("begins"))


def summed(access: MerchantAccess) -> Summed | None:
    """When the book was summed, and what is not by week. One query."""
    return Summed.objects.filter(merchant_id=access.merchant_id).first()


def promises_behind(
    access: MerchantAccess,
    side: Side,
    figures: tuple[str, ...],
    begins: datetime,
    ends: datetime,
    after: Place | None,
    limit: int,
) -> list[Promise]:
    """The promises behind one figure of a week, of customers one may see. One query."""
    rows = _seen(access, Promise.objects.filter(merchant_id=access.merchant_id))
    return ended_between(rows, side, figures, begins, ends, after, limit)


def questions_behind(
    access: MerchantAccess,
    begins: datetime,
    ends: datetime,
    only_open: bool,
    after: Place | None,
    limit: int,
) -> list[Question]:
    """What customers asked in a week, the latest first; or of it what is still open. One query."""
    rows = _seen(access, Question.objects.filter(merchant_id=access.merchant_id))
    rows = rows.filter(asker=Side.CUSTOMER.value, asked_at__gte=begins, asked_at__lt=ends)
    if only_open:
        rows = rows.filter(state=State.OPEN.value)
    if after is not None:
        rows = rows.filter(Q(asked_at__lt=after.at) | Q(asked_at=after.at, id__lt=after.id))
    return list(rows.order_by("-asked_at", "-id")[:limit])


def own_customers(access: MerchantAccess) -> "QuerySet[Relationship, UUID]":
    """The relationships of a member who sees their own alone."""
    own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return own.values_list("id", flat=True)


def _seen(access: MerchantAccess, rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows if access.only_keeper is None else rows.filter(relationship_id__in=own_customers(access))
