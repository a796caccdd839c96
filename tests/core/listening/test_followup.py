"""Which open promise a report is about, and which question a sentence answers."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bothways.language.en.reporting import ENGLISH
from bothways.language.reports import reports
from bothways.language.sentences import sentences
from bothways.listening.followup import Open, answers, done
from bothways.listening.neglect import Happened, done_since
from bothways.units.side import Side

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2026, 3, 11, 10, tzinfo=UTC)


def opened(number: int, what: str, side: Side = M, days: int = 3) -> Open:
    return Open(UUID(int=number), side, what, NOW - timedelta(days=days))


PROOF = opened(1, "Send the new proof of the lavender label")
ROLLS = opened(2, "Replace the torn rolls")
ORDER = opened(3, "Deliver order 3201")
INVOICE = opened(4, "Pay the last invoice", C)


def about(text: str, writer: Side, *promises: Open) -> list[str]:
    return [one.about.what for one in done(reports(text, ENGLISH), writer, NOW, promises)]


@pytest.mark.parametrize(
    ("said", "writer", "what"),
    [
        ("I've sent the proof this morning.", M, PROOF),
        ("The torn rolls have been replaced.", M, ROLLS),
        ("Order 3201 went out yesterday.", M, ORDER),
        ("We paid the invoice today.", C, INVOICE),
        ("We paid this morning.", C, INVOICE),
    ],
)
def test_the_one_it_names(said: str, writer: Side, what: Open) -> None:
    assert about(said, writer, PROOF, ROLLS, ORDER, INVOICE) == [what.what]


@pytest.mark.parametrize(
    ("said", "writer"),
    [
        ("Sent, see attached.", M),  # three of ours are open
        ("Order 3300 went out yesterday.", M),
        ("I've sent the price list.", M),
        ("We paid the invoice today.", M),  # the other side owes that
    ],
)
def test_none_is_guessed(said: str, writer: Side) -> None:
    assert about(said, writer, PROOF, ROLLS, ORDER, INVOICE) == []


def test_a_bare_report_is_about_the_only_promise_there_is() -> None:
    assert about("Sent, see attached.", M, PROOF, INVOICE) == [PROOF.what]
    assert about("I've sent our new catalogue.", M, PROOF) == []


def test_nothing_is_done_before_it_was_promised() -> None:
    assert about("I've sent the proof.", M, opened(1, "Send the proof", days=-1)) == []


def test_one_promise_is_reported_once() -> None:
    assert about("I've sent the proof. The proof is on its way.", M, PROOF, ROLLS) == [PROOF.what]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("Hello Jan. Yes, the adhesive holds at -20 degrees.", True),
        ("Does the adhesive hold at -20 degrees in the freezer?", False),
        ("The weather is fine.", False),
    ],
)
def test_the_words_of_the_question_answer_it(said: str, there: bool) -> None:
    question = opened(7, "Does the adhesive hold at -20 degrees?")
    found = list(answers(list(sentences(said)), M, NOW, [question]))
    assert [one.about for one in found] == [question] * there


def test_the_asker_does_not_answer_themselves() -> None:
    question = opened(7, "Does the adhesive hold at -20 degrees?")
    assert not list(answers(list(sentences("The adhesive holds at -20 degrees.")), C, NOW, [question]))


@pytest.mark.parametrize(
    ("words", "days", "there"),
    [("invoice 4411", 1, True), ("invoice 4411", -9, False), ("deliver 24 rolls", 1, False)],
)
def test_what_happened_since(words: str, days: int, there: bool) -> None:
    said = NOW - timedelta(days=5)
    happened = [Happened(said + timedelta(days=days), words)]
    assert done_since("Send the corrected invoice", said, happened) is there
