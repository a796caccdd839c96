"""Pages of invoices and payments, for both sides."""

from datetime import timedelta

import pytest
from django.test import Client

from bothways.trade.kinds import InvoiceIssued
from bothways.units.due import on_day
from bothways.units.money import Money
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.trade import actions
from bothways_web.trade.models import Invoice
from tests.builders.acts import done, entries
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import answers, book, desk, expected, post


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)


def issue(access: RelationshipAccess, number: str = "2026-0311") -> Invoice:
    issued = InvoiceIssued(number=number, total=Money(18600, "GBP"))
    due = on_day((clock.now() + timedelta(days=14)).date(), "Europe/London")
    return Invoice.objects.get(id=done(actions.issue(access, issued, due)))


def test_invoices_open_for_the_two_sides_alone(cast: Cast) -> None:
    invoice = issue(cast.roy.merchants)
    for path in ("new/", f"{invoice.id}/", f"{invoice.id}/pay/", f"{invoice.id}/cancel/"):
        assert answers(cast, f"trade/invoices/{path}") == expected(cast, f"trade/invoices/{path}"), path


def test_an_invoice_of_another_relationship_is_not_there(cast: Cast, jan: Client) -> None:
    other = issue(cast.brook.merchants)
    for path in ("", "pay/", "cancel/"):
        assert jan.get(desk(cast.roy.id, f"trade/invoices/{other.id}/{path}")).status_code == 404


def test_strangers_and_readers_pay_nothing(cast: Cast) -> None:
    invoice = issue(cast.roy.merchants)
    before = entries(cast.roy.id)
    found = answers(cast, f"trade/invoices/{invoice.id}/pay/", "post", data={"amount": "10"})
    assert found["a reader"] == 403
    assert {found[who] for who in ("another customer", "a stranger", "another merchant")} == {404}
    assert entries(cast.roy.id)[len(before) :] == ["payment_recorded", "payment_recorded"]


def test_an_invoice_is_issued_and_paid_in_parts(cast: Cast, jan: Client, claire: Client) -> None:
    post(
        jan, desk(cast.roy.id, "trade/invoices/new/"), {"number": "7", "total": "186.00", "due": "in 2 weeks"}
    )
    invoice = Invoice.objects.get()
    at = f"trade/invoices/{invoice.id}/"
    assert "I have paid" in page(claire, book(cast.roy.id, at))
    assert 'value="186.00"' in page(claire, book(cast.roy.id, at + "pay/"))
    post(claire, book(cast.roy.id, at + "pay/"), {"amount": "100"})
    assert "they say it is sent" in text(page(jan, desk(cast.roy.id, at)))
    post(jan, desk(cast.roy.id, at + "pay/"), {"amount": "100.00"})
    assert "£ 86.00 left" in text(page(claire, book(cast.roy.id, at)))
    post(jan, desk(cast.roy.id, at + "pay/"), {"amount": "86"})
    shown = text(page(claire, book(cast.roy.id, at)))
    assert "14 days early" in shown
    assert "I have paid" not in shown
    assert "invoice_is_paid" in post(jan, desk(cast.roy.id, at + "pay/"), {"amount": "1"}, status=409)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"number": "2026-0311"}, "This number is in use already."),
        ({"total": "0"}, "The amount must be more than zero."),
        ({"total": ""}, "Write the sum, such as 186.00."),
        ({"due": "whenever"}, "This is no day we can read."),
    ],
)
def test_an_invoice_that_cannot_be_read_keeps_what_was_typed(
    cast: Cast, jan: Client, typed: dict[str, str], sentence: str
) -> None:
    issue(cast.roy.merchants)
    before = entries(cast.roy.id)
    whole = {"number": "2026-0312", "total": "99.50", "due": "Friday"} | typed
    shown = post(jan, desk(cast.roy.id, "trade/invoices/new/"), whole, status=422)
    assert sentence in shown
    for words in whole.values():
        assert words in shown
    assert entries(cast.roy.id) == before


def test_a_cancelled_invoice_says_so(cast: Cast, jan: Client, claire: Client) -> None:
    invoice = issue(cast.roy.merchants)
    at = f"trade/invoices/{invoice.id}/"
    assert "only_the_merchant" in post(claire, book(cast.roy.id, at + "cancel/"), status=409)
    post(jan, desk(cast.roy.id, at + "cancel/"), {"why": "Written twice"})
    shown = text(page(claire, book(cast.roy.id, at)))
    assert "cancelled" in shown
    assert "I have paid" not in shown


def test_pages_ask_the_same_few_queries_however_much_there_is(cast: Cast, jan: Client) -> None:
    invoice = issue(cast.roy.merchants)
    address = desk(cast.roy.id, f"trade/invoices/{invoice.id}/")
    few = queries(jan, address)
    for _ in range(4):
        post(jan, desk(cast.roy.id, f"trade/invoices/{invoice.id}/pay/"), {"amount": "1"})
    assert queries(jan, address) == few
    assert few <= 10
