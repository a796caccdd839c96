"""Invoices and payments, on both sides' word."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from bothways.trade.invoice import payment_of
from bothways.trade.kinds import InvoiceIssued, PaymentRecorded
from bothways.units.due import Due, on_day
from bothways.units.money import Money
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises.models import Promise
from bothways_web.trade import actions, queries
from bothways_web.trade.models import Invoice
from tests.builders.acts import assert_replay_changes_nothing, done, entries, said
from tests.cast import Cast

NOW = datetime(2126, 3, 8, 10, tzinfo=UTC)
DUE = on_day(date(2126, 3, 20), "Europe/London")


def issue(access: RelationshipAccess, due: Due | None = DUE, number: str = "2126-0311") -> Invoice:
    issued = InvoiceIssued(number=number, total=Money(18600, "GBP"))
    with clock.at(NOW):
        return Invoice.objects.get(id=done(actions.issue(access, issued, due)))


def pay(access: RelationshipAccess, invoice: UUID, pence: int, currency: str = "GBP") -> str:
    payment = PaymentRecorded(invoice=invoice, amount=Money(pence, currency))
    with clock.at(NOW + timedelta(days=1)):
        return said(actions.pay(access, payment))


def state_of(invoice: Invoice) -> str:
    return str(Promise.objects.get(id=payment_of(invoice.id)).state)


def again(invoice: Invoice) -> Invoice:
    invoice.refresh_from_db()
    return invoice


def test_an_invoice_is_a_promise_that_the_last_payment_keeps(cast: Cast) -> None:
    invoice = issue(cast.roy.merchants)
    assert (invoice.total, invoice.currency, invoice.due_on) == (18600, "GBP", DUE.on)
    assert (state_of(invoice), Promise.objects.get().debtor) == ("agreed", "customer")
    assert pay(cast.roy.merchants, invoice.id, 10000) == "payment_recorded"
    assert (again(invoice).paid, invoice.paid_at, state_of(invoice)) == (10000, None, "agreed")
    assert pay(cast.roy.merchants, invoice.id, 8600) == "payment_recorded"
    assert (again(invoice).paid, state_of(invoice)) == (18600, "accepted")
    assert invoice.paid_at is not None
    assert pay(cast.roy.merchants, invoice.id, 1) == "invoice_is_paid"
    assert_replay_changes_nothing(cast.roy.id)


def test_what_the_customer_sent_is_reported_until_it_arrives(cast: Cast) -> None:
    invoice = issue(cast.roy.merchants)
    assert pay(cast.roy.own, invoice.id, 18600) == "payment_recorded"
    assert (again(invoice).sent, invoice.paid, state_of(invoice)) == (18600, 0, "reported")
    assert pay(cast.roy.merchants, invoice.id, 18600) == "payment_recorded"
    assert (again(invoice).paid, state_of(invoice)) == (18600, "accepted")
    assert [(row.by, row.amount) for row in queries.payments(cast.roy.own, invoice.id)] == [
        ("customer", 18600),
        ("merchant", 18600),
    ]


def test_a_cancelled_invoice_is_owed_no_more(cast: Cast) -> None:
    invoice = issue(cast.roy.merchants)
    assert said(actions.cancel_invoice(cast.roy.own, invoice.id)) == "only_the_merchant"
    done(actions.cancel_invoice(cast.roy.merchants, invoice.id, "Written twice"))
    assert again(invoice).cancelled_at is not None
    assert state_of(invoice) == "released"
    assert pay(cast.roy.merchants, invoice.id, 1) == "invoice_is_cancelled"
    assert_replay_changes_nothing(cast.roy.id)


def test_an_invoice_without_a_date_promises_nothing(cast: Cast) -> None:
    invoice = issue(cast.roy.merchants, due=None)
    assert invoice.due_on is None
    assert pay(cast.roy.merchants, invoice.id, 18600) == "payment_recorded"
    assert not Promise.objects.exists()


@pytest.mark.parametrize(
    ("pence", "currency", "reason"),
    [(1, "USD", "currencies_differ"), (0, "GBP", "amount_is_not_positive")],
)
def test_what_is_refused_leaves_nothing(cast: Cast, pence: int, currency: str, reason: str) -> None:
    invoice = issue(cast.roy.merchants)
    before = entries(cast.roy.id)
    assert pay(cast.roy.merchants, invoice.id, pence, currency) == reason
    assert pay(cast.brook.merchants, invoice.id, 1) == "invoice_is_unknown"
    taken = InvoiceIssued(number=invoice.number, total=Money(1, "GBP"))
    assert said(actions.issue(cast.roy.merchants, taken)) == "number_is_taken"
    assert said(actions.issue(cast.brook.merchants, taken)) == "number_is_taken"
    assert entries(cast.roy.id) == before
    assert [row.id for row in queries.invoices(cast.roy.own)] == [invoice.id]
