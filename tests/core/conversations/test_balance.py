"""Who spoke how long, asked, told and cut in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.conversations.balance import Said, balance
from bothways.units.side import Side

M, C = Side.MERCHANT, Side.CUSTOMER


def test_time_decides_where_every_turn_has_it() -> None:
    found = balance([Said(M, 10, 1, 0, 0, 3), Said(C, 90, 4, 1, 3, 4)])
    assert found.share(M) == 0.75
    assert found.merchant.seconds == 3


def test_words_decide_without_times() -> None:
    found = balance([Said(M, 30, 3, 1, 0, 3), Said(C, 10, 1, 0)])
    assert found.share(M) == 0.75
    assert found.merchant.seconds is None
    assert found.merchant.interruptions is None


def test_questions_stand_against_statements() -> None:
    found = balance([Said(M, 30, 3, 2), Said(C, 2, 1, 0), Said(M, 20, 2, 0)])
    assert (found.merchant.questions, found.merchant.statements) == (2, 3)
    assert found.customer.statements == 0, "two words are a sign of listening, no statement"


def test_a_sign_of_listening_does_not_end_what_the_other_tells() -> None:
    found = balance([Said(M, 40, 3, 0, 0, 20), Said(C, 1, 1, 0, 19, 20), Said(M, 30, 2, 0, 20, 35)])
    assert found.merchant.longest_words == 70
    assert found.merchant.longest_seconds == 35


def test_a_real_turn_ends_it() -> None:
    found = balance([Said(M, 40, 3, 0), Said(C, 12, 1, 0), Said(M, 30, 2, 0)])
    assert found.merchant.longest_words == 40


@pytest.mark.parametrize(
    ("words", "begins", "cut_in"),
    [(8, 7.0, 1), (8, 9.6, 0), (8, 10.5, 0), (2, 7.0, 0)],
    ids=["while they spoke", "as they handed over", "after them", "a sign of listening"],
)
def test_cutting_in(words: int, begins: float, cut_in: int) -> None:
    found = balance([Said(C, 30, 2, 0, 0.0, 10.0), Said(M, words, 1, 0, begins, begins + 3)])
    assert found.merchant.interruptions == cut_in
    assert found.customer.interruptions == 0


def test_whoever_belongs_to_neither_side_counts_for_neither() -> None:
    found = balance([Said(None, 25, 2, 1), Said(M, 10, 1, 0, 0, 1)])
    assert found.unplaced == 25
    assert found.share(M) == 1.0
    assert found.customer.words == 0


def test_nobody_spoke() -> None:
    found = balance([])
    assert found.share(M) is None
    assert found.merchant.longest_words == 0


_TURNS = st.lists(
    st.builds(
        Said,
        st.sampled_from([M, C, None]),
        st.integers(1, 80),
        st.integers(1, 8),
        st.integers(0, 1),
        begins := st.floats(0, 1000),
        begins.map(lambda at: at + 1000),
    ),
    max_size=30,
)


@given(_TURNS)
def test_the_sides_are_treated_alike(said: list[Said]) -> None:
    swapped = [
        Said(
            each.side and each.side.other, each.words, each.sentences, each.questions, each.begins, each.ends
        )
        for each in said
    ]
    here, there = balance(said), balance(swapped)
    assert (here.merchant, here.customer) == (there.customer, there.merchant)


@given(_TURNS)
def test_no_word_is_lost(said: list[Said]) -> None:
    found = balance(said)
    assert found.merchant.words + found.customer.words + found.unplaced == sum(each.words for each in said)
    assert found.merchant.longest_words <= found.merchant.words
