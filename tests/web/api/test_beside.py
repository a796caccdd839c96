"""What comes round, appointments, what is asked inside, calendars and one delay, through the API."""

import pytest
from django.test import Client

from bothways_web.promises.models import Promise
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db

SERVICE = {"what": "Service the printer", "rhythm": {"unit": "month", "every": 3}, "first": "2099-03-06"}
HALL = {"about": "The new hall", "start": "2099-03-06T10:00:00+01:00", "end": "2099-03-06T11:00:00+01:00"}
LATER = {"start": "2099-03-07T10:00:00Z", "end": "2099-03-07T11:00:00Z", "why": "The paper comes late"}


@pytest.fixture
def book(cast: Cast) -> str:
    return f"/relationships/{cast.roy.id}"


def promised(program: Program, book: str, what: str = "Send the proof", **more: object) -> str:
    body = {"what": what, "due": {"day": "2099-03-06"}, **more}
    made = program.post(f"{book}/promises", body).ok(201)
    identity: str = made["promise"]["id"]
    return identity


def test_what_comes_round_is_begun_and_ended(book: str, merchant: Program, customer: Program) -> None:
    begun = merchant.post(f"{book}/series", SERVICE).ok(201)["series"]
    assert (begun["state"], begun["debtor"], begun["next"]) == ("running", "merchant", 1)
    noted = merchant.post(f"{book}/series", {**SERVICE, "debtor": "customer"}).ok(201)["series"]
    assert noted["state"] == "understood"
    assert len(customer.get(f"{book}/series").ok()) == 2
    ended = customer.post(f"{book}/series/{begun['id']}/end", {"why": "We sold it"}).ok(201)["series"]
    assert ended["state"] == "ended"
    assert merchant.post(f"{book}/series/{begun['id']}/end", {}).problem(409)["reason"] == "series_has_ended"


def test_a_request_sent_twice_begins_one_series(book: str, merchant: Program) -> None:
    first = merchant.post(f"{book}/series", SERVICE, key="service").ok(201)
    again = merchant.post(f"{book}/series", SERVICE, key="service").ok(201)
    assert (again["repeated"], again["series"]["id"]) == (True, first["series"]["id"])
    assert len(merchant.get(f"{book}/series").ok()) == 1


def test_both_sides_meet(book: str, merchant: Program, customer: Program) -> None:
    meeting = merchant.post(f"{book}/appointments", HALL).ok(201)["appointment"]
    one = f"{book}/appointments/{meeting['id']}"
    assert merchant.post(f"{one}/agree", {}).problem(409)
    moved = customer.post(f"{one}/move", LATER).ok(201)["appointment"]
    assert (moved["start"], moved["waits_for"]) == ("2099-03-07T10:00:00Z", "merchant")
    waiting = merchant.get("/today").ok()["appointments"]
    assert [row["appointment"]["id"] for row in waiting] == [meeting["id"]]
    assert merchant.post(f"{one}/agree", {}).ok(201)["appointment"]["state"] == "agreed"
    assert (
        merchant.post(f"{one}/kept", {"came": "late"}).problem(409)["reason"] == "appointment_has_not_begun"
    )
    assert customer.post(f"{one}/cancel", {"why": "Ill"}).ok(201)["appointment"]["state"] == "cancelled"
    assert [row["state"] for row in customer.get(f"{book}/appointments").ok()] == ["cancelled"]


def test_a_colleague_is_asked_and_answers(
    cast: Cast, book: str, merchant: Program, customer: Program
) -> None:
    promise = promised(merchant, book)
    needs = f"{book}/promises/{promise}/needs"
    asked = merchant.post(needs, {"what": "Paper", "by": str(cast.owner.member)}).ok(201)["need"]
    assert [one["need"]["id"] for one in merchant.get("/needs").ok()] == [asked["id"]]
    assert merchant.get("/today").ok()["needs"][0]["promise"] == "Send the proof"
    assert customer.get(needs).problem(403)
    assert customer.post(f"/needs/{asked['id']}/meet", {}).problem(403)
    due = {"due": {"day": "2099-03-05"}}
    assert merchant.post(f"/needs/{asked['id']}/promise", due).ok(201)["need"]["state"] == "promised"
    assert merchant.post(f"/needs/{asked['id']}/meet", {"words": "On your desk"}).ok(201)
    assert merchant.post(f"/needs/{asked['id']}/drop", {}).problem(409)["reason"] == "need_is_closed"
    assert [one["state"] for one in merchant.get(needs).ok()] == ["met"]


