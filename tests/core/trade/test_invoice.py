"""Outcome tables of invoices and payments."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bothways.journal.obligation import Basis
from bothways.trade import invoice as rules
from bothways.trade.invoice import Invoice
from bothways.trade.kinds import InvoiceIssued, PaymentRecorded
from bothways.units.due import Due, on_day
from bothways.units.money import Money
from bothways.units.side import Side
from tests.core.outcomes import bodies, ids, number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)
PAST, DUE = on_day(date(2026, 3, 10), "UTC"), on_day(date(2026, 3, 24), "UTC")
INVOICE = number(1)


def issued(minor: int = 18600) -> InvoiceIssued:
    return InvoiceIssued(number="2026-0311", total=Money(minor, "EUR"))


def owed(paid: int = 0, sent: int = 0, promised: bool = True, cancelled: bool = False) -> Invoice:
    return Invoice(INVOICE, Money(18600, "EUR"), paid, sent, promised, cancelled)


@pytest.mark.parametrize(
    ("side", "body", "due", "taken", "expected"),
    [
        (C, issued(), DUE, False, "only_the_merchant"),
        (M, issued(), DUE, True, "number_is_taken"),
        (M, issued(0), DUE, False, "amount_is_not_positive"),
        (M, issued(), PAST, False, "due_is_in_the_past"),
        (M, issued(), None, False, "InvoiceIssued:merchant"),
        (M, issued(), DUE, False, "InvoiceIssued:merchant+"),
    ],
)
def test_issue(side: Side, body: InvoiceIssued, due: Due | None, taken: bool, expected: str) -> None:
    assert outcome(rules.issue(side, body, INVOICE, NOW, NOW, due, taken)) == expected


def test_an_invoice_is_a_promise_of_the_customer() -> None:
    answer = rules.issue(M, issued(), INVOICE, NOW, NOW, DUE)
    (body,), (entry,) = bodies(answer), ids(answer)
    (pay,) = body.opens
    assert (entry, pay.id) == (INVOICE, rules.payment_of(INVOICE))
    assert (pay.debtor, pay.due, pay.basis) == (C, DUE, Basis.INVOICE)
    assert pay.what == "Pay invoice 2026-0311, EUR 186.00"


@pytest.mark.parametrize(
    ("invoice", "side", "expected"),
    [
        (owed(), C, "only_the_merchant"),
        (None, M, "invoice_is_unknown"),
        (owed(cancelled=True), M, "invoice_is_cancelled"),
        (owed(paid=18600), M, "invoice_is_paid"),
        (owed(promised=False), M, "InvoiceCancelled:merchant"),
        (owed(), M, "InvoiceCancelled:merchant(released)"),
    ],
)
def test_cancel(invoice: Invoice | None, side: Side, expected: str) -> None:
    assert outcome(rules.cancel(invoice, side)) == expected


@pytest.mark.parametrize(
    ("invoice", "side", "amount", "expected"),
    [
        (None, M, Money(1, "EUR"), "invoice_is_unknown"),
        (owed(cancelled=True), M, Money(1, "EUR"), "invoice_is_cancelled"),
        (owed(paid=18600), C, Money(1, "EUR"), "invoice_is_paid"),
        (owed(), M, Money(1, "USD"), "currencies_differ"),
        (owed(), M, Money(0, "EUR"), "amount_is_not_positive"),
        (owed(), M, Money(-5, "EUR"), "amount_is_not_positive"),
        (owed(), M, Money(18599, "EUR"), "PaymentRecorded:merchant"),
        (owed(), M, Money(18600, "EUR"), "PaymentRecorded:merchant(accepted)"),
        (owed(paid=18000), M, Money(600, "EUR"), "PaymentRecorded:merchant(accepted)"),
        (owed(sent=18600), M, Money(18000, "EUR"), "PaymentRecorded:merchant"),
        (owed(promised=False), M, Money(18600, "EUR"), "PaymentRecorded:merchant"),
        (owed(), C, Money(18599, "EUR"), "PaymentRecorded:customer"),
        (owed(), C, Money(18600, "EUR"), "PaymentRecorded:customer(done_reported)"),
        (owed(paid=18000), C, Money(600, "EUR"), "PaymentRecorded:customer(done_reported)"),
        (owed(paid=9000, sent=9000), C, Money(9600, "EUR"), "PaymentRecorded:customer(done_reported)"),
    ],
)
def test_pay(invoice: Invoice | None, side: Side, amount: Money, expected: str) -> None:
    body = PaymentRecorded(invoice=INVOICE, amount=amount)
    assert outcome(rules.pay(invoice, side, body, NOW, NOW)) == expected


def test_nothing_is_recorded_before_its_day() -> None:
    tomorrow = NOW + timedelta(days=1)
    body = PaymentRecorded(invoice=INVOICE, amount=Money(1, "EUR"))
    assert outcome(rules.issue(M, issued(), INVOICE, tomorrow, NOW)) == "day_is_to_come"
    assert outcome(rules.pay(owed(), M, body, tomorrow, NOW)) == "day_is_to_come"
