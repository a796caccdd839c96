"""What a member promised in writing in the last weeks, and apparently nobody did: theirs alone to see."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from bothways.listening.neglect import Happened, done_since
from bothways.listening.proposal import Deed
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.foundation import clock
from bothways_web.listening import queries
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.pages import UNDATED, Row, rows_of
from bothways_web.parties.access import MerchantAccess
from bothways_web.promises.models import Promise
from bothways_web.trade.models import Delivery, Invoice, Order

#: How far back one looks, and how many are shown.
WEEKS = 8
MOST = 50


@dataclass(frozen=True, slots=True)
class UnkeptPage:
    """The oldest first, each in its own sentence."""

    rows: tuple[Row, ...]
    weeks: int


def unkept_page(access: MerchantAccess) -> UnkeptPage:
    """The page, in a fixed number of queries (seven at most)."""
    now = clock.now()
    since = now - timedelta(weeks=WEEKS)
    found = _promised(access, since, now)
    happened = _happened(queries.ids_of(found), since) if found else {}

    def is_left(row: Candidate) -> bool:
        return not done_since(row.what, row.happened_at, happened.get(row.relationship_id, ()))

    left = [row for row in found if is_left(row)]
    return UnkeptPage(rows_of(access, left[:MOST]), WEEKS)


def _promised(access: MerchantAccess, since: datetime, now: datetime) -> list[Candidate]:
    """What this member seems to have promised since then and was to be done by now. One query."""
    rows = queries.seen(access).filter(
        member=access.member,
        state=State.OPEN,
        deed=Deed.PROMISE.value,
        side=Side.MERCHANT.value,
        happened_at__gte=since,
    )
    over = Q(due_at__lt=now) | Q(due_at=None, happened_at__lt=now - UNDATED)
    return list(rows.filter(over).order_by("happened_at", "id")[: 2 * MOST])


def _happened(relationships: Collection[UUID], since: datetime) -> dict[UUID, list[Happened]]:
    """What the merchant's side did with these customers since then, in words. Five queries."""
    found: dict[UUID, list[Happened]] = defaultdict(list)

    def add(relationship: UUID, at: datetime | None, words: str) -> None:
        if at is not None:
            found[relationship].append(Happened(at, words))

    numbers = dict(
        Order.objects.filter(
            relationship_id__in=relationships, ordered_at__gte=since - timedelta(days=180)
        ).values_list("id", "number")
    )
    for delivery in Delivery.objects.filter(relationship_id__in=relationships, at__gte=since):
        add(delivery.relationship_id, delivery.at, f"order {numbers.get(delivery.order_id, '')} goods parcel")
    for invoice in Invoice.objects.filter(relationship_id__in=relationships, issued_at__gte=since):
        add(invoice.relationship_id, invoice.issued_at, f"invoice {invoice.number}")
    asked = Question.objects.filter(relationship_id__in=relationships, answered_at__gte=since)
    for question in asked.filter(asker=Side.CUSTOMER.value):
        add(question.relationship_id, question.answered_at, f"{question.text} {question.answer}")
    kept = Promise.objects.filter(relationship_id__in=relationships, debtor=Side.MERCHANT.value)
    for promise in kept.filter(Q(reported_at__gte=since) | Q(judged_at__gte=since)):
        add(promise.relationship_id, promise.judged_at or promise.reported_at, promise.what)
    return found
