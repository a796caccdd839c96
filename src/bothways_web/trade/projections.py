"""Requests, orders, deliveries, returns, invoices and payments from their entries."""

from datetime import datetime
from typing import Any
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.trade import kinds
from bothways.units.side import Side
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.trade.models import Buyer, Delivery, Invoice, Order, Payment, Request, Return

projector = Projector("trade", 1, (Request, Order, Delivery, Return, Invoice, Payment, Buyer))


@projector.on(kinds.OrderRequested)
def requested(entry: Entry, body: kinds.OrderRequested, rows: Rows) -> None:
    """A request, open until the merchant answers."""
    answer = body.opens[0] if body.opens else None
    rows.put(
        Request(
            **of(entry),
            own_word=entry.is_own_word,
            items=_dumped(body.items),
            again=body.again,
            note=body.note or "",
            state="open",
            asked_at=entry.envelope.happened_at,
            due_at=answer.due.at if answer and answer.due else None,
            due_on=answer.due.on if answer and answer.due else None,
            owner=answer.owner if answer else None,
        )
    )


@projector.on(kinds.OrderRequestDeclined)
def request_declined(entry: Entry, body: kinds.OrderRequestDeclined, rows: Rows) -> None:
    """The merchant said why not."""
    request = rows.get(Request, body.request, entry.relationship)
    if request is not None:
        request.state, request.why = "declined", body.why
        rows.put(request)


@projector.on(kinds.OrderPlaced)
def placed(entry: Entry, body: kinds.OrderPlaced, rows: Rows) -> None:
    """An order stands; the request it answers is done."""
    due = body.opens[0].due if body.opens else None
    order = Order(
        **of(entry),
        number=body.number,
        lines=_dumped(body.lines),
        currency=body.total.currency,
        total=body.total.minor,
        ordered_at=entry.envelope.happened_at,
        due_on=due.on if due else None,
        request_id=body.request,
    )
    rows.put(order)
    _bought(order, rows)
    request = rows.get(Request, body.request, entry.relationship) if body.request else None
    if request is not None:
        request.state, request.order_id = "placed", entry.id
        rows.put(request)


@projector.on(kinds.OrderConfirmed)
def confirmed(entry: Entry, body: kinds.OrderConfirmed, rows: Rows) -> None:
    """Confirmed, perhaps with the delivery date."""
    order = rows.get(Order, body.order, entry.relationship)
    if order is None:
        return
    order.confirmed_at = entry.envelope.happened_at
    if body.opens and body.opens[0].due:
        order.due_on = body.opens[0].due.on
    rows.put(order)


@projector.on(kinds.OrderChanged)
def changed(entry: Entry, body: kinds.OrderChanged, rows: Rows) -> None:
    """Other lines or another sum. A moved date is the promise's story."""
    order = rows.get(Order, body.order, entry.relationship)
    if order is None:
        return
    if body.lines is not None:
        order.lines = _dumped(body.lines)
    if body.total is not None:
        order.total, order.currency = body.total.minor, body.total.currency
    rows.put(order)


@projector.on(kinds.OrderCancelled)
def cancelled(entry: Entry, body: kinds.OrderCancelled, rows: Rows) -> None:
    """It stands no more, and does not count as bought."""
    order = rows.get(Order, body.order, entry.relationship)
    if order is None:
        return
    order.cancelled_at = entry.envelope.happened_at
    order.cancelled_by = by(entry)
    rows.put(order)
    _count_again(entry.relationship, rows)


@projector.on(kinds.DeliveryRecorded)
def delivered(entry: Entry, body: kinds.DeliveryRecorded, rows: Rows) -> None:
    """Went out, or arrived."""
    delivery = Delivery(
        **of(entry),
        order_id=body.order,
        by=by(entry),
        at=entry.envelope.happened_at,
        complete=body.complete,
        items=_dumped(body.items),
        note=body.note or "",
    )
    rows.put(delivery)
    order = rows.get(Order, body.order, entry.relationship)
    if order is not None and body.complete:
        _arrived(order, delivery.by, delivery.at, rows)


