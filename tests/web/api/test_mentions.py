"""Mentions and referrals through the API."""

from uuid import uuid4

import pytest

from bothways_web.foundation import clock
from bothways_web.wordofmouth.crediting import credit_due
from tests.builders.mentions import a_mention
from tests.cast import Cast
from tests.web.api.conftest import Program, membership_of, program

pytestmark = pytest.mark.django_db

GIVEN = {
    "place": "Label Fair Board",
    "author": "Claire Roy",
    "said_at": "2026-03-10T15:20:00Z",
    "words": "It holds.",
    "rating": {"value": 4.5, "best": 5},
    "link": "https://board.example/7",
    "number": "7",
}


def test_handed_in_once(merchant: Program) -> None:
    made = merchant.post("/mentions", GIVEN).ok(201)
    assert (made["way"], made["place"], made["relationship"]) == ("program", "Label Fair Board", None)
    assert made["rating"] == {"value": "4.50", "best": "5.00"}
    again = merchant.post("/mentions", GIVEN | {"words": "Edited"}).ok(200)
    assert again["id"] == made["id"]
    assert [one["id"] for one in merchant.get("/mentions").ok()["items"]] == [made["id"]]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"place": ""}, "place"),
        ({"said_at": "2026-03-10T15:20:00"}, "said_at"),
        ({"rating": {"value": 6, "best": 5}}, "rating"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"email": "nobody"}, "email"),
        ({"stars": 5}, "stars"),
    ],
)
def test_what_does_not_fit_names_its_field(merchant: Program, change: dict[str, object], field: str) -> None:
    errors = merchant.post("/mentions", GIVEN | change).problem(422)["errors"]
    assert [error["field"] for error in errors] == [field]


def test_neither_words_nor_a_rating(merchant: Program) -> None:
    merchant.post("/mentions", GIVEN | {"words": " ", "rating": None}).problem(422)


def test_tied_answered_and_untied(cast: Cast, merchant: Program, customer: Program) -> None:
    mention = f"/mentions/{a_mention(cast.merchant).id}"
    merchant.post(mention + "/hand", {"owner": str(cast.staff.member)}).ok()
    merchant.post(mention + "/tie", {"relationship": str(cast.roy.id)}).ok(201)
    shown = merchant.get("/mentions", shown="tied").ok()["items"][0]
    assert shown["relationship"] == str(cast.roy.id)
    answered = merchant.post(mention + "/answer", {"text": "Thank you.", "place": "There"}).ok()
    assert answered["answer"] == "Thank you."
    said = f"/relationships/{cast.roy.id}/said"
    (theirs,) = customer.get(said).ok()
    assert (theirs["id"], theirs["answer"], theirs["own_word"]) == (shown["tied"], "Thank you.", False)
    customer.post(f"{said}/{theirs['id']}/untie", {"why": "My sister"}).ok(201)
    assert customer.get(said).ok() == []
    assert merchant.get(mention).ok()["relationship"] is None
    assert merchant.post(mention + "/tie", {"relationship": str(uuid4())}).problem(404)


def test_set_aside_and_put_back(cast: Cast, merchant: Program) -> None:
    mention = f"/mentions/{a_mention(cast.merchant).id}"
    program(membership_of(cast.reader)).post(mention + "/set-aside").problem(403)
    assert merchant.post(mention + "/set-aside").ok()["set_aside"] is True
    assert merchant.post(mention + "/set-aside").problem(409)["reason"] == "mention_is_set_aside"
    assert merchant.post(mention + "/put-back").ok()["set_aside"] is False


def test_customers_see_no_list_of_mentions(cast: Cast, customer: Program) -> None:
    mention = a_mention(cast.merchant)
    assert customer.get("/mentions").status in (403, 404)
    assert customer.get(f"/mentions/{mention.id}").status in (403, 404)
    assert customer.post("/mentions", GIVEN).status in (403, 404)


def test_who_sent_whom(cast: Cast, merchant: Program, customer: Program) -> None:
    roy, brook = f"/relationships/{cast.roy.id}", f"/relationships/{cast.brook.id}"
    customer.post(roy + "/recommendations", {"name": "Brook Bakery"}).ok(201)
    assert customer.post(roy + "/recommendations", {"name": "Brook Bakery"}).problem(422)
    merchant.post(brook + "/came-through", {"name": "Roy", "through": str(cast.roy.id)}).ok(201)
    customer.post(roy + "/came-through", {"name": "Somebody", "may_tell": True}).ok(201)
    kept = customer.post(roy + "/came-through/consent", {"may_tell": False}).ok(201)
    assert kept["entries"][0]["kind"] == "referral_consent_changed"
    assert customer.get(roy + "/referrals").ok()["came"]["may_tell"] is False
    theirs = merchant.post(roy + "/came-through/consent", {"may_tell": True}).problem(409)
    assert theirs["reason"] == "consent_is_the_customers"
    denied = merchant.post(roy + "/came-through/deny", {"why": "By the fair"}).ok(201)
    assert denied["entries"][0]["kind"] == "referral_denied"
    shown = merchant.get(brook + "/referrals").ok()
    assert (shown["came"]["state"], shown["came"]["through"]) == ("named", str(cast.roy.id))
    assert customer.get(roy + "/referrals").ok()["came"]["through"] is None
    assert credit_due(clock.now()) == 0
