"""Promises through the API: the whole conversation, by both sides."""

from uuid import uuid4

import pytest

from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db

PROOF = {"what": "Send the proof", "due": {"working_days": 3}, "done_means": "The file is there"}


@pytest.fixture
def book(cast: Cast) -> str:
    return f"/relationships/{cast.roy.id}/promises"


def begin(program: Program, book: str, **more: object) -> str:
    """Begin a promise; its id."""
    made = program.post(book, {**PROOF, **more}).ok(201)
    identity: str = made["promise"]["id"]
    return identity


def test_a_promise_is_given_kept_and_judged(book: str, merchant: Program, customer: Program) -> None:
    promise = begin(merchant, book)
    assert merchant.get(f"{book}/{promise}").ok()["promise"]["state"] == "agreed"
    reported = merchant.post(f"{book}/{promise}/report-done", {"words": "It is in your mailbox"}).ok(201)
    assert reported["promise"]["state"] == "reported"
    refused = merchant.post(f"{book}/{promise}/accept", {}).problem(409)
    assert refused["reason"] == "only_the_creditor_judges"
    declined = customer.post(f"{book}/{promise}/decline-report", {"missing": "Page two"}).ok(201)
    assert declined["promise"]["missing"] == "Page two"
    merchant.post(f"{book}/{promise}/report-done", {}).ok(201)
    accepted = customer.post(f"{book}/{promise}/accept", {"words": "Thank you"}).ok(201)
    assert (accepted["promise"]["state"], accepted["promise"]["kept"]) == ("accepted", "in_time")
    life = customer.get(f"{book}/{promise}").ok()["life"]
    assert [entry["kind"] for entry in life][::4] == ["promise_made", "promise_accepted"]


def test_what_is_asked_is_countered_and_agreed(book: str, merchant: Program, customer: Program) -> None:
    promise = begin(customer, book, how="ask", matters_why="The fair")
    countered = merchant.post(
        f"{book}/{promise}/counter-offer", {"due": {"day": "2099-03-13"}, "why": "Paper is short"}
    ).ok(201)
    assert countered["promise"]["due"]["on"] == "2099-03-13"
    agreed = customer.post(f"{book}/{promise}/agree", {}).ok(201)["promise"]
    assert (agreed["state"], agreed["debtor"]) == ("agreed", "merchant")
    handed = merchant.get("/members").ok()[1]["id"]
    assert (
        merchant.post(f"{book}/{promise}/hand-over", {"owner": handed}).ok(201)["promise"]["owner"] == handed
    )
    said = customer.post(f"{book}/{promise}/matters", {"matters": "most"}).ok(201)["promise"]
    assert said["matters"] == "most"


def test_a_date_is_moved_by_both(book: str, merchant: Program, customer: Program) -> None:
    promise = begin(merchant, book)
    new = {"due": {"at": "2099-01-05T12:00:00+01:00"}, "why": "The printer is down"}
    merchant.post(f"{book}/{promise}/ask-new-date", new).ok(201)
    customer.post(f"{book}/{promise}/refuse-new-date", {"why": "The fair"}).ok(201)
    merchant.post(f"{book}/{promise}/ask-new-date", new).ok(201)
    moved = customer.post(f"{book}/{promise}/agree-new-date", {}).ok(201)["promise"]
    assert moved["due"]["at"] == "2099-01-05T11:00:00Z"
    assert moved["due_moves"] == 1


def test_what_was_not_kept_is_owned_up_to_and_made_good(
    book: str, merchant: Program, customer: Program
) -> None:
    promise = begin(merchant, book)
    assert customer.post(f"{book}/{promise}/say-breached", {"why": "Late"}).problem(409)["reason"]
    merchant.post(f"{book}/{promise}/own-up", {"why": "We forgot"}).ok(201)
    offered = merchant.post(f"{book}/{promise}/offer-amends", {"what": "Free delivery", "why": "Sorry"}).ok(
        201
    )["promise"]
    assert offered["amends_for"] == promise
    customer.post(f"{book}/{offered['id']}/agree", {}).ok(201)
    other = begin(merchant, book)
    merchant.post(f"{book}/{other}/own-up", {"why": "We forgot this too"}).ok(201)
    customer.post(f"{book}/{other}/ask-amends", {"what": "A discount"}).ok(201)


