"""Talks, notes, questions and files through the API."""

from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client

from bothways_web.conversations.models import Transcript
from tests.cast import Cast
from tests.web.api.conftest import BASE, Program

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32
CALL = {
    "medium": "call",
    "summary": "Wants labels for the spring",
    "began": "customer",
    "minutes": 7,
    "quotes": [{"side": "customer", "words": "They must stick"}],
    "promises": [
        {"debtor": "merchant", "what": "Send a quote", "due": {"said": "in 3 working days"}},
        {"debtor": "customer", "what": "Send the logo"},
    ],
    "questions": [{"text": "Do they stand the freezer?", "asker": "customer"}],
}


@pytest.fixture
def book(cast: Cast) -> str:
    return f"/relationships/{cast.roy.id}"


def test_a_talk_is_logged_in_one_act(book: str, merchant: Program, customer: Program) -> None:
    entries = merchant.post(f"{book}/conversations", CALL).ok(201)["entries"]
    assert [entry["kind"] for entry in entries] == ["conversation_logged", "question_asked"]
    assert [owed["what"] for owed in entries[0]["body"]["opens"]] == ["Send a quote", "Send the logo"]
    states = {
        p["what"]: p["state"] for p in customer.get(f"{book}/promises", debtor="merchant").ok()["items"]
    }
    assert states["Send a quote"] == "agreed"
    assert customer.get(f"{book}/promises", debtor="customer").ok()["items"][0]["state"] == "understood"
    talk = customer.get(f"{book}/conversations").ok()["items"][0]
    assert (talk["summary"], talk["minutes"], talk["began"]) == (CALL["summary"], 7, "customer")
    question = customer.get(f"{book}/questions").ok()["items"][0]
    assert (question["asker"], question["conversation"]) == ("customer", talk["id"])


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"at": "2199-01-01T00:00:00Z"}, "when"),
        ({"medium": "telepathy"}, "medium"),
        ({"promises": [{"what": "x"}]}, "promises.0.debtor"),
        ({"questions": [{"text": "x", "due": {"said": "never"}}]}, "due.said"),
        ({"opens": []}, "opens"),
        ({"minutes": 1441}, "minutes"),
    ],
)
def test_a_talk_that_does_not_fit(
    book: str, merchant: Program, change: dict[str, object], field: str
) -> None:
    errors = merchant.post(f"{book}/conversations", {**CALL, **change}).problem(422)["errors"]
    assert [error["field"] for error in errors] == [field]


def test_a_message_is_recorded_in_its_writers_words(book: str, merchant: Program, customer: Program) -> None:
    sent = merchant.post(f"{book}/messages", {"sent": True, "text": "The proof is on its way"}).ok(201)
    assert sent["entries"][0]["kind"] == "message_sent"
    received = merchant.post(f"{book}/messages", {"sent": False, "text": "Fine", "medium": "chat"}).ok(201)
    assert received["entries"][0]["says"] == "customer"
    assert {talk["began"] for talk in customer.get(f"{book}/conversations").ok()["items"]} == {
        "merchant",
        "customer",
    }


def test_a_note_stays_with_the_team_until_it_is_shared(
    book: str, merchant: Program, customer: Program
) -> None:
    note = merchant.post(f"{book}/notes", {"text": "Prefers mornings"}).ok(201)["entries"][0]["id"]
    assert merchant.get(f"{book}/notes").ok()["items"][0]["text"] == "Prefers mornings"
    assert customer.get(f"{book}/notes").ok()["items"] == []
    assert customer.post(f"{book}/notes", {"text": "x"}).problem(409)["reason"] == "notes_are_the_teams"
    customer.post(f"{book}/notes/{note}/share").problem(409)
    merchant.post(f"{book}/notes/{note}/share").ok(201)
    assert merchant.post(f"{book}/notes/{note}/share").problem(409)["reason"] == "note_is_shared"


