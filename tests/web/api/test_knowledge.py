"""Facts, wishes and preferences through the API."""

from uuid import uuid4

import pytest

from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(cast: Cast) -> str:
    return f"/relationships/{cast.roy.id}"


def test_a_fact_is_stated_corrected_confirmed_and_dropped(
    book: str, merchant: Program, customer: Program
) -> None:
    stated = merchant.post(f"{book}/facts", {"text": "Moves in May", "how": "assumed"}).ok(201)
    fact = f"{book}/facts/{stated['entries'][0]['id']}"
    shown = customer.get(f"{book}/facts").ok()["items"][0]
    assert (shown["how"], shown["own_word"]) == ("assumed", False)
    assert shown["fades_at"] is not None
    customer.post(f"{fact}/correct", {"text": "Moves in June", "how": "told"}).ok(201)
    assert customer.get(f"{book}/facts", about="customer").ok()["items"][0]["text"] == "Moves in June"
    merchant.post(f"{fact}/confirm", {"how": "observed"}).ok(201)
    customer.post(f"{fact}/drop", {"why": "We stay"}).ok(201)
    assert merchant.get(f"{book}/facts").ok()["items"] == []
    assert merchant.post(f"{fact}/drop", {}).problem(404)["reason"] == "fact_is_unknown"


def test_a_wish_is_stated_met_and_let_go(book: str, merchant: Program, customer: Program) -> None:
    ids = []
    for program, body in (
        (customer, {"words": "Labels without plastic"}),
        (merchant, {"words": "A nearer printer", "wisher": "customer"}),
    ):
        ids.append(program.post(f"{book}/wishes", body).ok(201)["entries"][0]["id"])
    shown = {wish["words"]: wish for wish in merchant.get(f"{book}/wishes").ok()["items"]}
    assert {wish["wisher"] for wish in shown.values()} == {"customer"}
    assert [wish["own_word"] for wish in shown.values()].count(True) == 1
    merchant.post(f"{book}/wishes/{ids[0]}/meet", {"how": "Paper film"}).ok(201)
    customer.post(f"{book}/wishes/{ids[1]}/let-go").ok(201)
    assert all(wish["closed_at"] for wish in merchant.get(f"{book}/wishes").ok()["items"])
    merchant.post(f"{book}/wishes/{uuid4()}/meet", {}).problem(404)


def test_a_side_says_how_to_be_contacted(book: str, merchant: Program, customer: Program) -> None:
    body = {"rather": "mail", "never": ["call"], "times": ["morning"], "often": "monthly", "language": "fr"}
    customer.put(f"{book}/preferences", body).ok(201)
    shown = merchant.get(f"{book}/preferences").ok()
    assert [(one["rather"], one["never"], one["own_word"]) for one in shown] == [("mail", ["call"], True)]
    assert merchant.get(f"{book}/preferences", side="merchant").ok() == []
    errors = customer.put(f"{book}/preferences", {"language": "French"}).problem(422)["errors"]
    assert errors[0]["field"] == "language"
