"""Relationships, people and addresses through the API."""

from uuid import UUID

import pytest
from django.test import Client

from bothways_web.journal.models import Answer, Head, JournalEntry
from tests.cast import PASSWORD, Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db

NEW = {
    "name": "Hofladen Brandt",
    "people": [{"name": "Jule Brandt", "role": "owner"}],
    "addresses": [
        {"medium": "phone", "value": "020 7946 0018"},
        {"medium": "email", "value": "J@Brandt.Example"},
    ],
}


def test_a_new_customer_is_opened_and_read_back(merchant: Program) -> None:
    opened = merchant.post("/relationships", NEW).ok(201)
    assert opened["entries"][0]["kind"] == "relationship_opened"
    shown = merchant.get(f"/relationships/{opened['id']}").ok()
    assert (shown["name"], shown["form"], shown["side"]) == ("Hofladen Brandt", "organisation", "merchant")
    assert [person["name"] for person in shown["people"]] == ["Jule Brandt"]
    assert {address["value"] for address in shown["addresses"]} == {"+442079460018", "j@brandt.example"}


def test_the_same_request_with_the_same_key_happens_once(merchant: Program) -> None:
    first = merchant.post("/relationships", NEW, key="shop-1").ok(201)
    before = (JournalEntry.objects.count(), Head.objects.count(), Answer.objects.count())
    again = merchant.post("/relationships", NEW, key="shop-1").ok(201)
    assert (JournalEntry.objects.count(), Head.objects.count(), Answer.objects.count()) == before
    assert again == {**first, "repeated": True}


def test_another_request_with_the_same_key_is_refused(cast: Cast, merchant: Program) -> None:
    merchant.post("/relationships", NEW, key="shop-1").ok(201)
    before = (JournalEntry.objects.count(), Head.objects.count())
    for path, body in (
        ("/relationships", {**NEW, "name": "Other"}),
        (f"/relationships/{cast.roy.id}/people", {"name": "Nina Roy"}),
    ):
        document = merchant.post(path, body, key="shop-1").problem(422)
        assert document["reason"] == "key_was_used_for_something_else"
    assert (JournalEntry.objects.count(), Head.objects.count()) == before


def test_two_programs_may_use_the_same_key(cast: Cast, merchant: Program, customer: Program) -> None:
    path, body = f"/relationships/{cast.roy.id}/interest", {"text": "On time"}
    ours = merchant.put(path, body, key="1").ok(201)
    theirs = customer.put(path, body, key="1").ok(201)
    assert ours["entries"][0]["id"] != theirs["entries"][0]["id"]
    assert not theirs["repeated"]


@pytest.mark.parametrize("key", ["with space", "x" * 129, "ü"])
def test_a_key_that_is_none_is_refused(merchant: Program, key: str) -> None:
    errors = merchant.post("/relationships", NEW, key=key).problem(422)["errors"]
    assert errors[0]["field"] == "Idempotency-Key"


@pytest.mark.parametrize("side", ["merchant", "customer"])
def test_both_sides_keep_who_the_customer_is(cast: Cast, side: str, request: pytest.FixtureRequest) -> None:
    program: Program = request.getfixturevalue(side)
    book = f"/relationships/{cast.roy.id}"
    program.put(f"{book}/name", {"name": "Roy & Daughter"}).ok(201)
    program.put(f"{book}/interest", {"text": "Labels that last"}).ok(201)
    person = program.post(f"{book}/people", {"name": "Nina Roy"}).ok(201)["entries"][0]["body"]["person"]
    phone = {"medium": "phone", "value": "+44 20 7946 0018", "person": person}
    address = program.post(f"{book}/addresses", phone).ok(201)["entries"][0]["body"]["address"]
    program.put(f"{book}/addresses/{address}", {"value": "+44 20 7946 0019"}).ok(201)
    shown = program.get(book).ok()
    assert shown["name"] == "Roy & Daughter"
    assert shown[f"{side}_interest"] == "Labels that last"
    assert "+442079460019" in {a["value"] for a in shown["addresses"]}
    assert "Nina Roy" in {p["name"] for p in shown["people"]}
    program.delete(f"{book}/people/{person}").ok()
    shown = program.get(book).ok()
    assert "Nina Roy" not in {p["name"] for p in shown["people"]}
    assert "+442079460019" not in {a["value"] for a in shown["addresses"]}


def test_customers_are_listed_searched_and_paged(cast: Cast, merchant: Program) -> None:
    merchant.post("/relationships", NEW).ok(201)
    names = [row["name"] for row in merchant.get("/relationships").ok()["items"]]
    assert names == ["Brook Bakery", "Hofladen Brandt", "Roy Cosmetics"]
    first = merchant.get("/relationships", limit=2).ok()
    rest = merchant.get("/relationships", limit=2, cursor=first["next"]).ok()
    assert [row["name"] for row in first["items"] + rest["items"]] == names
    assert rest["next"] is None
    for text in ("hof bra", "jule", "7946 0018", "j@brandt"):
        found = merchant.get("/relationships", search=text).ok()["items"]
        assert [row["name"] for row in found] == ["Hofladen Brandt"], text
    assert merchant.get("/relationships", search="\x00").ok()["items"] == []
    merchant.get("/relationships", cursor="x").problem(422)


def test_a_customer_lists_the_books_they_keep(cast: Cast, customer: Program) -> None:
    listed = customer.get("/relationships").ok()["items"]
    assert [(row["merchant"], row["side"]) for row in listed] == [("Linden Labels", "customer")]
    browser = Client()
    browser.login(username=cast.jan.email, password=PASSWORD)
    shown = browser.get("/api/v1/relationships").json()["items"]
    assert [(row["merchant"], row["side"]) for row in shown] == [("Mill Paper", "customer")]


def test_the_book_says_how_the_merchant_works(cast: Cast, merchant: Program, customer: Program) -> None:
    book = merchant.get("/book").ok()
    assert (book["slug"], book["currency"], book["sending_on"]) == ("linden-labels", "GBP", False)
    assert merchant.get("/members").ok()[0]["name"] == "Ines Linden"
    customer.get("/members").problem(403)


def test_the_merchant_chooses_who_looks_after_a_customer(
    cast: Cast, merchant: Program, customer: Program
) -> None:
    path, body = f"/relationships/{cast.roy.id}/keeper", {"member": str(cast.staff.member)}
    assert customer.put(path, body).problem(409)["reason"] == "keeper_is_the_merchants"
    merchant.put(path, body).ok(201)
    assert UUID(merchant.get(f"/relationships/{cast.roy.id}").ok()["keeper"]) == cast.staff.member


def test_an_address_is_changed_in_its_own_form(cast: Cast, merchant: Program) -> None:
    path = f"/relationships/{cast.brook.id}/addresses"
    made = merchant.post(path, {"medium": "web", "value": "Brook.Example"}).ok(201)
    address = made["entries"][0]["body"]["address"]
    assert merchant.put(f"{path}/{address}", {"value": "no"}).problem(422)["errors"][0]["field"] == "value"
    merchant.delete(f"{path}/{address}").ok()
    assert merchant.delete(f"{path}/{address}").problem(404)["reason"] == "address_is_unknown"
    assert merchant.put(f"{path}/{address}", {"value": "no"}).problem(404)["reason"] == "address_is_unknown"
