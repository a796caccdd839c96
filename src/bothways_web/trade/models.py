"""Requests, orders, deliveries, returns, invoices and payments, as the pages show them.

Amounts are whole minor units of the row's currency. ``by`` is the side whose word a row is.
"""

from django.db import models

from bothways_web.foundation.tables import Projection


class Request(Projection):
    """What the customer would like to order, named by its entry. ``items`` as in the entry's body."""

    id = models.UUIDField(primary_key=True)
    own_word = models.BooleanField()
    items = models.JSONField()
    again = models.UUIDField(null=True)
    note = models.TextField(default="")
    state = models.CharField(max_length=8)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    owner = models.UUIDField(null=True)
    order_id = models.UUIDField(null=True)
    why = models.TextField(default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "asked_at"], name="trade_request_rel"),
            models.Index(
                fields=["merchant_id", "due_at", "id"],
                name="trade_request_open",
                condition=models.Q(state="open"),
            ),
        ]


class Order(Projection):
    """An order as it stands, named by its entry. ``lines`` as in the entry's body.

    ``due_on`` is the delivery day first promised; whether it moved is the promise's story. ``delivered_at``
    is the merchant's word, ``received_at`` the customer's.
    """

    id = models.UUIDField(primary_key=True)
    number = models.CharField(max_length=60)
    lines = models.JSONField()
    currency = models.CharField(max_length=3)
    total = models.BigIntegerField()
    ordered_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    delivered_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_by = models.CharField(max_length=8, default="")
    request_id = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "ordered_at", "id"], name="trade_order_rel"),
            models.Index(fields=["merchant_id", "number"], name="trade_order_number"),
        ]


class Delivery(Projection):
    """Goods that went out or arrived, named by its entry."""

    id = models.UUIDField(primary_key=True)
    order_id = models.UUIDField()
    by = models.CharField(max_length=8)
    at = models.DateTimeField()
    complete = models.BooleanField()
    items = models.JSONField(default=list)
    note = models.TextField(default="")

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "order_id"], name="trade_delivery_order")]


class Return(Projection):
    """Goods that came back, named by its entry."""

    id = models.UUIDField(primary_key=True)
    order_id = models.UUIDField(null=True)
    by = models.CharField(max_length=8)
    at = models.DateTimeField()
    items = models.JSONField()
    reason = models.CharField(max_length=8)
    number = models.CharField(max_length=60, default="")
    words = models.TextField(default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "at"], name="trade_return_rel"),
            models.Index(
                fields=["merchant_id", "number"], name="trade_return_number", condition=~models.Q(number="")
            ),
        ]


class Invoice(Projection):
    """An invoice as it stands, named by its entry.

    ``paid`` is what the merchant received, ``sent`` what the customer says was sent.
    """

    id = models.UUIDField(primary_key=True)
    number = models.CharField(max_length=60)
    order_id = models.UUIDField(null=True)
    currency = models.CharField(max_length=3)
    total = models.BigIntegerField()
    paid = models.BigIntegerField(default=0)
    sent = models.BigIntegerField(default=0)
    issued_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    paid_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "issued_at", "id"], name="trade_invoice_rel"),
            models.Index(fields=["merchant_id", "number"], name="trade_invoice_number"),
        ]


class Payment(Projection):
    """Money that arrived or was sent, named by its entry."""

    id = models.UUIDField(primary_key=True)
    invoice_id = models.UUIDField()
    by = models.CharField(max_length=8)
    at = models.DateTimeField()
    amount = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "invoice_id"], name="trade_payment_invoice")]


class Buyer(Projection):
    """How much and when a customer ordered; cancelled orders do not count. Its id is the relationship's."""

    id = models.UUIDField(primary_key=True)
    orders = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    last_order_id = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="trade_buyer_rel"),
            models.Index(fields=["merchant_id", "-last_at", "id"], name="trade_buyer_last"),
        ]
