"""Reads of orders, deliveries, invoices and payments, for those whom ``access`` let in."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.db.models import F, Q, QuerySet

from bothways.trade import invoice as invoices_rules
from bothways.trade import order as order_rules
from bothways.trade import request as request_rules
from bothways.units.money import Money
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship
from bothways_web.trade.models import Buyer, Delivery, Invoice, Order, Payment, Request, Return


@dataclass(frozen=True, slots=True)
class Dealings:
    """All that belongs to one order."""

    order: Order
    deliveries: list[Delivery]
    returns: list[Return]
    invoices: list[Invoice]


def order(access: RelationshipAccess, order_id: UUID) -> Order | None:
    """One order of this relationship. One query."""
    return Order.objects.filter(id=order_id, relationship_id=access.relationship_id).first()


def dealings(access: RelationshipAccess, order_id: UUID) -> Dealings | None:
    """An order with its deliveries, returns and invoices. Four queries."""
    found = order(access, order_id)
    if found is None:
        return None
    of = {"relationship_id": access.relationship_id, "order_id": order_id}
    return Dealings(
        found,
        list(Delivery.objects.filter(**of).order_by("at", "id")),
        list(Return.objects.filter(**of).order_by("at", "id")),
        list(Invoice.objects.filter(**of).order_by("issued_at", "id")),
    )


def standing(access: RelationshipAccess, order_id: UUID) -> order_rules.Order | None:
    """One order as its rules need it. One query."""
    row = order(access, order_id)
    if row is None:
        return None
    return order_rules.Order(
        row.id,
        row.number,
        row.currency,
        promised=row.due_on is not None,
        cancelled=row.cancelled_at is not None,
        delivered=row.delivered_at is not None,
        received=row.received_at is not None,
    )


def orders(
    access: RelationshipAccess, limit: int = 10, before: tuple[datetime, UUID] | None = None
) -> list[Order]:
    """Orders, newest first; ``before`` is the time and id after which the list goes on. One query."""
    if before is None:
        return _newest_orders(limit)(access.relationship_id)
    at, last = before
    rows = Order.objects.filter(relationship_id=access.relationship_id)
    later = rows.filter(Q(ordered_at__lt=at) | Q(ordered_at=at, id__lt=last))
    return list(later.order_by("-ordered_at", "-id")[:limit])


def last_order(access: RelationshipAccess) -> Order | None:
    """The last order that was not cancelled, to be ordered again. One query."""
    rows = Order.objects.filter(relationship_id=access.relationship_id, cancelled_at=None)
    return rows.order_by("-ordered_at", "-id").first()


def order_number_taken(access: RelationshipAccess, number: str) -> bool:
    """Whether an order of this book has this number. One query."""
    return Order.objects.filter(merchant_id=access.merchant_id, number=number).exists()


def invoice_number_taken(access: RelationshipAccess, number: str) -> bool:
    """Whether an invoice of this book has this number. One query."""
    return Invoice.objects.filter(merchant_id=access.merchant_id, number=number).exists()


def request(access: RelationshipAccess, request_id: UUID) -> Request | None:
    """One request of this relationship. One query."""
    return Request.objects.filter(id=request_id, relationship_id=access.relationship_id).first()


def asked(access: RelationshipAccess, request_id: UUID) -> request_rules.Request | None:
    """One request as its rules need it. One query."""
    row = request(access, request_id)
    return request_rules.Request(row.id, row.state != "open") if row else None


def requests(access: RelationshipAccess, limit: int = 10) -> list[Request]:
    """Requests, the open ones first, newest first. One query."""
    return _requests(limit)(access.relationship_id)


def waiting(access: MerchantAccess, limit: int = 50) -> list[Request]:
    """Requests that nobody has answered yet, the most urgent first. One query."""
    rows = Request.objects.filter(merchant_id=access.merchant_id, state="open")
    if access.only_keeper is not None:
        own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
        rows = rows.filter(relationship_id__in=own.values("id"))
    return list(rows.order_by(F("due_at").asc(nulls_last=True), "id")[:limit])


def invoice(access: RelationshipAccess, invoice_id: UUID) -> Invoice | None:
    """One invoice of this relationship. One query."""
    return Invoice.objects.filter(id=invoice_id, relationship_id=access.relationship_id).first()


def owed(access: RelationshipAccess, invoice_id: UUID) -> invoices_rules.Invoice | None:
    """One invoice as its rules need it. One query."""
    row = invoice(access, invoice_id)
    if row is None:
        return None
    return invoices_rules.Invoice(
        row.id,
        Money(row.total, row.currency),
        row.paid,
        row.sent,
        promised=row.due_on is not None,
        cancelled=row.cancelled_at is not None,
    )


def invoices(access: RelationshipAccess, limit: int = 10) -> list[Invoice]:
    """Invoices, newest first. One query."""
    return _invoices(limit)(access.relationship_id)


def payments(access: RelationshipAccess, invoice_id: UUID) -> list[Payment]:
    """What arrived or was sent for an invoice, oldest first. One query."""
    rows = Payment.objects.filter(relationship_id=access.relationship_id, invoice_id=invoice_id)
    return list(rows.order_by("at", "id"))


def buyer(access: RelationshipAccess) -> Buyer | None:
    """How much and when this customer ordered. One query."""
    return next(iter(_buyer(access.relationship_id)), None)


@cache
def _newest_orders(limit: int) -> Prepared[[UUID], Order]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Order]:
        return Order.objects.filter(relationship_id=relationship).order_by("-ordered_at", "-id")[:limit]

    return rows


@cache
def _requests(limit: int) -> Prepared[[UUID], Request]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Request]:
        asked = Request.objects.filter(relationship_id=relationship)
        return asked.order_by(F("order_id").desc(nulls_first=True), "-asked_at", "id")[:limit]

    return rows


@cache
def _invoices(limit: int) -> Prepared[[UUID], Invoice]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Invoice]:
        return Invoice.objects.filter(relationship_id=relationship).order_by("-issued_at", "-id")[:limit]

    return rows


@prepared
def _buyer(relationship: UUID) -> QuerySet[Buyer]:
    return Buyer.objects.filter(id=relationship)
