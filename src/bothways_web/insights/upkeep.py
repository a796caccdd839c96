"""What customers take and bring, out of the rows of the rooms below. The merchant's team alone reads it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet, Sum

from bothways.conversations.kinds import Medium
from bothways.insights.upkeep import Rates as Prices
from bothways.insights.upkeep import Recorded
from bothways.promises.state import KEPT, State
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.conversations.models import Conversation
from bothways_web.gestures.models import Gesture
from bothways_web.insights.models import Rates
from bothways_web.insights.returned import returned
from bothways_web.parties.models import Merchant
from bothways_web.promises.models import Promise
from bothways_web.trade.models import Invoice, Order
from bothways_web.wordofmouth.models import Credit, Referral

_WRITTEN = [Medium.MAIL.value, Medium.CHAT.value, Medium.LETTER.value]
Sums = dict[UUID, dict[str, int]]


def prices(merchant: Merchant) -> Prices:
    """What an hour and a mail come to. One query."""
    row = Rates.objects.filter(merchant=merchant).first()
    if row is None:
        return Prices()
    hour = (
        Money(row.hour, merchant.currency)
        if row.hour is not None and row.currency == merchant.currency
        else None
    )
    return Prices(hour, row.mail_minutes)


def recorded(
    merchant: Merchant, relationships: Iterable[UUID], since: datetime | None = None
) -> Mapping[UUID, Recorded]:
    """What the record holds of some customers, all of it or since then. A fixed number of queries."""
    ids = list(relationships)
    found: Sums = defaultdict(lambda: defaultdict(int))
    for rows, at, sums in _sources(merchant):
        grouped = rows.filter(_within(at, since), relationship_id__in=ids).values("relationship_id")
        for row in grouped.annotate(**sums).order_by():
            _add(found[row.pop("relationship_id")], row)
    _came(merchant, ids, since, found)
    for relationship, sums in returned(merchant, ids, since).items():
        _add(found[relationship], sums)
    return {one: Recorded(**found[one]) for one in ids}


def _sources(merchant: Merchant) -> list[tuple[QuerySet[Any], str, dict[str, Any]]]:
    own = Q(currency=merchant.currency)
    talk, timed = ~Q(medium__in=_WRITTEN), Q(minutes__isnull=False)
    made_good = Q(state__in=[*(one.value for one in KEPT), State.MADE_GOOD.value])
    return [
        (Order.objects.filter(cancelled_at=None), "ordered_at", {"orders": Count("id")}),
        (Invoice.objects.filter(cancelled_at=None), "issued_at", {
            "unpaid": Sum(F("total") - F("paid"), filter=own),
            "paid": Sum("paid", filter=own),
            "abroad": Count("id", filter=~own),
        }),
        (Conversation.objects.all(), "at", {
            "talks": Count("id", filter=talk),
            "talk_minutes": Sum("minutes", filter=talk),
            "untimed": Count("id", filter=talk & ~timed),
            "mails": Count("id", filter=~talk),
        }),
        (Gesture.objects.filter(giver=Side.MERCHANT.value), "made_at", {
            "gestures": Count("id"),
            "gesture_minutes": Sum("minutes"),
            "gesture_cost": Sum("minor", filter=own),
        }),
        (
            Promise.objects.filter(made_good, amends_for__isnull=False, debtor=Side.MERCHANT.value),
            "closed_at",
            {"amends": Count("id")},
        ),
    ]  # fmt: skip


def _came(merchant: Merchant, ids: list[UUID], since: datetime | None, found: Sums) -> None:
    """Customers who came through these, and what those paid. Three queries."""
    thanked = Credit.objects.filter(relationship_id__in=ids).values_list("relationship_id", "referral_id")
    by_referral = {referral: sender for sender, referral in thanked}
    came = Referral.objects.filter(id__in=list(by_referral)).values_list("relationship_id", "id")
    sender = {relationship: by_referral[referral] for relationship, referral in came}
    rows = Invoice.objects.filter(_within("issued_at", since), relationship_id__in=list(sender))
    paid = rows.filter(cancelled_at=None, currency=merchant.currency).values("relationship_id")
    for relationship in sender:
        found[sender[relationship]]["came"] += 1
    for row in paid.annotate(paid=Sum("paid")).order_by():
        found[sender[row["relationship_id"]]]["came_paid"] += row["paid"] or 0


def _within(at: str, since: datetime | None) -> Q:
    return Q() if since is None else Q(**{f"{at}__gte": since})


def _add(sums: dict[str, int], row: Mapping[str, int | None]) -> None:
    for name, value in row.items():
        sums[name] += value or 0
