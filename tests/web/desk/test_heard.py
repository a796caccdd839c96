"""What a logged talk promised is recorded with one key."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.promises.models import Promise
from tests.cast import Cast
from tests.web.pages import browser, page
from tests.web.rooms import post

SAID = "Called Paul. I'll send the new proof by Friday. He will confirm the amount next week. It was nice."


def desk(cast: Cast, more: str = "") -> str:
    return f"/desk/linden-labels/customers/{cast.roy.id}/{more}"


def logged(cast: Cast, jan: Client, said: str) -> str:
    """Log a call; where that leads."""
    return post(jan, desk(cast, "conversations/log/"), {"medium": "call", "said": said})


def forms(shown: str) -> dict[str, dict[str, str]]:
    """The forms below "Was this promised?", by their address, each with its fields."""
    found = {}
    for address, inner in re.findall(
        r'<form method="post" action="([^"]*/heard/[^"]+)">(.*?)</form>', shown, re.DOTALL
    ):
        fields = dict(re.findall(r'name="(heard[^"]+)" value="([^"]*)"', inner))
        chosen = re.search(r'<select name="([^"]+)".*?value="(\w+)" selected', inner, re.DOTALL)
        assert chosen is not None
        found[address] = {**fields, chosen[1]: chosen[2]}
    return found


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def test_both_sides_promises_are_read_and_recorded_one_by_one(cast: Cast, jan: Client) -> None:
    leads = logged(cast, jan, SAID)
    first, second = forms(page(jan, leads)).items()
    assert set(first[1].values()) == {"merchant", "Send the new proof", "by Friday"}
    assert set(second[1].values()) == {"customer", "Confirm the amount", "next week"}
    leads = post(jan, *first)
    assert list(forms(page(jan, leads))) == [second[0]]
    leads = post(jan, *second)
    assert "Was this promised?" not in page(jan, leads)
    ours, theirs = Promise.objects.order_by("-debtor")
    assert (ours.debtor, ours.what, ours.state, ours.owner) == (
        Side.MERCHANT.value,
        "Send the new proof",
        "agreed",
        cast.owner.member,
    )
    assert (theirs.debtor, theirs.what, theirs.state) == (
        Side.CUSTOMER.value,
        "Confirm the amount",
        "understood",
    )


def test_it_is_recorded_once(cast: Cast, jan: Client) -> None:
    ((address, fields),) = forms(page(jan, logged(cast, jan, "We will replace the torn roll."))).items()
    post(jan, address, fields)
    post(jan, address, fields, status=422)
    assert Promise.objects.count() == 1


def test_a_day_is_counted_from_when_it_was_said(cast: Cast, jan: Client) -> None:
    past = wording.local_day(clock.now(), cast.merchant.zone) - timedelta(days=3)
    said = {"medium": "call", "said": "I'll send the proof in two weeks.", "on": past.isoformat()}
    ((address, fields),) = forms(page(jan, post(jan, desk(cast, "conversations/log/"), said))).items()
    post(jan, address, fields)
    (promise,) = Promise.objects.all()
    assert promise.due is not None
    assert promise.due["on"] == (past + timedelta(days=14)).isoformat()


def test_whoever_is_chosen_owes_it(cast: Cast, jan: Client) -> None:
    ((address, fields),) = forms(page(jan, logged(cast, jan, "I'll ring about the proof."))).items()
    theirs = {name: "customer" if value == "merchant" else value for name, value in fields.items()}
    assert "as we understood it" in page(jan, post(jan, address, theirs))
    (promise,) = Promise.objects.all()
    assert (promise.debtor, promise.state, promise.owner) == ("customer", "understood", None)


def test_it_can_be_mended_first(cast: Cast, jan: Client) -> None:
    ((address, fields),) = forms(page(jan, logged(cast, jan, "I'll ring about the proof."))).items()
    name = address.rstrip("/").rsplit("/", 1)[1]
    wrong = post(jan, address, fields | {f"heard-{name}-due": "Wensday"}, status=422)
    assert "This is no day we can read." in wrong
    post(jan, address, fields | {f"heard-{name}-due": "in 3 working days", f"heard-{name}-what": "Ring Paul"})
    (promise,) = Promise.objects.all()
    assert (promise.what, promise.due_by is not None) == ("Ring Paul", True)


@pytest.mark.parametrize("said", ["They liked the second paper.", "We met at the fair.", "Nothing new."])
def test_a_talk_without_a_promise_asks_nothing(cast: Cast, jan: Client, said: str) -> None:
    assert "Was this promised?" not in page(jan, logged(cast, jan, said))


def test_what_was_ticked_is_not_read_again(cast: Cast, jan: Client) -> None:
    ticked = {"merchant": "on", "merchant_what": "Send the proof"}
    data = {"medium": "call", "said": "I'll send the proof.", **ticked}
    assert "heard=" not in post(jan, desk(cast, "conversations/log/"), data)


@pytest.mark.parametrize("heard", ["nonsense", "01943afe-ca20-7b82-9acd-7fe13e3a3664"])
def test_an_address_that_was_made_up_shows_the_page(cast: Cast, jan: Client, heard: str) -> None:
    assert "Was this promised?" not in page(jan, desk(cast, f"?heard={heard}"))
