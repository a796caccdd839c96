"""What each sort of candidate becomes once a person says yes."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from bothways.conversations.kinds import ConversationLogged, Medium
from bothways.listening.proposal import Deed, Sort
from bothways.units.side import Side
from bothways_web.conversations import actions as talks
from bothways_web.conversations.models import Question
from bothways_web.foundation import clock
from bothways_web.knowledge.models import Wish
from bothways_web.listening import worker
from bothways_web.listening.models import Candidate, State
from bothways_web.promises import actions as promises
from bothways_web.promises.models import Promise
from tests.builders.acts import done
from tests.builders.owing import promised, question
from tests.cast import Cast
from tests.web.listening.reading import Offered, desk, offered
from tests.web.listening.texts import read, text
from tests.web.pages import browser, page
from tests.web.rooms import post

THEIRS: dict[str, Any] = {"writer": Side.CUSTOMER, "sort": Sort.MESSAGE}


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def only(cast: Cast, client: Client, source: str = "") -> Offered:
    """The one candidate on Roy's page, sure or not."""
    (one,) = offered(page(client, desk(cast, f"?heard={source}")))
    return one


def one_of(cast: Cast, client: Client, words: str, **more: Any) -> Offered:
    said = text(cast.roy.id, words, **more)
    read(cast.roy.merchants, said)
    return only(cast, client, str(said.id))


def test_what_they_ask_of_us_waits_for_our_answer(cast: Cast, jan: Client) -> None:
    one = one_of(cast, jan, "Could you please send us the price list by Friday?", **THEIRS)
    post(jan, one.yes, one.fields)
    (promise,) = Promise.objects.all()
    assert (promise.debtor, promise.state, promise.waits_for) == ("merchant", "asked", "merchant")
    assert promise.due is not None
    done(promises.agree(cast.roy.merchants, promise.id))


def test_what_they_ask_of_us_may_be_a_question_instead(cast: Cast, jan: Client) -> None:
    one = one_of(cast, jan, "Could you please send us the price list by Friday?", **THEIRS)
    post(jan, one.yes, {**one.fields, "as": "question"})
    (asked,) = Question.objects.all()
    assert (asked.asker, asked.own_word, asked.owner) == ("customer", False, cast.owner.member)
    assert asked.due_on is not None


def test_what_we_ask_of_them_is_asked(cast: Cast, jan: Client) -> None:
    one = one_of(cast, jan, "Could you please send us the artwork by Friday?")
    post(jan, one.yes, one.fields)
    (promise,) = Promise.objects.all()
    assert (promise.debtor, promise.state, promise.waits_for) == ("customer", "asked", "customer")


def test_a_question_gets_who_answers_and_by_when(cast: Cast, jan: Client) -> None:
    one = one_of(cast, jan, "Do you also print on kraft paper?", **THEIRS)
    post(jan, one.yes, one.fields)
    (asked,) = Question.objects.all()
    assert (asked.text, asked.owner, asked.state) == (
        "Do you also print on kraft paper?",
        cast.owner.member,
        "open",
    )
    assert asked.due_at is not None


def test_a_wish_is_kept_in_their_words(cast: Cast, jan: Client) -> None:
    said = "We are looking for a ribbon that does not smear."
    one = one_of(cast, jan, said, **THEIRS)
    post(jan, one.yes, one.fields)
    (wish,) = Wish.objects.all()
    assert (wish.words, wish.wisher) == (said, "customer")


def test_a_complaint_is_a_question_that_says_so(cast: Cast, jan: Client) -> None:
    one = one_of(cast, jan, "Two of the rolls arrived damaged.", **THEIRS)
    post(jan, one.yes, one.fields)
    (asked,) = Question.objects.all()
    assert (asked.topic, asked.asker) == ("wrong", "customer")


