"""Orders, deliveries, invoices and payments through the API."""

from uuid import uuid4

import pytest

from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db

LINES = [{"article": "L-50", "text": "Label", "quantity": "24", "price": {"minor": 900, "currency": "GBP"}}]
ORDER = {"number": "4390", "lines": LINES, "total": {"minor": 21600, "currency": "GBP"}}


@pytest.fixture
def book(cast: Cast) -> str:
    return f"/relationships/{cast.roy.id}"


def test_an_order_from_the_wish_to_the_money(book: str, merchant: Program, customer: Program) -> None:
    wish = customer.post(f"{book}/requests", {"items": [{"text": "Label", "quantity": 24}]}).ok(201)
    request = wish["entries"][0]["id"]
    assert [one["id"] for one in merchant.get("/requests").ok()] == [request]
    order = {**ORDER, "request": request, "due": {"working_days": 5}}
    placed = merchant.post(f"{book}/orders", order).ok(201)["entries"][0]["id"]
    assert merchant.get("/requests").ok() == []
    assert merchant.get(f"{book}/requests").ok()["items"][0]["order"] == placed
    merchant.post(f"{book}/orders/{placed}/confirm", {}).ok(201)
    merchant.post(f"{book}/orders/{placed}/change", {"due": {"working_days": 6}, "why": "Paper"}).ok(201)
    merchant.post(f"{book}/orders/{placed}/deliveries", {}).ok(201)
    customer.post(f"{book}/orders/{placed}/deliveries", {"note": "All there"}).ok(201)
    back = {"items": [{"text": "Label", "quantity": "1.5"}], "reason": "damaged", "order": placed}
    customer.post(f"{book}/returns", back).ok(201)
    bill = {"number": "R-1", "total": ORDER["total"], "order": placed, "due": {"working_days": 10}}
    invoice = merchant.post(f"{book}/invoices", bill).ok(201)["entries"][0]["id"]
    payment = {"amount": {"minor": 21600, "currency": "GBP"}}
    customer.post(f"{book}/invoices/{invoice}/payments", payment).ok(201)
    merchant.post(f"{book}/invoices/{invoice}/payments", payment).ok(201)
    whole = customer.get(f"{book}/orders/{placed}").ok()
    assert whole["order"]["lines"] == LINES
    assert whole["order"]["total"] == ORDER["total"]
    assert [one["by"] for one in whole["deliveries"]] == ["merchant", "customer"]
    assert [one["reason"] for one in whole["returns"]] == ["damaged"]
    assert [one["id"] for one in whole["invoices"]] == [invoice]
    paid = customer.get(f"{book}/invoices/{invoice}").ok()
    assert paid["invoice"]["paid"] == paid["invoice"]["sent"] == 21600
    assert len(paid["payments"]) == 2
    assert customer.get(f"{book}/returns").ok()["items"][0]["items"][0]["quantity"] == "1.5"
    assert customer.get(f"{book}/invoices").ok()["items"][0]["number"] == "R-1"


def test_orders_are_paged_newest_first(book: str, merchant: Program) -> None:
    for number in range(5):
        at = f"2024-01-0{number + 1}T10:00:00Z"
        merchant.post(f"{book}/orders", {**ORDER, "number": str(number), "at": at}).ok(201)
    first = merchant.get(f"{book}/orders", limit=3).ok()
    rest = merchant.get(f"{book}/orders", limit=3, cursor=first["next"]).ok()
    assert [one["number"] for one in first["items"] + rest["items"]] == ["4", "3", "2", "1", "0"]


def test_a_wish_to_order_is_declined(book: str, merchant: Program, customer: Program) -> None:
    wish = customer.post(f"{book}/requests", {"items": [{"text": "Label", "quantity": 1}]}).ok(201)
    path = f"{book}/requests/{wish['entries'][0]['id']}/decline"
    assert customer.post(path, {"why": "x"}).problem(409)["reason"] == "only_the_merchant"
    merchant.post(path, {"why": "We have none left"}).ok(201)


def test_an_order_and_an_invoice_are_cancelled(book: str, merchant: Program, customer: Program) -> None:
    order = merchant.post(f"{book}/orders", ORDER).ok(201)["entries"][0]["id"]
    customer.post(f"{book}/orders/{order}/cancel", {"why": "Closed"}).ok(201)
    assert customer.get(f"{book}/orders/{order}").ok()["order"]["cancelled_by"] == "customer"
    bill = merchant.post(f"{book}/invoices", {"number": "1", "total": ORDER["total"]}).ok(201)
    merchant.post(f"{book}/invoices/{bill['entries'][0]['id']}/cancel", {}).ok(201)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"number": "taken"}, "number"),
        ({"total": {"minor": 1, "currency": "eur"}}, "total"),
        ({"total": {"minor": 1, "currency": "EUR"}}, "total"),
        ({"total": {"minor": 1.5, "currency": "GBP"}}, "total.minor"),
        ({"lines": [{"text": "Label", "quantity": 0}]}, "lines.0.quantity"),
        ({"due": {"day": "2001-01-01"}}, "due"),
        ({"at": "2199-01-01T00:00:00Z"}, "at"),
    ],
)
def test_an_order_that_does_not_fit(
    book: str, merchant: Program, change: dict[str, object], field: str
) -> None:
    merchant.post(f"{book}/orders", {**ORDER, "number": "taken"}).ok(201)
    errors = merchant.post(f"{book}/orders", {**ORDER, **change}).problem(422)["errors"]
    assert [error["field"] for error in errors] == [field]


def test_a_number_that_no_json_reader_can_hold_is_refused(book: str, merchant: Program) -> None:
    huge = {"minor": 2**60, "currency": "GBP"}
    refused = merchant.post(f"{book}/orders", {**ORDER, "total": huge}).problem(422)
    assert refused["reason"] == "text_cannot_be_kept"


def test_what_is_not_there_is_not_found(book: str, merchant: Program) -> None:
    for path in (f"{book}/orders/{uuid4()}", f"{book}/invoices/{uuid4()}"):
        merchant.get(path).problem(404)
        merchant.post(f"{path}/cancel", {}).problem(404)
