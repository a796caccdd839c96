"""Whether something that was read stands in the book already."""

from dataclasses import replace
from datetime import date

import pytest

from bothways.listening.alike import Standing, alike, stands_already
from bothways.listening.proposal import Deed, Proposal
from bothways.units.due import on_day
from bothways.units.side import Side

FRIDAY, MONDAY = date(2026, 3, 13), date(2026, 3, 16)
NEW = Proposal(
    deed=Deed.PROMISE,
    side=Side.MERCHANT,
    start=0,
    end=30,
    sentence="I'll send the new proof by Friday.",
    what="Send the new proof",
    dues=(on_day(FRIDAY, "Europe/London"),),
    confidence=0.9,
    because=("i will",),
    conditional=False,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Send the new proof", "Send the proof", True),
        ("Sending the proofs", "send a proof", True),
        ("Send the quote", "Send the sample", False),
        ("Call", "Call", True),
        ("Call", "Call about the invoice", False),
        ("Deliver 24 rolls", "Deliver 36 rolls", False),
        ("Deliver order 3201", "Deliver the order 3201 to Kassel", True),
        ("", "Send the proof", False),
    ],
)
def test_wordings(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


@pytest.mark.parametrize(
    ("standing", "there"),
    [
        (Standing(Deed.PROMISE, Side.MERCHANT, "Send the proof", FRIDAY), True),
        (Standing(Deed.PROMISE, Side.MERCHANT, "Send the proof", None), True),
        (Standing(Deed.PROMISE, Side.MERCHANT, "Send the proof", MONDAY), False),
        (Standing(Deed.PROMISE, Side.CUSTOMER, "Send the proof", FRIDAY), False),
        (Standing(Deed.QUESTION, Side.MERCHANT, "Send the proof", FRIDAY), False),
        (Standing(Deed.PROMISE, Side.MERCHANT, "Replace the torn roll", FRIDAY), False),
    ],
)
def test_what_stands_already(standing: Standing, there: bool) -> None:
    assert stands_already(NEW, [standing]) is there


def test_without_a_date_the_words_decide() -> None:
    standing = Standing(Deed.PROMISE, Side.MERCHANT, "Send the proof", MONDAY)
    assert stands_already(replace(NEW, dues=()), [standing])


def test_any_reading_of_the_date_may_be_the_one() -> None:
    either = replace(NEW, dues=(on_day(FRIDAY, "UTC"), on_day(MONDAY, "UTC")))
    assert stands_already(either, [Standing(Deed.PROMISE, Side.MERCHANT, "Send the proof", MONDAY)])
