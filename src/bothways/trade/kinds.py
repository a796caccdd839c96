"""Kinds of entries about buying and selling: orders, deliveries, returns, invoices and payments.

A request, an order or an invoice is named by the id of the entry that began it.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from bothways.journal.body import ObligingBody
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase
from bothways.units.money import Money


def _plain(value: Decimal) -> Decimal:
    # One text for one quantity: 24, 24.0 and 2.4E+1 are the same and are stored the same.
    digits = f"{value:f}"
    return Decimal(digits.rstrip("0").rstrip(".") if "." in digits else digits)


#: How many, with up to three decimals; a JSON string in stored bodies.
Quantity = Annotated[Decimal, Field(gt=0, max_digits=15, decimal_places=3), AfterValidator(_plain)]
#: A number as it stands on paper: 4390, 2026-0311.
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


class Reason(StrEnum):
    """Why goods come back."""

    DAMAGED = "damaged"
    WRONG = "wrong"
    QUALITY = "quality"
    TOO_MUCH = "too_much"
    UNWANTED = "unwanted"
    OTHER = "other"


class Item(BaseModel):
    """So many of something. ``article`` is its number, ``text`` what people call it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    article: Annotated[str, StringConstraints(max_length=60)] = ""
    text: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    quantity: Quantity


class OrderLine(Item):
    """An item with the price of one, where it is known."""

    price: Money | None = None


class OrderRequested(ObligingBody):
    """The customer would like to order; the merchant answers by placing the order or declining."""

    items: tuple[Item, ...] = Field(min_length=1, max_length=200)
    again: UUID | None = Field(default=None, description="The order that is to be repeated.")
    note: Phrase | None = None


class OrderRequestDeclined(ObligingBody):
    """The merchant cannot take the order, and says why."""

    request: UUID
    why: Phrase


class OrderPlaced(ObligingBody):
    """An order stands. A promised delivery date is an obligation of the merchant (``opens``)."""

    number: Number
    lines: tuple[OrderLine, ...] = Field(default=(), max_length=2000)
    total: Money
    request: UUID | None = Field(default=None, description="The customer's request it answers.")


class OrderConfirmed(ObligingBody):
    """The merchant confirms an order, often with the delivery date (``opens``)."""

    order: UUID


class OrderChanged(ObligingBody):
    """Other lines, another sum or another date; what is not said stays as it was."""

    order: UUID
    lines: tuple[OrderLine, ...] | None = Field(default=None, max_length=2000)
    total: Money | None = None
    why: Phrase | None = None


class OrderCancelled(ObligingBody):
    """The order stands no more."""

    order: UUID
    why: Phrase | None = None


class DeliveryRecorded(ObligingBody):
    """Goods went out (the merchant's word) or arrived (the customer's)."""

    order: UUID
    complete: bool = True
    items: tuple[Item, ...] = Field(default=(), description="What came, when not everything did.")
    note: Phrase | None = None


class ReturnRecorded(ObligingBody):
    """Goods come back, and why."""

    order: UUID | None = None
    items: tuple[Item, ...] = Field(min_length=1, max_length=2000)
    reason: Reason
    number: Number | None = Field(default=None, description="Its own number, where returns have one.")
    words: Phrase | None = Field(default=None, description="What the customer said about it.")


class InvoiceIssued(ObligingBody):
    """Money is owed. A due date is an obligation of the customer (``opens``)."""

    number: Number
    total: Money
    order: UUID | None = None


class InvoiceCancelled(ObligingBody):
    """The invoice is owed no more."""

    invoice: UUID
    why: Phrase | None = None


class PaymentRecorded(ObligingBody):
    """Money arrived (the merchant's word) or was sent (the customer's); several may pay one invoice."""

    invoice: UUID
    amount: Money
    note: Phrase | None = None


KINDS = (
    Kind("order_requested", OrderRequested, "would like to order"),
    Kind("order_request_declined", OrderRequestDeclined, "could not take an order"),
    Kind("order_placed", OrderPlaced, "took an order"),
    Kind("order_confirmed", OrderConfirmed, "confirmed an order"),
    Kind("order_changed", OrderChanged, "changed an order"),
    Kind("order_cancelled", OrderCancelled, "cancelled an order"),
    Kind("delivery_recorded", DeliveryRecorded, "recorded a delivery"),
    Kind("return_recorded", ReturnRecorded, "recorded a return"),
    Kind("invoice_issued", InvoiceIssued, "issued an invoice"),
    Kind("invoice_cancelled", InvoiceCancelled, "cancelled an invoice"),
    Kind("payment_recorded", PaymentRecorded, "recorded a payment"),
)
