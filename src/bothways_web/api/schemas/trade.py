"""Requests, orders, deliveries, returns, invoices and payments as callers send and see them.

Amounts are whole minor units (cents) of a currency.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.journal.obligation import Phrase
from bothways.trade.kinds import Item, Number, OrderLine, Reason
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.api.schemas.values import DueIn, In, Maybe, When
from bothways_web.trade.models import Invoice, Order, Payment


class RequestIn(In):
    """What the customer would like to order."""

    items: list[Item] = Field(min_length=1, max_length=200)
    again: UUID | None = Field(None, description="The order that is to be repeated.")
    note: Phrase | None = None


class OrderIn(In):
    """An order, with the delivery date that is promised, if one is."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "number": "4390",
                    "lines": [{"article": "L-50", "text": "Label 50 × 30 mm, paper", "quantity": "24"}],
                    "total": {"minor": 21600, "currency": "EUR"},
                    "due": {"day": "2026-03-13"},
                }
            ]
        }
    )

    number: Number
    lines: list[OrderLine] = Field(default=[], max_length=2000)
    total: Money
    request: UUID | None = Field(None, description="The customer's request it answers.")
    due: DueIn | None = Field(None, description="When delivery is promised.")
    at: When | None = Field(None, description="When it was placed; now if left out.")


class ConfirmIn(In):
    """The order is confirmed, with a delivery date if none is promised yet."""

    due: DueIn | None = None


class ChangeIn(In):
    """What is different from now on; what is left out stays."""

    lines: list[OrderLine] | None = Field(None, max_length=2000)
    total: Money | None = None
    due: DueIn | None = None
    why: Phrase | None = None


class DeliveryIn(In):
    """Goods went out (the merchant's word) or arrived (the customer's)."""

    complete: bool = True
    items: list[Item] = Field(default=[], max_length=2000, description="What came, when not everything did.")
    note: Phrase | None = None
    at: When | None = None


class ReturnIn(In):
    """Goods come back, and why."""

    items: list[Item] = Field(min_length=1, max_length=2000)
    reason: Reason
    order: UUID | None = None
    words: Phrase | None = Field(None, description="What the customer said about it.")
    at: When | None = None


class InvoiceIn(In):
    """An invoice, with the day by which it is to be paid."""

    number: Number
    total: Money
    order: UUID | None = None
    due: DueIn | None = None
    at: When | None = None


class PaymentIn(In):
    """Money arrived (the merchant's word) or was sent (the customer's)."""

    amount: Money
    note: Phrase | None = None
    at: When | None = None


class RequestOut(BaseModel):
    """A wish to order, named by its entry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    relationship: UUID = Field(validation_alias="relationship_id")
    own_word: bool
    items: list[Item]
    again: UUID | None
    note: str
    state: str
    asked_at: datetime
    due_at: datetime | None
    due_on: date | None
    owner: UUID | None
    order: UUID | None = Field(validation_alias="order_id")
    why: str


class OrderOut(BaseModel):
    """An order as it stands, named by its entry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    number: str
    lines: list[OrderLine]
    total: Money
    ordered_at: datetime
    confirmed_at: datetime | None
    due_on: date | None = Field(description="The delivery day first promised.")
    delivered_at: datetime | None = Field(description="The merchant's word.")
    received_at: datetime | None = Field(description="The customer's word.")
    cancelled_at: datetime | None
    cancelled_by: Maybe[Side]
    request: UUID | None


class DeliveryOut(BaseModel):
    """Goods that went out or arrived, named by its entry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    by: Side
    at: datetime
    complete: bool
    items: list[Item]
    note: str


class ReturnOut(BaseModel):
    """Goods that came back, named by its entry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    order: UUID | None = Field(validation_alias="order_id")
    by: Side
    at: datetime
    items: list[Item]
    reason: Reason
    words: str


class InvoiceOut(BaseModel):
    """An invoice as it stands, named by its entry."""

    id: UUID
    number: str
    order: UUID | None
    total: Money
    paid: int = Field(description="What the merchant received, in minor units.")
    sent: int = Field(description="What the customer says was sent, in minor units.")
    issued_at: datetime
    due_on: date | None
    paid_at: datetime | None
    cancelled_at: datetime | None


class PaymentOut(BaseModel):
    """Money that arrived or was sent, named by its entry."""

    id: UUID
    by: Side
    at: datetime
    amount: Money


class DealingsOut(BaseModel):
    """An order with its deliveries, returns and invoices."""

    order: OrderOut
    deliveries: list[DeliveryOut]
    returns: list[ReturnOut]
    invoices: list[InvoiceOut]


class PaidOut(BaseModel):
    """An invoice with its payments."""

    invoice: InvoiceOut
    payments: list[PaymentOut]


def order_out(row: Order) -> OrderOut:
    """An order, from its row."""
    total = Money(row.total, row.currency)
    return OrderOut.model_validate({**_values(OrderOut, row), "total": total, "request": row.request_id})


def invoice_out(row: Invoice) -> InvoiceOut:
    """An invoice, from its row."""
    total = Money(row.total, row.currency)
    return InvoiceOut.model_validate({**_values(InvoiceOut, row), "total": total, "order": row.order_id})


def payment_out(row: Payment, currency: str) -> PaymentOut:
    """A payment, from its row and the currency of its invoice."""
    return PaymentOut(id=row.id, by=Side(row.by), at=row.at, amount=Money(row.amount, currency))


def _values(model: type[BaseModel], row: Order | Invoice) -> dict[str, Any]:
    return {name: getattr(row, name) for name in model.model_fields if hasattr(row, name)}
