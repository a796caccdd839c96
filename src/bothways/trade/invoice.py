"""The life of an invoice: issued, paid in one or several payments; or cancelled."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.journal.obligation import Basis, Change, Obligation, ObligationChange
from bothways.trade import refusals
from bothways.trade.kinds import InvoiceCancelled, InvoiceIssued, PaymentRecorded
from bothways.units.due import Due
from bothways.units.identity import derived
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice as it stands.

    ``paid`` is what the merchant recorded as received, ``sent`` what the customer says was sent, both in
    minor units; ``promised`` when it has a due date.
    """

    id: UUID
    total: Money
    paid: int = 0
    sent: int = 0
    promised: bool = False
    cancelled: bool = False

    @property
    def is_paid(self) -> bool:
        """Whether the merchant has received all of it."""
        return self.paid >= self.total.minor

    def left(self, side: Side) -> Money:
        """What a side has still to record: the merchant as received, the customer as sent; never below 0."""
        recorded = self.paid if side is Side.MERCHANT else max(self.paid, self.sent)
        return Money(max(0, self.total.minor - recorded), self.total.currency)


def payment_of(invoice: UUID) -> UUID:
    """The obligation to pay an invoice, named after it."""
    return derived(invoice, "payment")


def issue(
    side: Side,
    invoice: InvoiceIssued,
    invoice_id: UUID,
    at: datetime,
    now: datetime,
    due: Due | None = None,
    number_taken: bool = False,
) -> Accepted | Refused:
    """The merchant issues an invoice of ``at``; with a due date it is a promise of the customer.

    ``invoice_id`` becomes the id of the entry, by which the invoice is known from then on.
    """
    if side is not Side.MERCHANT:
        return refusals.ONLY_THE_MERCHANT
    if at > now:
        return refusals.DAY_IS_TO_COME
    if number_taken:
        return refusals.NUMBER_IS_TAKEN
    if invoice.total.minor <= 0:
        return refusals.AMOUNT_IS_NOT_POSITIVE.about("total")
    if due is not None and due.at < at:
        return refusals.DUE_IS_IN_THE_PAST
    opens = (_to_pay(invoice, invoice_id, due),) if due is not None else ()
    body = invoice.model_copy(update={"opens": opens})
    return Accepted((Draft(body, side, subject=invoice_id, happened_at=at, id=invoice_id),))


def cancel(invoice: Invoice | None, side: Side, why: str | None = None) -> Accepted | Refused:
    """The merchant lets the customer off."""
    if side is not Side.MERCHANT:
        return refusals.ONLY_THE_MERCHANT
    refusal = _closed(invoice)
    if refusal or invoice is None:
        return refusal or refusals.INVOICE_IS_UNKNOWN
    off = ObligationChange(obligation=payment_of(invoice.id), change=Change.RELEASED, note=why)
    body = InvoiceCancelled(invoice=invoice.id, why=why, changes=(off,) if invoice.promised else ())
    return Accepted((Draft(body, side, subject=invoice.id),))


def pay(
    invoice: Invoice | None, side: Side, payment: PaymentRecorded, at: datetime, now: datetime
) -> Accepted | Refused:
    """Money arrived, says the merchant, or was sent, says the customer; all of it keeps the promise."""
    if at > now:
        return refusals.DAY_IS_TO_COME
    refusal = _closed(invoice)
    if refusal or invoice is None:
        return refusal or refusals.INVOICE_IS_UNKNOWN
    if payment.amount.currency != invoice.total.currency:
        return refusals.CURRENCIES_DIFFER.about("amount")
    if payment.amount.minor <= 0:
        return refusals.AMOUNT_IS_NOT_POSITIVE
    arrived = side is Side.MERCHANT
    together = (invoice.paid if arrived else max(invoice.sent, invoice.paid)) + payment.amount.minor
    full = invoice.promised and together >= invoice.total.minor
    does = Change.ACCEPTED if arrived else Change.DONE_REPORTED
    kept = ObligationChange(obligation=payment_of(invoice.id), change=does)
    body = payment.model_copy(update={"invoice": invoice.id, "changes": (kept,) if full else ()})
    return Accepted((Draft(body, side, subject=invoice.id, happened_at=at),))


def _to_pay(invoice: InvoiceIssued, invoice_id: UUID, due: Due) -> Obligation:
    return Obligation(
        id=payment_of(invoice_id),
        debtor=Side.CUSTOMER,
        what=f"Pay invoice {invoice.number}, {invoice.total}",
        due=due,
        basis=Basis.INVOICE,
    )


def _closed(invoice: Invoice | None) -> Refused | None:
    if invoice is None:
        return refusals.INVOICE_IS_UNKNOWN
    if invoice.cancelled:
        return refusals.INVOICE_IS_CANCELLED
    if invoice.is_paid:
        return refusals.INVOICE_IS_PAID
    return None