def test_we_report_our_own_promise_as_done(cast: Cast, jan: Client) -> None:
    key = promised(cast.roy.merchants, "Send the new proof", 3)
    (row,) = read(cast.roy.merchants, text(cast.roy.id, "Hello, I've sent the proof just now.", days=-0.01))
    one = only(cast, jan, str(row.source_id))
    assert "Is this done: Send the new proof?" in one.html
    post(jan, one.yes, one.fields)
    assert Promise.objects.get(id=key).state == "reported"


def test_that_they_say_it_is_done_is_judged_by_us(cast: Cast, jan: Client) -> None:
    key = promised(cast.roy.own, "Pay the last invoice", 3)
    (row,) = read(cast.roy.merchants, text(cast.roy.id, "We paid this morning.", days=-0.01, **THEIRS))
    post(jan, only(cast, jan, str(row.source_id)).yes)
    assert Promise.objects.get(id=key).state == "accepted"


def test_an_answer_closes_the_question(cast: Cast, jan: Client) -> None:
    key = question(cast.roy.own, "Does the adhesive hold at -20 degrees?")
    (row,) = read(
        cast.roy.merchants, text(cast.roy.id, "Yes, the adhesive holds at -20 degrees.", days=-0.01)
    )
    assert row.deed == Deed.ANSWER
    one = only(cast, jan, str(row.source_id))
    post(jan, one.yes, one.fields)
    assert Question.objects.get(id=key).state == "answered"


def test_what_was_closed_meanwhile_is_not_asked_any_more(cast: Cast) -> None:
    key = promised(cast.roy.merchants, "Send the new proof", 3)
    read(cast.roy.merchants, text(cast.roy.id, "I've sent the proof just now.", days=-0.01))
    assert worker.settle(clock.now()) == 0
    done(promises.report_done(cast.roy.merchants, key))
    assert worker.settle(clock.now()) == 1
    assert Candidate.objects.get().state == State.SETTLED


def test_a_promise_nobody_confirmed_is_not_asked_about_once_it_is_done(cast: Cast) -> None:
    mails = [("I'll send the new proof tomorrow.", 3), ("I've sent the proof this morning.", 1)]
    (row,) = read(cast.roy.merchants, *(text(cast.roy.id, words, days) for words, days in mails))
    assert (row.deed, row.state) == (Deed.PROMISE, State.SETTLED)


def test_a_mail_is_named_as_the_source(cast: Cast, jan: Client) -> None:
    said = text(cast.roy.id, "I'll send the new proof by Friday.", member=cast.owner.member, private=True)
    read(cast.roy.merchants, said)
    one = only(cast, jan)
    assert "only you see this" in one.html
    post(jan, one.yes, one.fields)
    row = Candidate.objects.get()
    shown = page(jan, desk(cast, f"promises/{row.id}/"))
    assert "Send the new proof" in shown


class TestTheCustomer:
    """The customer is asked of their own words, with the same two answers."""

    def test_their_yes_is_their_own_word(self, cast: Cast) -> None:
        said = ConversationLogged(medium=Medium.CHAT, summary="I'll pay the last invoice on Friday.")
        done(talks.log(cast.roy.own, said))
        worker.read_new(clock.now() + timedelta(seconds=1))
        claire, home = browser(cast.claire), f"/book/{cast.roy.id}/"
        shown = page(claire, home)
        assert "You wrote this. Is it a promise?" in shown
        assert re.search(r"Pay the last invoice · \d{1,2} [A-Z][a-z]+ \d{4} \(Friday", shown), (
            "as people say it"
        )
        (one,) = offered(shown)
        post(claire, one.yes, one.fields)
        (promise,) = Promise.objects.all()
        assert (promise.debtor, promise.state) == ("customer", "agreed")
        assert "Is it a promise?" not in page(claire, home)

    def test_they_do_not_see_what_we_read_in_ours(self, cast: Cast) -> None:
        (row,) = read(cast.roy.merchants, text(cast.roy.id, "I'll send the proof by Friday."))
        address = f"/book/{cast.roy.id}/listening/{row.id}/"
        assert browser(cast.claire).get(address).status_code == 404
        assert browser(cast.claire).post(f"{address}yes/").status_code == 404
