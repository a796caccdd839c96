"""Sentences that say that something was done, and those that only look so."""

import pytest

from bothways.language.en.reporting import ENGLISH
from bothways.language.reports import reports


def heard(text: str) -> list[str]:
    return [report.text for report in reports(text, ENGLISH)]


@pytest.mark.parametrize(
    "said",
    [
        "I've sent the new proof this morning.",
        "We have just transferred the amount.",
        "The rolls have been shipped.",
        "The invoice was paid on Monday.",
        "Please find the drawing attached.",
        "Attached is the signed contract.",
        "Sent, see attached.",
        "Paid this morning.",
        "Done.",
        "Here is the floor plan.",
        "The samples are on their way.",
        "As promised, the list of names.",
        "The parcel went out yesterday.",
        "We replaced the torn roll.",
    ],
)
def test_it_is_done(said: str) -> None:
    assert heard(said) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "Have you sent the proof?",
        "We have not sent it yet.",
        "I haven't paid the invoice.",
        "I will let you know once we have shipped it.",
        "The rolls will be sent on Friday.",
        "When it was paid is not clear to me.",
        "It should have been delivered on Monday.",
        "We would like the parcel sent to Kassel.",
        "I'll send it tomorrow.",
        "Thank you for the drawing.",
        "Could you send it attached to the order?",
    ],
)
def test_it_is_not_said_that_it_is_done(said: str) -> None:
    assert heard(said) == []


def test_the_place_and_the_reason_are_named() -> None:
    text = "Hello Anna. I've sent the proof."
    (report,) = reports(text, ENGLISH)
    assert text[report.start : report.end] == "I've sent the proof."
    assert report.because == "I have done it"
    assert 0.8 <= report.confidence < 1