def test_a_calendar_is_made_and_ended(book: str, merchant: Program, customer: Program) -> None:
    promised(merchant, book, due={"working_days": 3})
    for program, address in ((merchant, "/calendar"), (customer, f"{book}/calendar")):
        assert program.get(address).ok() == {"made_at": None, "address": None}
        made = program.put(address, {}).ok()
        path = "/calendar/" + made["address"].rpartition("/")[2]
        assert b"Send the proof" in Client().get(path).content
        assert program.get(address).ok() == {"made_at": made["made_at"], "address": None}
        program.delete(address).ok()
        assert Client().get(path).status_code == 404
    assert merchant.get(f"{book}/calendar").problem(403)


def test_one_delay_asks_several_customers(
    cast: Cast, book: str, merchant: Program, customer: Program
) -> None:
    promises = [
        promised(merchant, book),
        promised(merchant, f"/relationships/{cast.brook.id}", "Bread bags"),
        promised(customer, book, "Artwork"),
    ]
    body = {"promises": promises[:2], "due": {"day": "2099-04-01"}, "why": "The paper comes late"}
    messages = merchant.post("/promises/new-date/messages", body).ok()
    assert {one["customer"] for one in messages} == {"Roy Cosmetics", "Brook Bakery"}
    assert all("The paper comes late" in one["text"] for one in messages)
    assert not Promise.objects.filter(state="renegotiating").exists()
    for _ in range(2):
        assert merchant.post("/promises/new-date", body, key="paper").ok()["asked"] == 2
    again = merchant.post("/promises/new-date", body).ok()
    assert again["asked"] == 0
    assert {one["reason"] for one in again["refused"]} == {"new_date_is_asked"}
    assert customer.post("/promises/new-date", body).problem(403)
    assert Promise.objects.filter(state="renegotiating").count() == 2


def test_standard_amends_are_agreed_and_ended(book: str, merchant: Program, customer: Program) -> None:
    wanted = {"case": "late_delivery", "follows": "5 % off the next order"}
    proposed = customer.post(f"{book}/standard-amends", wanted, key="late").ok(201)
    again = customer.post(f"{book}/standard-amends", wanted, key="late").ok(201)
    one = proposed["standard"]["id"]
    assert (again["repeated"], again["standard"]["id"]) == (True, one)
    at = f"{book}/standard-amends/{one}"
    assert customer.post(f"{at}/agree", {}).problem(409)["reason"] == "it_is_the_others_turn"
    assert customer.post(f"{at}/end", {}).problem(409)["reason"] == "standard_is_not_agreed_yet"
    waits = merchant.get("/today").ok()["standard_amends"]
    assert [(row["customer"], row["standard"]["id"]) for row in waits] == [("Roy Cosmetics", one)]
    assert merchant.post(f"{at}/agree", {"words": "Gladly"}).ok(201)["standard"]["state"] == "agreed"
    promise = promised(merchant, book)
    shown = merchant.get(f"{book}/promises/{promise}").ok()
    assert (shown["follows"], [row["id"] for row in shown["may_follow"]]) == (None, [one])
    order = {"number": "4390", "total": {"minor": 100, "currency": "GBP"}, "due": {"day": "2099-03-06"}}
    merchant.post(f"{book}/orders", {**order, "lines": []}).ok(201)
    delivery = next(row for row in merchant.get(f"{book}/promises").ok()["items"] if row["basis"] == "order")
    assert merchant.get(f"{book}/promises/{delivery['id']}").ok()["follows"]["follows"] == wanted["follows"]
    assert merchant.post(f"{at}/end", {"why": "Enough"}).ok(201)["standard"]["state"] == "ended"
    assert merchant.get(f"{book}/promises/{delivery['id']}").ok()["follows"] is None
    merchant.post(f"{book}/standard-amends/{book[-36:]}/agree", {}).problem(404)
    merchant.post(f"{book}/standard-amends", {**wanted, "case": "rain"}).problem(422)


def test_standard_amends_are_declined_and_taken_back(book: str, merchant: Program, customer: Program) -> None:
    wanted = {"case": "poor_quality", "follows": "Replaced within two days"}
    for program, act, state in ((customer, "decline", "declined"), (merchant, "withdraw", "withdrawn")):
        one = merchant.post(f"{book}/standard-amends", wanted).ok(201)["standard"]["id"]
        told = program.post(f"{book}/standard-amends/{one}/{act}", {"why": "No"}).ok(201)
        assert told["standard"]["state"] == state
    assert len(customer.get(f"{book}/standard-amends").ok()) == 2
