"""Outcome tables of facts."""

import pytest

from bothways.journal.entry import Accepted
from bothways.knowledge import fact as rules
from bothways.knowledge.fact import Fact
from bothways.knowledge.kinds import FactStated, How
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.core.outcomes import number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
TOLD, OBSERVED, ASSUMED = How.TOLD, How.OBSERVED, How.ASSUMED
FACT = number(1)
SHOP = "Opens a second shop in autumn"


def known(how: How = ASSUMED, own_word: bool = False, about: Side = C) -> Fact:
    return Fact(FACT, about, SHOP, how, own_word)


@pytest.mark.parametrize(
    ("side", "about", "how", "expected"),
    [
        (M, C, TOLD, "FactStated:customer"),
        (M, C, OBSERVED, "FactStated:merchant"),
        (M, C, ASSUMED, "FactStated:merchant"),
        (C, C, TOLD, "FactStated:customer"),
        (C, C, ASSUMED, "told_is_for_others"),
        (C, M, TOLD, "FactStated:merchant"),
        (C, M, ASSUMED, "FactStated:customer"),
        (M, M, OBSERVED, "told_is_for_others"),
    ],
)
def test_state(side: Side, about: Side, how: How, expected: str) -> None:
    assert outcome(rules.state(side, FactStated(about=about, text=SHOP, how=how), FACT)) == expected


@pytest.mark.parametrize(
    ("fact", "side", "text", "how", "expected"),
    [
        (None, M, "In spring", TOLD, "fact_is_unknown"),
        (known(TOLD, own_word=True), M, "In spring", OBSERVED, "fact_is_in_their_words"),
        (known(TOLD, own_word=True, about=M), C, "In spring", OBSERVED, "fact_is_in_their_words"),
        (known(), C, "In spring", ASSUMED, "told_is_for_others"),
        (known(), M, f" {SHOP} ", ASSUMED, "fact_is_unchanged"),
        (known(), M, SHOP, TOLD, "FactCorrected:customer"),
        (known(), M, "In spring", ASSUMED, "FactCorrected:merchant"),
        (known(), C, "In spring", TOLD, "FactCorrected:customer"),
        (known(TOLD, own_word=True), C, "In spring", TOLD, "FactCorrected:customer"),
    ],
)
def test_correct(fact: Fact | None, side: Side, text: str, how: How, expected: str) -> None:
    assert outcome(rules.correct(fact, side, text, how)) == expected


@pytest.mark.parametrize(
    ("fact", "side", "how", "expected"),
    [
        (None, C, TOLD, "fact_is_unknown"),
        (known(), C, OBSERVED, "told_is_for_others"),
        (known(), M, ASSUMED, "assumed_is_no_confirmation"),
        (known(), M, TOLD, "FactConfirmed:customer"),
        (known(), M, OBSERVED, "FactConfirmed:merchant"),
        (known(TOLD, own_word=True), M, OBSERVED, "FactConfirmed:merchant"),
        (known(), C, TOLD, "FactConfirmed:customer"),
    ],
)
def test_confirm(fact: Fact | None, side: Side, how: How, expected: str) -> None:
    assert outcome(rules.confirm(fact, side, how)) == expected


@pytest.mark.parametrize(
    ("fact", "side", "expected"),
    [
        (None, M, "fact_is_unknown"),
        (known(TOLD, own_word=True), M, "fact_is_in_their_words"),
        (known(), M, "FactDropped:merchant"),
        (known(TOLD), M, "FactDropped:merchant"),
        (known(TOLD, own_word=True), C, "FactDropped:customer"),
    ],
)
def test_drop(fact: Fact | None, side: Side, expected: str) -> None:
    assert outcome(rules.drop(fact, side)) == expected


@pytest.mark.parametrize("how", list(How))
@pytest.mark.parametrize("side", list(Side))
def test_swapping_the_sides_gives_the_mirrored_answer(side: Side, how: How) -> None:
    """Whatever one side can do with a fact, the other can."""
    mirrored = {M.value: C.value, C.value: M.value}

    def mirror(said: str) -> str:
        body, _, whose = said.partition(":")
        return f"{body}:{mirrored[whose]}" if whose else body

    for about in Side:
        one = rules.state(side, FactStated(about=about, text=SHOP, how=how), FACT)
        other = rules.state(side.other, FactStated(about=about.other, text=SHOP, how=how), FACT)
        assert isinstance(one, Accepted | Refused)
        assert outcome(other) == mirror(outcome(one))
