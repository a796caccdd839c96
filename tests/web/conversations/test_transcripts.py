"""Transcripts: handed in by either side, measured, kept for a while, taken away by either side."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bothways.conversations.kinds import ConversationLogged, Medium
from bothways.units.side import Side
from bothways_web.conversations import actions, queries, transcripts
from bothways_web.conversations.models import Balance, Conversation, Transcript
from bothways_web.conversations.transcript_pages import guess
from bothways_web.foundation import clock
from bothways_web.journal.erasure import erase_entries
from bothways_web.parties.access import RelationshipAccess
from tests.builders.acts import assert_replay_changes_nothing, done, entries, said
from tests.cast import Cast
from tests.web.pages import browser, page, text
from tests.web.rooms import book, desk, post

M, C = Side.MERCHANT, Side.CUSTOMER
VTT = """WEBVTT

00:00:01.000 --> 00:00:09.000
<v Jan>Are the new rolls as you want them?</v>

00:00:10.000 --> 00:01:52.000
<v Claire Roy>They are. The last glue smelled in the oven room. I will send you the artwork on Friday.</v>
"""
LINES = "Jan: Are they ready?\nClaire: Nearly. Will you send the proof?"


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)


def kept(access: RelationshipAccess, days: int = 90, words: str = LINES) -> UUID:
    row = transcripts.keep(access, words)
    talk = ConversationLogged(medium=Medium.CALL, summary="About the labels.")
    return done(actions.log_transcript(access, row, talk, None, {"Jan": M, "Claire": C}, days))


def test_a_file_becomes_a_talk_with_its_figures(cast: Cast, jan: Client) -> None:
    file = SimpleUploadedFile("call.vtt", VTT.encode())
    asked = post(jan, desk(cast.roy.id, "conversations/transcripts/new/"), {"file": file})
    form = {
        "speaker-0": "merchant",
        "speaker-1": "customer",
        "medium": "call",
        "said": "The rolls are right; the glue smells.",
        "days": "90",
        "knew": "on",
    }
    shown = page(jan, asked)
    assert "2 people speak. It took 2 minutes." in text(shown)
    talk = post(jan, asked, form)
    figures = Balance.objects.get()
    assert (figures.merchant["seconds"], figures.customer["seconds"]) == (8, 102)
    assert (figures.merchant["questions"], figures.customer["questions"]) == (1, 0)
    assert entries(cast.roy.id)[-2:] == ["conversation_logged", "talk_measured"]
    read = text(page(jan, talk))
    assert "They spoke for 2 minutes, we for 8 seconds; we asked 1 question." in read
    assert "The last glue smelled in the oven room." in read
    assert jan.get(asked).status_code == 404, "it has been logged"
    assert_replay_changes_nothing(cast.roy.id)


def test_the_customer_hands_one_in_and_the_merchant_reads_it(cast: Cast, jan: Client, claire: Client) -> None:
    asked = post(claire, book(cast.roy.id, "conversations/transcripts/new/"), {"text": LINES})
    form = {"medium": "call", "said": "About labels", "days": "30", "knew": "on"}
    post(claire, asked, {**form, "speaker-0": "merchant", "speaker-1": "customer"})
    talk = Conversation.objects.get()
    assert talk.writer == "customer"
    ours = text(page(jan, desk(cast.roy.id, f"conversations/talks/{talk.id}/")))
    theirs = text(page(claire, book(cast.roy.id, f"conversations/talks/{talk.id}/")))
    assert "Will you send the proof?" in ours
    assert "we for 3 words" in ours
    assert "you for 6 words" in theirs


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Choose a file or paste the transcript."),
        ({"text": "just words"}, "No names stand before the words. Write them as “Ann: …”."),
        (
            {"file": SimpleUploadedFile("a.mp3", b"ID3\x00\x00\x00\x01")},
            "This file holds no text. Choose the transcript, not the recording.",
        ),
        (
            {"text": "\n".join(f"Person{n}: hello" for n in range(31))},
            "More than 30 names stand before the words.",
        ),
    ],
    ids=["nothing", "nobody", "a recording", "a crowd"],
)
def test_what_is_no_transcript_is_said(
    cast: Cast, jan: Client, data: dict[str, object], sentence: str
) -> None:
    answered = post(jan, desk(cast.roy.id, "conversations/transcripts/new/"), data, status=422)
    assert sentence in text(answered)
    assert not Transcript.objects.exists()


def test_nothing_is_kept_unless_everybody_knew(cast: Cast, jan: Client) -> None:
    row = transcripts.keep(cast.roy.merchants, LINES)
    address = desk(cast.roy.id, f"conversations/transcripts/{row.id}/")
    form = {"speaker-0": "merchant", "medium": "call", "said": "About labels", "days": "90"}
    answered = text(post(jan, address, form, status=422))
    assert "Without that it may not be kept. Ask them first, then hand it in." in answered
    assert "Say for whom Claire speaks." in answered
    assert not Conversation.objects.exists()


def test_somebody_of_the_two_has_to_speak(cast: Cast, jan: Client) -> None:
    row = transcripts.keep(cast.roy.merchants, LINES)
    address = desk(cast.roy.id, f"conversations/transcripts/{row.id}/")
    form = {"medium": "call", "said": "About labels", "days": "90", "knew": "on"}
    answered = post(jan, address, {**form, "speaker-0": "neither", "speaker-1": "neither"}, status=422)
    assert "Nobody in this transcript speaks for either side." in text(answered)
    assert not Conversation.objects.exists()


def test_lines_that_cannot_be_read_are_named(cast: Cast, jan: Client) -> None:
    words = VTT + "\n00:09 -> 00:10\nlost\n"
    row = transcripts.keep(cast.roy.merchants, words)
    shown = text(page(jan, desk(cast.roy.id, f"conversations/transcripts/{row.id}/")))
    assert "Line 9: no times stand above these words." in shown


def test_who_handed_it_in_alone_sees_it_before_it_is_logged(cast: Cast, claire: Client) -> None:
    row = transcripts.keep(cast.roy.merchants, LINES)
    for path in ("", "drop/"):
        address = book(cast.roy.id, f"conversations/transcripts/{row.id}/{path}")
        assert claire.post(address).status_code == 404
    assert Transcript.objects.exists()


def test_it_is_thrown_away_before_it_is_logged(cast: Cast, jan: Client) -> None:
    row = transcripts.keep(cast.roy.merchants, LINES)
    post(jan, desk(cast.roy.id, f"conversations/transcripts/{row.id}/drop/"))
    assert not Transcript.objects.exists()
    assert "talk_measured" not in entries(cast.roy.id)


def test_either_side_takes_the_words_away_and_that_is_said(cast: Cast, jan: Client, claire: Client) -> None:
    talk = kept(cast.roy.merchants)
    post(claire, book(cast.roy.id, f"conversations/talks/{talk}/forget/"))
    row = Transcript.objects.get()
    assert (row.text, row.speakers, row.gone_by) == ("", {}, "customer")
    shown = text(page(jan, desk(cast.roy.id, f"conversations/talks/{talk}/")))
    assert "Roy Cosmetics took the words away on" in shown
    assert "Will you send the proof?" not in shown
    assert Balance.objects.exists(), "the figures stay"
    again = claire.post(book(cast.roy.id, f"conversations/talks/{talk}/forget/"))
    assert again.status_code == 404


def test_words_go_when_their_time_is_over(cast: Cast) -> None:
    kept(cast.roy.merchants, days=30)
    forgotten = transcripts.keep(cast.brook.merchants, LINES)
    now = clock.now()
    assert transcripts.sweep(now) == 0
    assert transcripts.sweep(now + timedelta(days=2)) == 1
    assert not Transcript.objects.filter(id=forgotten.id).exists()
    assert transcripts.sweep(now + timedelta(days=30)) == 0
    assert transcripts.sweep(now + timedelta(days=32)) == 1
    assert Transcript.objects.get().text == ""


def test_an_erased_talk_takes_its_words_along(cast: Cast) -> None:
    talk = kept(cast.roy.merchants)
    other = kept(cast.roy.merchants)
    erase_entries(cast.roy.merchants.writer, [talk], "They asked for it")
    assert list(Transcript.objects.values_list("conversation_id", flat=True)) == [other]


def test_another_relationship_finds_neither_talk_nor_words(cast: Cast, jan: Client) -> None:
    talk = kept(cast.roy.merchants)
    assert queries.words_of(cast.brook.merchants, talk) is None
    assert queries.balance(cast.brook.merchants, talk) is None
    assert jan.get(desk(cast.brook.id, f"conversations/talks/{talk}/")).status_code == 404


def test_the_page_of_a_talk_asks_a_fixed_number_of_queries(cast: Cast, jan: Client) -> None:
    short, long = kept(cast.roy.merchants), kept(cast.roy.merchants, words=LINES * 1)
    page(jan, desk(cast.roy.id, f"conversations/talks/{short}/"))
    counts = []
    Transcript.objects.filter(conversation_id=long).update(text="\n".join([LINES] * 50))
    for talk in (short, long):
        with CaptureQueriesContext(connection) as asked:
            page(jan, desk(cast.roy.id, f"conversations/talks/{talk}/"))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_reader_hands_nothing_in(cast: Cast) -> None:
    with pytest.raises(PermissionError):
        transcripts.keep(cast.roy.merchants.reading(), LINES)


def test_the_figures_read_in_the_timeline(cast: Cast, jan: Client) -> None:
    kept(cast.roy.merchants)
    shown = text(page(jan, desk(cast.roy.id, "")))
    assert "they spoke for 6 words, we for 3 words; we asked 1 question" in shown


@pytest.mark.parametrize(
    ("speakers", "found"),
    [
        (["Jan Linden", "Claire"], [M, C]),
        (["jan", "Somebody"], [M, C]),
        (["Somebody", "Claire Roy"], [M, C]),
        (["Jan", "Claire", "Somebody"], [M, C, None]),
        (["Somebody", "Nobody"], [None, None]),
        (["Alex"], [None]),
    ],
)
def test_speakers_are_guessed_by_their_names(speakers: list[str], found: list[Side | None]) -> None:
    guessed = guess(speakers, ["Jan Linden", "Alex Ott"], ["Claire Roy", "Alex Pohl"])
    assert [guessed[speaker] for speaker in speakers] == found


def test_what_was_measured_is_recorded_once(cast: Cast) -> None:
    row = transcripts.keep(cast.roy.merchants, LINES)
    talk = ConversationLogged(medium=Medium.CALL, summary="About the labels.")
    outcome = actions.log_transcript(cast.roy.merchants, row, talk, None, {"Jan": M, "Claire": C}, 90)
    assert said(outcome) == "conversation_logged talk_measured"
