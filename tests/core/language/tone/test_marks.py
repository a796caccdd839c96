"""What is marked, where, and what is left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language import tone
from bothways.language.en.tone import ENGLISH_TONE
from bothways.language.tone import Mark, Tone, marks
from bothways.language.wording import whole_words
from tests.core.language.tone.labelled import Labelled, kinds, labelled

QUOTED = """Thank you, that helps.

On Mon, 2 Mar 2026 at 10:00, Pat Doe <pat@book.example> wrote:
> You are wrong, and you failed to call. Hurry up!
"""


def marked(text: str) -> list[Mark]:
    return marks(text, ENGLISH_TONE)


@pytest.mark.parametrize("one", labelled("dev"), ids=lambda one: one.text[:40])
def test_each_text_gets_its_kinds_and_no_other(one: Labelled) -> None:
    assert kinds(one.text) == one.kinds


def test_there_are_enough_texts_and_half_of_them_are_clean() -> None:
    every = labelled("dev") + labelled("held")
    assert len(every) == len({one.text for one in every}) >= 250
    clean = sum(not one.kinds for one in every)
    assert 0.4 <= clean / len(every) <= 0.6
    for kind in Tone:
        assert sum(kind in one.kinds for one in labelled("held")) >= 5


def test_a_mark_names_its_words_and_offers_others() -> None:
    text = "Dear Pat,\n\nyou forgot to send the file. Could you look?"
    (mark,) = marked(text)
    assert text[mark.start : mark.end] == mark.words == "you forgot to send the"
    assert (mark.kind, mark.instead) == (Tone.BLAME, "could you still send")
    assert mark.why.endswith((".", "!"))


def test_the_better_words_begin_as_the_words_did() -> None:
    assert marked("As per my last email, it is open.")[0].instead == "In short"
    assert marked("It is open, as per my last email.")[0].instead == "in short"


def test_what_the_other_side_wrote_is_not_ours() -> None:
    assert marked(QUOTED) == []
    assert len(marked(QUOTED.replace("> ", ""))) <= len(
        marked("You are wrong, and you failed to call. Hurry up!")
    )
    assert marked("She wrote: “you are wrong”.") == []
    assert marked('The button said "No thanks, I like paying full price".') != []


def test_a_condition_in_the_open_is_none_and_in_brackets_it_is() -> None:
    assert marked("It is 120 a year, and it renews each January.") == []
    (mark,) = marked("It is 120 a year (renews each January).")
    assert (mark.kind, mark.words) == (Tone.SMALL_PRINT, "(renews each January)")
    assert "renews each January" in mark.instead


def test_of_two_marks_for_the_same_words_the_longer_one_stands() -> None:
    (mark,) = marked("That is simply not true.")
    assert mark.kind is Tone.CONTRADICTION


def test_curly_and_straight_apostrophes_are_one() -> None:
    assert [mark.kind for mark in marked("That’s not true.")] == [
        mark.kind for mark in marked("That's not true.")
    ]


@pytest.mark.parametrize("one", labelled("dev") + labelled("held"), ids=lambda one: one.text[:40])
def test_no_rule_is_left_out_for_want_of_its_word(one: Labelled) -> None:
    """The words that a rule waits for are such that it misses nothing that its pattern finds."""
    plain = one.text.translate(tone._PLAIN)
    words = set(tone._WORD.findall(plain.lower()))
    asleep = [rule for rule in ENGLISH_TONE.rules if not words & set(rule.on.split())]
    assert [rule.pattern for rule in asleep if whole_words(rule.pattern).search(plain)] == []


@given(
    st.lists(
        st.sampled_from(
            [*" .,!?\n(*“”", "you ", "are ", "wrong", "hurry", "only ", "2 ", "left", "as I said", "fee"]
        )
    ).map("".join)
    | st.text()
)
def test_marks_stand_in_order_within_the_text(text: str) -> None:
    found = marked(text)
    assert all(text[mark.start : mark.end] == mark.words != "" for mark in found)
    assert all(mark.instead and mark.why for mark in found)
    assert all(one.start <= other.start for one, other in pairwise(found))
    same = [pair for pair in pairwise(found) if pair[0].kind is pair[1].kind]
    assert all(one.end <= other.start for one, other in same)
