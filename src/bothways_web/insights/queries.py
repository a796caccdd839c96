"""Reads of a book's sums, and of what stands behind one of their figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from bothways.conversations.question import State
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.foundation.keyset import Place
from bothways_web.gestures.models import Gesture
from bothways_web.insights.models import Summed, Week
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Relationship
from bothways_web.promises.models import Promise
from bothways_web.promises.weeks import ended_between

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A page of what lies in a time, the latest first; ``after`` is the last row of the page before."""

    begins: datetime
    ends: datetime
    after: Place | None
    limit: int

    def of(self, rows: QuerySet[Row], at: str) -> QuerySet[Row]:
        """Those rows by the time in one of their columns."""
        rows = rows.filter(**{f"{at}__gte": self.begins, f"{at}__lt": self.ends})
        if self.after is not None:
            before = Q(**{f"{at}__lt": self.after.at}) | Q(**{at: self.after.at, "id__lt": self.after.id})
            rows = rows.filter(before)
        return rows.order_by(f"-{at}", "-id")[: self.limit]


def weeks(access: MerchantAccess) -> list[Week]:
    """The book's last weeks, the first first. One query."""
    return list(Week.objects.filter(merchant_id=access.merchant_id).order_by("begins"))


def summed(access: MerchantAccess) -> Summed | None:
    """When the book was summed, and what is not by week. One query."""
    return Summed.objects.filter(merchant_id=access.merchant_id).first()


def promises_behind(
    access: MerchantAccess, side: Side, figures: tuple[str, ...], stretch: Stretch
) -> list[Promise]:
    """The promises behind one figure of a week, of customers one may see. One query."""
    rows = _seen(access, Promise.objects.filter(merchant_id=access.merchant_id))
    return ended_between(rows, side, figures, stretch.begins, stretch.ends, stretch.after, stretch.limit)


def questions_behind(access: MerchantAccess, only_open: bool, stretch: Stretch) -> list[Question]:
    """What customers asked in a week, the latest first; or of it what is still open. One query."""
    rows = _seen(access, Question.objects.filter(merchant_id=access.merchant_id))
    rows = rows.filter(asker=Side.CUSTOMER.value)
    if only_open:
        rows = rows.filter(state=State.OPEN.value)
    return list(stretch.of(rows, "asked_at"))


def gestures_behind(access: MerchantAccess, stretch: Stretch) -> list[Gesture]:
    """What the team did beyond what was owed in a week, the latest first. One query."""
    rows = _seen(access, Gesture.objects.filter(merchant_id=access.merchant_id))
    return list(stretch.of(rows.filter(giver=Side.MERCHANT.value, contested=""), "made_at"))


def customers(access: MerchantAccess, portion: int) -> Iterator[list[tuple[UUID, str]]]:
    """All customers one may see, by name, a portion at a time. One query for each."""
    rows = Relationship.objects.filter(merchant_id=access.merchant_id)
    if access.only_keeper is not None:
        rows = rows.filter(keeper=access.only_keeper)
    rows, after = rows.order_by("sort_key", "id"), Q()
    while found := list(rows.filter(after).values_list("id", "name", "sort_key")[:portion]):
        yield [(one, name) for one, name, _key in found]
        last, _name, key = found[-1]
        after = Q(sort_key__gt=key) | Q(sort_key=key, id__gt=last)


def own_customers(access: MerchantAccess) -> "QuerySet[Relationship, UUID]":
    """The relationships of a member who sees their own alone."""
    own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return own.values_list("id", flat=True)


def _seen(access: MerchantAccess, rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows if access.only_keeper is None else rows.filter(relationship_id__in=own_customers(access))
