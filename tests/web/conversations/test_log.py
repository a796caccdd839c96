"""The quick log and the notes of the team."""

import pytest
from django.test import Client

from bothways_web.conversations.models import Conversation, Note, Question
from bothways_web.promises.models import Promise
from tests.builders.acts import entries
from tests.cast import Cast
from tests.web.pages import browser
from tests.web.rooms import book, desk, post

HOMES = {"merchant": "/desk/linden-labels/customers/{}/", "customer": "/book/{}/"}


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


FULL_LOG = {
    "medium": "call",
    "said": "She likes the second paper.",
    "minutes": "14",
    "quote": "I need people to read it without their glasses.",
    "merchant": "on",
    "merchant_what": "Send the second paper",
    "merchant_due": "in 3 working days",
    "merchant_done": "it lies on her desk",
    "customer": "on",
    "customer_what": "Send the artwork",
    "customer_due": "2126-03-15",
    "question": "on",
    "question_text": "Does the glue hold?",
    "question_owes": "merchant",
}


@pytest.mark.parametrize("side", ["merchant", "customer"])
def test_one_form_logs_a_call_with_promises_and_a_question(cast: Cast, side: str) -> None:
    client = browser(cast.jan if side == "merchant" else cast.claire)
    address = (desk if side == "merchant" else book)(cast.roy.id, "conversations/log/")
    assert post(client, address, FULL_LOG) == HOMES[side].format(cast.roy.id)
    talk = Conversation.objects.get()
    other = "customer" if side == "merchant" else "merchant"
    assert (talk.medium, talk.minutes, talk.writer) == ("call", 14, side)
    assert talk.quotes == [{"side": other, "words": "I need people to read it without their glasses."}]
    ours, theirs = [str(cast.owner.member)], [str(cast.roy.people["claire"])]
    assert (talk.members, talk.people) == ((ours, []) if side == "merchant" else ([], theirs))
    states = {p.debtor: p.state for p in Promise.objects.filter(what__startswith="Send")}
    assert states == {side: "agreed", other: "understood"}
    promise = Promise.objects.get(what="Send the second paper")
    assert promise.done_means == "it lies on her desk"
    question = Question.objects.get()
    assert (question.asker, question.conversation_id) == ("customer", talk.id)


def test_what_is_not_ticked_is_left_out(cast: Cast, jan: Client) -> None:
    form = {key: value for key, value in FULL_LOG.items() if key not in ("merchant", "customer", "question")}
    post(jan, desk(cast.roy.id, "conversations/log/"), form)
    assert not Promise.objects.exists()
    assert not Question.objects.exists()


def test_a_log_that_cannot_be_read_keeps_what_was_typed(cast: Cast, jan: Client) -> None:
    before = entries(cast.roy.id)
    typed = FULL_LOG | {"merchant_due": "Blursday", "customer_what": "", "minutes": "many"}
    shown = post(jan, desk(cast.roy.id, "conversations/log/"), typed, status=422)
    assert "This is no day we can read." in shown
    assert "Say what was promised, or take the tick away." in shown
    assert "Write a number of minutes" in shown
    for words in ("Blursday", "She likes the second paper.", "Send the second paper", "Does the glue hold?"):
        assert words in shown
    assert 'aria-invalid="true"' in shown
    assert entries(cast.roy.id) == before


def test_nothing_is_logged_of_a_day_to_come(cast: Cast, jan: Client) -> None:
    shown = post(jan, desk(cast.roy.id, "conversations/log/"), FULL_LOG | {"on": "2126-01-01"}, status=422)
    assert "This day is still to come." in shown


def test_a_refused_log_says_why(cast: Cast, jan: Client) -> None:
    early = FULL_LOG | {"on": "2026-01-05", "customer_due": "2026-01-02"}
    shown = post(jan, desk(cast.roy.id, "conversations/log/"), early, status=409)
    assert "due_is_before_it_was_said" in shown


def test_a_note_stays_with_the_team_until_it_is_shared(cast: Cast, jan: Client) -> None:
    post(jan, desk(cast.roy.id, "conversations/note/"), {"note": "Mention the cream paper."})
    note = Note.objects.get()
    assert note.text == "Mention the cream paper."
    address = f"conversations/notes/{note.id}/share/"
    assert browser(cast.claire).post(book(cast.roy.id, address)).status_code == 409
    post(jan, desk(cast.roy.id, address))
    assert Note.objects.get().shared
