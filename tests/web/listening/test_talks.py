"""What a logged talk promised is recorded with one key."""

from datetime import timedelta

import pytest
from django.test import Client

from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.reading import entries_of
from bothways_web.listening.models import Candidate, State
from bothways_web.promises.models import Promise
from tests.cast import Cast
from tests.web.listening.reading import desk, logged, offered, seen
from tests.web.pages import browser, page
from tests.web.rooms import post

SAID = "Called Paul. I'll send the new proof by Friday. He will confirm the amount next week. It was nice."
TITLE = "Read in your mail and talks"


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def test_both_sides_promises_are_read_and_recorded_one_by_one(cast: Cast, jan: Client) -> None:
    leads = logged(cast, jan, SAID)
    first, second = offered(page(jan, leads))
    assert seen(first) == {"debtor": "merchant", "what": "Send the new proof", "due": "by Friday"}
    assert seen(second) == {"debtor": "customer", "what": "Confirm the amount", "due": "next week"}
    leads = post(jan, first.yes, first.fields)
    assert [one.yes for one in offered(page(jan, leads))] == [second.yes]
    post(jan, second.yes, second.fields)
    assert TITLE not in page(jan, desk(cast))
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


def test_the_entry_says_where_it_was_read(cast: Cast, jan: Client) -> None:
    (one,) = offered(page(jan, logged(cast, jan, "A good talk. We will replace the torn roll tomorrow.")))
    post(jan, one.yes, one.fields)
    talk, made = entries_of(
        JournalEntry.objects.filter(relationship_id=cast.roy.id).order_by("-seq")[:2][::-1]
    )
    assert made.source is not None
    assert (made.source.entry, made.source.start, made.source.end) == (talk.id, 13, 52)
    assert Candidate.objects.get().entry_id == made.id


def test_it_is_recorded_once(cast: Cast, jan: Client) -> None:
    (one,) = offered(page(jan, logged(cast, jan, "We will replace the torn roll.")))
    post(jan, one.yes, one.fields)
    post(jan, one.yes, one.fields | {"once": "another"}, status=409)
    assert Promise.objects.count() == 1


def test_what_is_set_aside_never_comes_back_but_can_be_put_back(cast: Cast, jan: Client) -> None:
    (one,) = offered(page(jan, logged(cast, jan, "We will replace the torn roll.")))
    post(jan, one.no)
    assert TITLE not in page(jan, desk(cast))
    logged(cast, jan, "As I said: we will replace the torn roll.")
    assert TITLE not in page(jan, desk(cast))
    aside = page(jan, "/desk/linden-labels/read/?state=rejected")
    assert "We will replace the torn roll." in aside
    post(jan, one.no.replace("/no/", "/back/"))
    assert TITLE in page(jan, desk(cast))
    assert not Promise.objects.exists()


def test_a_day_is_counted_from_when_it_was_said(cast: Cast, jan: Client) -> None:
    past = wording.local_day(clock.now(), cast.merchant.zone) - timedelta(days=3)
    (one,) = offered(page(jan, logged(cast, jan, "I'll send the proof in two weeks.", on=past.isoformat())))
    post(jan, one.yes, one.fields)
    (promise,) = Promise.objects.all()
    assert promise.due is not None
    assert promise.due["on"] == (past + timedelta(days=14)).isoformat()


def test_a_day_that_is_past_is_asked_anew(cast: Cast, jan: Client) -> None:
    past = wording.local_day(clock.now(), cast.merchant.zone) - timedelta(days=9)
    (one,) = offered(page(jan, logged(cast, jan, "I'll send the proof tomorrow.", on=past.isoformat())))
    assert one.fields["due"] == ""
    assert "It was to be" in one.html


def test_whoever_is_chosen_owes_it(cast: Cast, jan: Client) -> None:
    (one,) = offered(page(jan, logged(cast, jan, "I'll ring about the proof.")))
    assert "as we understood it" in page(jan, post(jan, one.yes, one.fields | {"debtor": "customer"}))
    (promise,) = Promise.objects.all()
    assert (promise.debtor, promise.state, promise.owner) == ("customer", "understood", None)


def test_it_can_be_mended_first(cast: Cast, jan: Client) -> None:
    (one,) = offered(page(jan, logged(cast, jan, "I'll ring about the proof.")))
    wrong = post(jan, one.yes, one.fields | {"due": "some day"}, status=422)
    assert "This is no day we can read." in wrong
    post(jan, one.yes, one.fields | {"due": "in 3 working days", "what": "Ring Paul"})
    (promise,) = Promise.objects.all()
    assert (promise.what, promise.due_by is not None) == ("Ring Paul", True)


@pytest.mark.parametrize("said", ["They liked the second paper.", "We met at the fair.", "Nothing new."])
def test_a_talk_without_a_promise_asks_nothing(cast: Cast, jan: Client, said: str) -> None:
    assert TITLE not in page(jan, logged(cast, jan, said))


def test_what_was_ticked_is_not_read_again(cast: Cast, jan: Client) -> None:
    leads = logged(cast, jan, "I'll send the proof.", merchant="on", merchant_what="Send the proof")
    assert TITLE not in page(jan, leads)
    assert not Candidate.objects.filter(state=State.OPEN).exists()


@pytest.mark.parametrize("heard", ["nonsense", "01943afe-ca20-7b82-9acd-7fe13e3a3664"])
def test_an_address_that_was_made_up_shows_the_page(cast: Cast, jan: Client, heard: str) -> None:
    assert TITLE not in page(jan, desk(cast, f"?heard={heard}"))
