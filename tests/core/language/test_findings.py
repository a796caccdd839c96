"""What is heard in sentences of small trades, written for this test."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language.cues import Act, Register, Who
from bothways.language.dates.moment import Said
from bothways.language.en.language import ENGLISH
from bothways.language.findings import Finding, findings
from bothways.language.sentences import sentences

SAID = Said(date(2026, 11, 18), time(10, 30), "Europe/London")
PROMISES = """
I'll bring the new hedge trimmer on Thursday.
We will reprint the labels free of charge.
The boiler part will be delivered by noon.
You'll have the quote by the end of the week.
My colleague will call you about the roof.
Our driver will drop the rolls off tomorrow.
Leave it with me.
Let me check with the workshop and get back to you.
I am sending the corrected invoice this afternoon.
I'll look into the missing parcel and let you know.
We shall replace the cracked pots.
The gardener is coming on Tuesday to cut the hedge.
Will do, by Friday at the latest.
I promise to have the crown ready before Christmas.
The results will be sent to you within two days.
We'll prune the roses and treat the lawn next week.
Someone from the office will ring you this morning.
Yes, and I'll have it fixed by Monday.
"""
NO_PROMISES = """
The will was read on Monday.
I can't promise anything before Easter.
We won't be able to come on Friday.
Will you send the quote?
I will be on holiday until Monday.
We'll see how the roses do.
I hope we will meet again.
The lawn will need water.
Do you know when they will open?
We repaired the mower yesterday.
I would have called you.
What will it cost to repaint the fence?
"""
REQUESTS = """
Could you send me the colour chart?
Please call me back about the leak.
I need the keys by Thursday.
Would you mind moving the appointment?
Let me know which paper you prefer.
We would appreciate an answer by noon.
Can you come and look at the pump?
Send us the new price list, please.
It would be great if you could bring a sample.
"""
QUESTIONS = """
Do you deliver on Saturdays?
What does a second coat cost?
Is the blue one still in stock?
How long does the glue take to dry?
When can we expect the plants?
"""
OTHERS = [
    ("I wish you had it in matte gold.", Act.WISH),
    ("We are looking for a paper without plastic.", Act.WISH),
    ("The last roll was torn.", Act.COMPLAINT),
    ("Nobody called me back, which is not good enough.", Act.COMPLAINT),
    ("Thanks for the quick repair!", Act.THANKS),
    ("The labels look beautiful, well done.", Act.THANKS),
    ("Unfortunately we cannot take that date.", Act.DECLINE),
]


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


def heard(text: str, register: Register = Register.MAIL) -> list[Finding]:
    return findings(text, SAID, ENGLISH, register)


def acts(text: str, register: Register = Register.MAIL) -> set[Act]:
    return {finding.act for finding in heard(text, register)}


@pytest.mark.parametrize("sentence", lines(PROMISES))
def test_a_promise(sentence: str) -> None:
    assert Act.PROMISE in acts(sentence)


@pytest.mark.parametrize("sentence", lines(NO_PROMISES))
def test_no_promise(sentence: str) -> None:
    assert Act.PROMISE not in acts(sentence)


@pytest.mark.parametrize("sentence", lines(REQUESTS))
def test_a_request(sentence: str) -> None:
    assert Act.REQUEST in acts(sentence)


@pytest.mark.parametrize("sentence", lines(QUESTIONS))
def test_a_question_with_its_mark_and_as_it_is_spoken(sentence: str) -> None:
    assert Act.QUESTION in acts(sentence)
    assert Act.QUESTION in acts(sentence.rstrip("?").lower(), Register.SPEECH)


@pytest.mark.parametrize(("sentence", "act"), OTHERS)
def test_the_other_acts(sentence: str, act: Act) -> None:
    assert act in acts(sentence)


def test_a_finding_says_who_what_when_where_and_why() -> None:
    text = "Thanks for your call. We'll send the new proof by Friday, because the blue was off."
    (finding,) = (each for each in heard(text) if each.act is Act.PROMISE)
    assert (finding.owes, finding.what) == (Who.SPEAKER, "Send the new proof")
    assert [when.readings[0].day for when in finding.whens] == [date(2026, 11, 20)]
    assert text[finding.start : finding.end] == finding.text == text[22:]
    assert finding.because[0] == "I will do it"
    assert 0.8 < finding.confidence < 1
    assert (finding.through, finding.conditional) == (False, False)


def test_what_depends_on_something_says_so() -> None:
    (finding,) = (each for each in heard("If it rains we will come on Monday.") if each.act is Act.PROMISE)
    assert finding.conditional


def test_somebody_else_may_do_it() -> None:
    (finding,) = heard("Our driver will bring the rolls.")
    assert finding.through


def test_a_note_tells_what_the_other_side_promised() -> None:
    found = heard("She will confirm the amount next week. I'll send a sample.", Register.NOTE)
    assert [(each.owes, each.what) for each in found] == [
        (Who.LISTENER, "Confirm the amount"),
        (Who.SPEAKER, "Send a sample"),
    ]


def test_sentences_keep_their_places() -> None:
    text = "Mr. Roy called at 3 p.m. about no. 5. He likes it!\n\n- Send a sample\n- Call back"
    found = list(sentences(text))
    assert [each.text for each in found] == [
        "Mr. Roy called at 3 p.m. about no. 5.",
        "He likes it!",
        "- Send a sample",
        "- Call back",
    ]
    assert all(text[each.start :].startswith(each.text) for each in found)


@given(st.text(max_size=200), st.sampled_from(Register))
def test_nothing_that_is_written_breaks_it(text: str, register: Register) -> None:
    for finding in heard(text, register):
        assert text[finding.start : finding.end] == finding.text
        assert 0 < finding.confidence < 1
