"""The story of a relation, as either side tells it."""

from dataclasses import replace
from datetime import date

import pytest

from bothways.statements.story import Kindness, Past, Word, as_document, letter, story, title
from bothways.units.side import Side

M, C = Side.MERCHANT, Side.CUSTOMER
PAST = Past(
    {M: "Linden Labels", C: "Roy Cosmetics"},
    since=date(2024, 2, 20),
    today=date(2026, 6, 10),
    first_order=date(2024, 3, 5),
    orders=14,
    words={M: Word(31, 29, 2, 1, 0), C: Word(12, 12)},
    kindnesses=(Kindness(M, "Brought the boxes up", "That was kind."), Kindness(C, "Sent a photo.")),
    found=("cold-proof labels",),
    sent=("Brook Bakery",),
    sent_unnamed=2,
    came_through="Bea",
    interests={C: "A small supplier who answers.", M: "To print what is worth printing."},
    quotes=("We like the paper.",),
)


def told(past: Past, speaker: Side) -> dict[str, str]:
    """The lines by their keys."""
    return {line.key: line.text for line in story(past, speaker)}


def test_the_merchant_tells_it_to_the_customer() -> None:
    assert list(told(PAST, M).values()) == [
        "You ordered from us for the first time on 5 March 2024; that is more than two years ago.",
        "You came to us through Bea.",
        "You have ordered 14 times by now.",
        "We kept 31 promises to you, 29 of them in time.",
        "You kept twelve promises to us, all of them in time.",
        "Not all went well on our side: two promises kept late and one promise not kept, and made good.",
        "Beyond what was owed, from us to you: Brought the boxes up. You said: “That was kind.”",
        "Beyond what was owed, from you to us: Sent a photo.",
        "You looked for “cold-proof labels”, and it was found.",
        "You sent Brook Bakery and two others to us. Thank you.",
        "Why, in your own words: “A small supplier who answers.”",
        "Why, in our own words: “To print what is worth printing.”",
        "You said: “We like the paper.”",
    ]


def test_the_customer_tells_the_same_from_their_side() -> None:
    ours, theirs = told(PAST, M), told(PAST, C)
    assert set(ours) - set(theirs) == {"short"}, "each side says what it missed itself"
    assert theirs["orders"] == "We have ordered 14 times by now."
    assert theirs["kept-merchant"] == "You kept 31 promises to us, 29 of them in time."
    assert theirs["sent"] == "We sent Brook Bakery and two others to you."
    assert theirs["gesture-0"].endswith("from you to us: Brought the boxes up. We said: “That was kind.”")


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2025, 3, 4), "5 March 2024."),
        (date(2025, 3, 5), "5 March 2024; that is one year ago, to the day."),
        (date(2026, 3, 6), "5 March 2024; that is more than two years ago."),
    ],
)
def test_the_anniversary(today: date, words: str) -> None:
    assert told(replace(PAST, today=today), M)["beginning"].endswith(words)


def test_of_a_new_customer_little_is_said() -> None:
    new = Past(PAST.names, date(2026, 5, 1), date(2026, 6, 1))
    assert told(new, M) == {"beginning": "We have known each other since 1 May 2026."}
    assert title(new, M) == "With Roy Cosmetics since May 2026"
    assert title(PAST, C) == "Two years with Linden Labels"


def test_lines_that_are_left_out_are_not_sent() -> None:
    lines = tuple(line for line in story(PAST, M) if line.key in ("orders", "sent"))
    assert letter(PAST, M, lines, "Claire", "Jan Linden") == (
        "Dear Claire,\n\nYou have ordered 14 times by now.\n\n"
        "You sent Brook Bakery and two others to us. Thank you.\n\nWith kind regards,\nJan Linden"
    )
    assert [figure.text for figure in as_document(PAST, M, lines).sections[0].figures] == [
        line.text for line in lines
    ]
    assert as_document(PAST, M, ()).sections == ()