def test_a_question_is_asked_handed_answered_and_settled(
    cast: Cast, book: str, merchant: Program, customer: Program
) -> None:
    asked = customer.post(f"{book}/questions", {"text": "Is the glue vegan?"}).ok(201)
    question = f"{book}/questions/{asked['entries'][0]['id']}"
    assert [waiting["text"] for waiting in merchant.get("/questions").ok()] == ["Is the glue vegan?"]
    merchant.post(f"{question}/hand", {"owner": str(cast.staff.member)}).ok(201)
    assert merchant.get("/questions", owner=str(cast.staff.member)).ok()
    assert merchant.get("/questions", owner=str(uuid4())).ok() == []
    merchant.post(f"{question}/answer", {"text": "It is"}).ok(201)
    assert merchant.post(f"{question}/close", {"outcome": "settled"}).problem(409)["reason"]
    customer.post(f"{question}/close", {"outcome": "not_answered", "note": "Since when?"}).ok(201)
    merchant.post(f"{question}/answer", {"text": "Since 2020"}).ok(201)
    customer.post(f"{question}/close", {"outcome": "settled"}).ok(201)
    shown = customer.get(question).ok()
    assert (shown["state"], shown["answer"]) == ("settled", "Since 2020")
    assert customer.get(f"{book}/questions", state="open").ok()["items"] == []
    merchant.get(f"{book}/questions/{uuid4()}").problem(404)


def test_a_question_comes_with_a_photo(book: str, cast: Cast, customer: Program, merchant: Program) -> None:
    def send(content: bytes, key: str = "") -> object:
        photo = BytesIO(content)
        photo.name = "torn.png"
        return Client().post(
            f"{BASE}{book}/questions/with-photo",
            {"text": "It came torn", "photo": photo},
            headers={
                "Authorization": f"Bearer {customer.secret}",
                **({"Idempotency-Key": key} if key else {}),
            },
        )

    again = [send(PNG, "torn-1").json() for _ in range(2)]  # type: ignore[attr-defined]
    assert [one["repeated"] for one in again] == [False, True]
    assert send(PNG + b"x", "torn-1").status_code == 422  # type: ignore[attr-defined]
    assert send(PNG).status_code == 201  # type: ignore[attr-defined]
    asked = merchant.get(f"{book}/questions", asker="customer").ok()["items"][0]
    assert asked["topic"] == "wrong"
    attachment = asked["attachments"][0]
    got = merchant.get(f"{book}/attachments/{attachment['id']}").response
    assert got.headers["Content-Type"] == "image/png"
    assert b"".join(got.streaming_content) == PNG  # type: ignore[attr-defined]
    merchant.get(f"/relationships/{cast.brook.id}/attachments/{attachment['id']}").problem(404)
    assert send(b"MZ not a photo").status_code == 422  # type: ignore[attr-defined]


SPOKEN = {
    "medium": "call",
    "summary": "About the new rolls.",
    "text": "Jan: Are they right?\nClaire: They are. I'll send the artwork on Friday.\nOperator: Hello?",
    "speakers": {"Jan": "merchant", "Claire": "customer", "Operator": None},
    "everybody_knew": True,
}


def test_a_talk_comes_with_its_transcript(book: str, merchant: Program, customer: Program) -> None:
    entries = merchant.post(f"{book}/transcripts", SPOKEN).ok(201)["entries"]
    assert [entry["kind"] for entry in entries] == ["conversation_logged", "talk_measured"]
    address = f"{book}/conversations/{entries[0]['id']}/transcript"
    shown = customer.get(address).ok()
    assert (shown["merchant"]["words"], shown["customer"]["words"], shown["unplaced"]) == (3, 8, 1)
    assert [(turn["speaker"], turn["side"]) for turn in shown["turns"]] == [
        ("Jan", "merchant"),
        ("Claire", "customer"),
        ("Operator", None),
    ]
    gone = customer.delete(address).ok()
    assert (gone["turns"], gone["until"], gone["customer"]["words"]) == ([], None, 8)
    customer.delete(address).problem(404)


def test_a_transcript_nobody_knew_of_is_not_kept(book: str, merchant: Program) -> None:
    errors = merchant.post(f"{book}/transcripts", {**SPOKEN, "everybody_knew": False}).problem(422)["errors"]
    assert [error["field"] for error in errors] == ["everybody_knew"]
    nobody = {**SPOKEN, "speakers": {"Jan": None}}
    assert merchant.post(f"{book}/transcripts", nobody).problem(422)["reason"] == "nobody_of_the_two_speaks"
    assert not Transcript.objects.exists()


def test_a_transcript_sent_twice_is_kept_once(book: str, merchant: Program) -> None:
    for _ in range(2):
        merchant.post(f"{book}/transcripts", SPOKEN, key="call-1").ok(201)
    assert Transcript.objects.count() == 1