@projector.on(kinds.ReturnRecorded)
def returned(entry: Entry, body: kinds.ReturnRecorded, rows: Rows) -> None:
    """Came back."""
    rows.put(
        Return(
            **of(entry),
            order_id=body.order,
            by=by(entry),
            at=entry.envelope.happened_at,
            items=_dumped(body.items),
            reason=body.reason.value,
            number=body.number or "",
            words=body.words or "",
        )
    )


@projector.on(kinds.InvoiceIssued)
def issued(entry: Entry, body: kinds.InvoiceIssued, rows: Rows) -> None:
    """Money is owed."""
    due = body.opens[0].due if body.opens else None
    rows.put(
        Invoice(
            **of(entry),
            number=body.number,
            order_id=body.order,
            currency=body.total.currency,
            total=body.total.minor,
            issued_at=entry.envelope.happened_at,
            due_on=due.on if due else None,
        )
    )


@projector.on(kinds.InvoiceCancelled)
def invoice_cancelled(entry: Entry, body: kinds.InvoiceCancelled, rows: Rows) -> None:
    """Nothing is owed any more."""
    invoice = rows.get(Invoice, body.invoice, entry.relationship)
    if invoice is not None:
        invoice.cancelled_at = entry.envelope.happened_at
        rows.put(invoice)


@projector.on(kinds.PaymentRecorded)
def paid(entry: Entry, body: kinds.PaymentRecorded, rows: Rows) -> None:
    """Arrived, or was sent."""
    payment = Payment(
        **of(entry),
        invoice_id=body.invoice,
        by=by(entry),
        at=entry.envelope.happened_at,
        amount=body.amount.minor,
    )
    rows.put(payment)
    _add_up(payment, rows)


def of(entry: Entry) -> dict[str, UUID]:
    """What every row of this room begins with: its entry's id, and whose it is."""
    return {
        "id": entry.id,
        "relationship_id": entry.relationship,
        "merchant_id": entry.envelope.merchant,
    }


def by(entry: Entry) -> str:
    """The side whose word the entry is."""
    return entry.envelope.says.value if entry.envelope.says else ""


def _dumped(items: tuple[kinds.Item, ...]) -> list[dict[str, Any]]:
    return [item.model_dump(mode="json", exclude_none=True) for item in items]


def _bought(order: Order, rows: Rows) -> None:
    buyer = rows.get(Buyer, order.relationship_id, order.relationship_id)
    if buyer is None:
        rows.put(_buyer([order]))
        return
    buyer.orders += 1
    buyer.first_at = min(buyer.first_at, order.ordered_at)
    if order.ordered_at >= buyer.last_at:
        buyer.last_at, buyer.last_order_id = order.ordered_at, order.id
    rows.put(buyer)


def _count_again(relationship: UUID, rows: Rows) -> None:
    orders = [order for order in rows.of(Order, relationship) if order.cancelled_at is None]
    buyer = rows.get(Buyer, relationship, relationship)
    if orders:
        rows.put(_buyer(orders))
    elif buyer is not None:
        rows.drop(buyer)


def _buyer(orders: list[Order]) -> Buyer:
    last = max(orders, key=lambda order: (order.ordered_at, order.id))
    return Buyer(
        id=last.relationship_id,
        relationship_id=last.relationship_id,
        merchant_id=last.merchant_id,
        orders=len(orders),
        first_at=min(order.ordered_at for order in orders),
        last_at=last.ordered_at,
        last_order_id=last.id,
    )


def _arrived(order: Order, side: str, at: datetime, rows: Rows) -> None:
    if side == Side.MERCHANT.value:
        order.delivered_at = at
    else:
        order.received_at = at
    rows.put(order)


def _add_up(payment: Payment, rows: Rows) -> None:
    invoice = rows.get(Invoice, payment.invoice_id, payment.relationship_id)
    if invoice is None:
        return
    if payment.by == Side.MERCHANT.value:
        invoice.paid += payment.amount
        invoice.paid_at = payment.at if invoice.paid >= invoice.total else None
    else:
        invoice.sent += payment.amount
    rows.put(invoice)