def test_it_is_let_go_taken_back_or_turned_down(book: str, merchant: Program, customer: Program) -> None:
    ends = {}
    for act, who, body in (
        ("release", customer, {"words": "No need"}),
        ("withdraw", merchant, {"why": "A mistake"}),
    ):
        promise = begin(merchant, book)
        ends[act] = who.post(f"{book}/{promise}/{act}", body).ok(201)["promise"]["state"]
    promise = begin(merchant, book, how="offer")
    ends["turn-down"] = customer.post(f"{book}/{promise}/turn-down", {}).ok(201)["promise"]["state"]
    assert ends == {"release": "released", "withdraw": "withdrawn", "turn-down": "turned_down"}


def test_what_one_notes_of_the_other_is_only_understood(
    book: str, merchant: Program, customer: Program
) -> None:
    promise = begin(merchant, book, debtor="customer")
    assert customer.get(f"{book}/{promise}").ok()["promise"]["state"] == "understood"
    assert customer.post(f"{book}/{promise}/agree", {}).ok(201)["promise"]["word"] == "confirmed"


def test_promises_are_listed_and_paged(book: str, merchant: Program) -> None:
    ours = {begin(merchant, book) for _ in range(3)} | {begin(merchant, book, due=None)}
    theirs = begin(merchant, book, debtor="customer")
    found, cursor = [], None
    while True:
        page = merchant.get(book, debtor="merchant", limit=1, **({"cursor": cursor} if cursor else {})).ok()
        found += page["items"]
        cursor = page["next"]
        if not cursor:
            break
    assert {item["id"] for item in found} == ours
    assert found[-1]["due"] is None
    assert {item["id"] for item in merchant.get(book).ok()["items"]} == ours | {theirs}
    assert merchant.get(book, open=False).ok()["items"] == []


@pytest.mark.parametrize(
    ("due", "field"),
    [
        ({}, "due"),
        ({"day": "2030-01-01", "working_days": 2}, "due"),
        ({"day": "1899-12-31"}, "due.day"),
        ({"at": "2030-01-01T10:00:00"}, "due.at"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "due.at"),
        ({"said": "some day"}, "due.said"),
        ({"working_days": 0}, "due.working_days"),
        ({"day": "2001-01-01"}, "due"),
    ],
)
def test_a_date_that_cannot_be_is_named(book: str, merchant: Program, due: object, field: str) -> None:
    errors = merchant.post(book, {**PROOF, "due": due}).problem(422)["errors"]
    assert [error["field"] for error in errors] == [field]


def test_what_is_not_there_is_not_found(book: str, merchant: Program) -> None:
    merchant.get(f"{book}/{uuid4()}").problem(404)
    assert merchant.post(f"{book}/{uuid4()}/agree", {}).problem(404)["reason"] == "there_is_no_such_promise"


def test_the_morning_and_the_evening(cast: Cast, book: str, merchant: Program, customer: Program) -> None:
    due_today = {"what": "Call back", "due": {"at": "2199-01-01T00:00:00Z"}}
    promise = merchant.post(book, due_today).ok(201)["promise"]["id"]
    asked = begin(customer, book, how="ask")
    customer.post(f"/relationships/{cast.roy.id}/questions", {"text": "Is it waterproof?"}).ok(201)
    order = {"items": [{"text": "Labels", "quantity": 3}]}
    customer.post(f"/relationships/{cast.roy.id}/requests", order).ok(201)
    morning = merchant.get("/today").ok()
    assert [owed["promise"]["id"] for owed in morning["to_answer"]] == [asked]
    assert [question["text"] for question in morning["questions"]] == ["Is it waterproof?"]
    assert [request["relationship"] for request in morning["requests"]] == [str(cast.roy.id)]
    listed = merchant.get("/promises", debtor="merchant").ok()["items"]
    assert promise in {owed["promise"]["id"] for owed in listed}
    assert {owed["customer"] for owed in listed} == {"Roy Cosmetics"}
    customer.post(f"{book}/{promise}/release", {}).ok(201)
    assert [owed["promise"]["id"] for owed in merchant.get("/evening").ok()["ended"]] == [promise]
    customer.get("/today").problem(403)
    for cursor in ("x", "2020-01-01~x", "2020-01-01T00:00~00000000-0000-0000-0000-000000000000"):
        merchant.get("/promises", cursor=cursor).problem(422)


def test_a_list_over_all_customers_is_paged(cast: Cast, book: str, merchant: Program) -> None:
    for place in (book, f"/relationships/{cast.brook.id}/promises"):
        for _ in range(2):
            begin(merchant, place)
    whole = merchant.get("/promises").ok()["items"]
    first = merchant.get("/promises", limit=3).ok()
    rest = merchant.get("/promises", limit=3, cursor=first["next"]).ok()
    assert first["items"] + rest["items"] == whole
    assert rest["next"] is None
    assert merchant.get("/promises", until="2000-01-01").ok()["items"] == []
