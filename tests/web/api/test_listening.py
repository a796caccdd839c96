"""What was read, for programs of both sides."""

from uuid import uuid4

import pytest

from bothways.listening.proposal import Sort
from bothways.units.side import Side
from bothways_web.listening.models import Candidate
from bothways_web.promises.models import Promise
from tests.cast import Cast
from tests.web.api.conftest import Program
from tests.web.listening.texts import read, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(cast: Cast) -> str:
    """Roy's book, in which each side wrote something that reads like a promise."""
    read(
        cast.roy.merchants,
        text(cast.roy.id, "I'll send the proof by Friday.", 1),
        text(cast.roy.id, "I'll pay on Monday.", writer=Side.CUSTOMER, sort=Sort.MESSAGE),
    )
    return f"/relationships/{cast.roy.id}"


def test_they_are_listed_the_newest_first_page_by_page(book: str, merchant: Program) -> None:
    first = merchant.get("/candidates", limit=1).ok()
    second = merchant.get("/candidates", limit=1, cursor=first["next"]).ok()
    assert [one["what"] for page in (first, second) for one in page["items"]] == ["Pay", "Send the proof"]
    assert second["next"] is None
    shown = merchant.get(f"{book}/candidates", deed="promise").ok()["items"][1]
    assert (shown["side"], shown["state"], shown["answers"]) == ("merchant", "open", None)
    assert 0.5 <= shown["confidence"] <= 1
    assert shown["dues"][0]["said"] == "by Friday"
    assert merchant.get(f"{book}/candidates", deed="wish").ok()["items"] == []


def test_one_is_confirmed_as_it_was_read_and_once(book: str, merchant: Program) -> None:
    one = f"{book}/candidates/{Candidate.objects.get(side='merchant').id}"
    first = merchant.post(f"{one}/confirm", {}, key="one").ok(201)
    assert merchant.post(f"{one}/confirm", {}, key="one").ok(201)["entries"] == first["entries"]
    assert merchant.post(f"{one}/confirm", {}).problem(409)["reason"] == "candidate_is_decided"
    shown = merchant.get(one).ok()
    assert (shown["state"], shown["entry"]) == ("confirmed", first["entries"][0]["id"])
    promise = Promise.objects.get()
    assert (promise.what, promise.due is not None) == ("Send the proof", True)


def test_it_may_be_mended(book: str, merchant: Program) -> None:
    one = f"{book}/candidates/{Candidate.objects.get(side='merchant').id}"
    merchant.post(f"{one}/confirm", {"what": "Send two proofs", "undated": True}).ok(201)
    promise = Promise.objects.get()
    assert (promise.what, promise.due) == ("Send two proofs", None)


def test_it_becomes_nothing_but_what_it_is_or_a_question(book: str, merchant: Program) -> None:
    one = f"{book}/candidates/{Candidate.objects.get(side='merchant').id}"
    merchant.post(f"{one}/confirm", {"becomes": "thanks"}).problem(422)
    written = merchant.post(f"{one}/confirm", {"becomes": "question", "undated": True}).ok(201)
    assert written["entries"][0]["kind"] == "question_asked"


def test_a_no_can_be_taken_back(book: str, merchant: Program) -> None:
    one = f"{book}/candidates/{Candidate.objects.get(side='merchant').id}"
    assert merchant.post(f"{one}/reject").ok()["state"] == "rejected"
    assert merchant.post(f"{one}/confirm", {}).problem(409)["reason"] == "candidate_is_set_aside"
    assert merchant.post(f"{one}/restore").ok()["state"] == "open"
    assert merchant.post(f"{one}/restore").problem(409)["reason"] == "candidate_is_not_set_aside"


def test_the_customer_gets_their_own_words_alone(book: str, customer: Program, merchant: Program) -> None:
    (shown,) = customer.get(f"{book}/candidates").ok()["items"]
    assert shown["what"] == "Pay"
    customer.post(f"{book}/candidates/{shown['id']}/confirm", {}).ok(201)
    assert Promise.objects.get().state == "agreed"
    ours = Candidate.objects.get(side="merchant").id
    customer.get(f"{book}/candidates/{ours}").problem(404)
    merchant.post(f"{book}/candidates/{uuid4()}/reject").problem(404)
