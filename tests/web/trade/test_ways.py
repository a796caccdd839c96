"""One press about what is owed: it is recorded whole, and the promise and the room agree about it."""

import re
from uuid import UUID

import pytest
from django.test import Client

from bothways.journal.entry import Recorded
from bothways.trade.kinds import InvoiceIssued, OrderLine, OrderPlaced, PaymentRecorded
from bothways.units.money import Money
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises.models import Promise
from bothways_web.trade import actions
from bothways_web.trade.models import Invoice, Order
from tests.builders.owing import due_in, question
from tests.cast import Cast
from tests.web.pages import browser, page, status, text

TODAY = "/desk/linden-labels/"


def invoice(access: RelationshipAccess) -> UUID:
    """An invoice of 186 pounds, due tomorrow."""
    body = InvoiceIssued(number="R-1", total=Money(18600, "GBP"))
    outcome = actions.issue(access, body, due_in(access, 1))
    assert isinstance(outcome, Recorded)
    return outcome.entries[0].id


def order(access: RelationshipAccess) -> UUID:
    """An order to be delivered tomorrow."""
    line = OrderLine(text="rolls", quantity=24)
    body = OrderPlaced(number="4390", lines=(line,), total=Money(18600, "GBP"))
    outcome = actions.place(access, body, due_in(access, 1))
    assert isinstance(outcome, Recorded)
    return outcome.entries[0].id


def press(client: Client, seen: str, label: str) -> int:
    """Press the button with this label in a promise's row; the status."""
    row = next(row for row in seen.split("<li")[1:] if label in row)
    address = re.search(r'action="([^"]+/trade/owed/[^"]+)"', row)
    assert address
    return status(client, address.group(1), "post", {"next": TODAY})


def test_an_invoice_is_received_with_one_press(cast: Cast) -> None:
    owed = invoice(cast.roy.merchants)
    jan = browser(cast.jan)
    assert press(jan, page(jan, TODAY), "Received") == 303
    assert Invoice.objects.get(id=owed).paid == 18600
    assert Promise.objects.get(opened_by=owed).state == "accepted"


def test_what_is_left_of_it_is_paid(cast: Cast) -> None:
    owed = invoice(cast.roy.merchants)
    actions.pay(cast.roy.merchants, PaymentRecorded(invoice=owed, amount=Money(10000, "GBP")))
    jan = browser(cast.jan)
    press(jan, page(jan, TODAY), "Received")
    assert Invoice.objects.get(id=owed).paid == 18600


def test_an_order_goes_out_and_arrives_with_one_press_of_each(cast: Cast) -> None:
    owed = order(cast.roy.merchants)
    jan, claire = browser(cast.jan), browser(cast.claire)
    assert press(jan, page(jan, TODAY), "It went out") == 303
    assert Order.objects.get(id=owed).delivered_at is not None
    assert press(claire, page(claire, f"/book/{cast.roy.id}/"), "Yes, I have it") == 303
    assert Order.objects.get(id=owed).received_at is not None
    assert Promise.objects.get(opened_by=owed).state == "accepted"


def test_the_customer_says_it_is_paid_and_the_merchant_judges(cast: Cast) -> None:
    owed = invoice(cast.roy.merchants)
    claire = browser(cast.claire)
    assert press(claire, page(claire, f"/book/{cast.roy.id}/"), "I have paid") == 303
    row = Invoice.objects.get(id=owed)
    assert (row.sent, row.paid) == (18600, 0)
    assert Promise.objects.get(opened_by=owed).state == "reported"


def test_the_page_of_such_a_promise_offers_the_same(cast: Cast) -> None:
    owed = Promise.objects.get(opened_by=invoice(cast.roy.merchants))
    seen = page(browser(cast.jan), f"{TODAY}customers/{cast.roy.id}/promises/{owed.id}/")
    can = seen.split('id="can"')[1].split("</section>")[0]
    assert "/trade/owed/" in can
    assert "/accept/" not in can


def test_nothing_is_owed_by_any_other_entry(cast: Cast) -> None:
    asked = question(cast.roy.own, "Does the glue hold?", 3)
    jan = browser(cast.jan)
    desk, book = f"{TODAY}customers/{cast.roy.id}", f"/book/{cast.roy.id}"
    for address in (f"{desk}/trade/owed/{asked}/done/", f"{desk}/trade/owed/{UUID(int=7)}/done/"):
        assert status(jan, address, "post") == 404
        assert status(jan, address) == 405
    elsewhere = invoice(cast.brook.merchants)
    assert status(jan, f"{desk}/trade/owed/{elsewhere}/done/", "post") == 404
    assert status(browser(cast.sam), f"{book}/trade/owed/{elsewhere}/done/", "post") == 404


@pytest.mark.parametrize("kind", ["question", "invoice", "nothing"])
def test_an_entry_leads_to_what_it_is_about(cast: Cast, kind: str) -> None:
    made = {
        "question": lambda: question(cast.roy.own, "Does the glue hold?", 3),
        "invoice": lambda: invoice(cast.roy.merchants),
        "nothing": lambda: UUID(int=7),
    }[kind]()
    response = browser(cast.claire).get(f"/book/{cast.roy.id}/parties/entries/{made}/")
    if kind == "nothing":
        assert response.status_code == 404
    else:
        assert str(made) in response.headers["Location"]
        assert text(page(browser(cast.claire), response.headers["Location"]))
