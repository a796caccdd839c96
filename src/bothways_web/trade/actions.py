"""Ordering, delivering, invoicing and paying; one function for each act."""

from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Accepted, Recorded
from bothways.trade import delivery as deliveries
from bothways.trade import invoice as invoices
from bothways.trade import order as orders
from bothways.trade import request as requests
from bothways.trade.kinds import (
    DeliveryRecorded,
    InvoiceIssued,
    OrderChanged,
    OrderPlaced,
    OrderRequested,
    PaymentRecorded,
    ReturnRecorded,
)
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import answer_due
from bothways_web.parties.queries import keeper_of
from bothways_web.trade import queries


def request(access: RelationshipAccess, wanted: OrderRequested) -> Recorded | Refused:
    """The customer would like to order; the merchant answers when it says it always does."""

    def decide(door: Door) -> Accepted | Refused:
        due = answer_due(access.merchant, door.now)
        return requests.request(wanted, clock.new_id(), due, door.now, keeper_of(access))

    return write(access.writer, decide)


def decline(access: RelationshipAccess, request_id: UUID, why: str) -> Recorded | Refused:
    """The order cannot be taken."""
    return write(
        access.writer, lambda _: requests.decline(queries.asked(access, request_id), access.side, why)
    )


def place(
    access: RelationshipAccess, order: OrderPlaced, due: Due | None = None, at: datetime | None = None
) -> Recorded | Refused:
    """An order of ``at`` (now, unless said) stands, to be delivered by ``due``."""

    def decide(door: Door) -> Accepted | Refused:
        asked = queries.asked(access, order.request) if order.request else None
        taken = queries.order_number_taken(access, order.number)
        return orders.place(access.side, order, clock.new_id(), at or door.now, door.now, due, asked, taken)

    return write(access.writer, decide)


def confirm(access: RelationshipAccess, order_id: UUID, due: Due | None = None) -> Recorded | Refused:
    """The merchant confirms an order, with a delivery date if none is promised yet."""
    return write(
        access.writer,
        lambda door: orders.confirm(queries.standing(access, order_id), access.side, door.now, due),
    )


def change(access: RelationshipAccess, wanted: OrderChanged, due: Due | None = None) -> Recorded | Refused:
    """Other lines, another sum or another date."""
    return write(
        access.writer,
        lambda door: orders.change(
            queries.standing(access, wanted.order), access.side, wanted, door.now, due
        ),
    )


def cancel(access: RelationshipAccess, order_id: UUID, why: str | None = None) -> Recorded | Refused:
    """Either side cancels."""
    return write(access.writer, lambda _: orders.cancel(queries.standing(access, order_id), access.side, why))


def deliver(
    access: RelationshipAccess, delivery: DeliveryRecorded, at: datetime | None = None
) -> Recorded | Refused:
    """Goods went out, or arrived."""

    def decide(door: Door) -> Accepted | Refused:
        order = queries.standing(access, delivery.order)
        return deliveries.deliver(order, access.side, delivery, at or door.now, door.now)

    return write(access.writer, decide)


def give_back(
    access: RelationshipAccess, goods: ReturnRecorded, at: datetime | None = None
) -> Recorded | Refused:
    """Goods come back."""

    def decide(door: Door) -> Accepted | Refused:
        order = queries.standing(access, goods.order) if goods.order else None
        return deliveries.give_back(order, access.side, goods, at or door.now, door.now)

    return write(access.writer, decide)


def issue(
    access: RelationshipAccess, invoice: InvoiceIssued, due: Due | None = None, at: datetime | None = None
) -> Recorded | Refused:
    """An invoice of ``at`` (now, unless said), to be paid by ``due``."""

    def decide(door: Door) -> Accepted | Refused:
        taken = queries.invoice_number_taken(access, invoice.number)
        return invoices.issue(access.side, invoice, clock.new_id(), at or door.now, door.now, due, taken)

    return write(access.writer, decide)


def cancel_invoice(
    access: RelationshipAccess, invoice_id: UUID, why: str | None = None
) -> Recorded | Refused:
    """Nothing is owed on it any more."""
    return write(access.writer, lambda _: invoices.cancel(queries.owed(access, invoice_id), access.side, why))


def pay(
    access: RelationshipAccess, payment: PaymentRecorded, at: datetime | None = None
) -> Recorded | Refused:
    """Money arrived, or was sent."""

    def decide(door: Door) -> Accepted | Refused:
        invoice = queries.owed(access, payment.invoice)
        return invoices.pay(invoice, access.side, payment, at or door.now, door.now)

    return write(access.writer, decide)
