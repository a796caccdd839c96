"""Outcome tables of what moves a purchase, and the table of what to advise."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.advice import motive as rules
from bothways.advice.advising import RULES, Advice, advise
from bothways.advice.kinds import Ending, ForWhom, MotiveNoted, Purse
from bothways.advice.motive import Motive
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from tests.core.outcomes import number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
ID, TODAY = number(1), date(2026, 3, 2)
SHORT = Motive(ID, None, Purse.SHORT, How.TOLD, own_word=False)
OWN, ENDED = replace(SHORT, own_word=True), replace(SHORT, ended=True)
NOTED = MotiveNoted(what="The big oven", purse=Purse.SHORT)
INSTEAD = NOTED.model_copy(update={"instead_of": ID})


@pytest.mark.parametrize(
    ("side", "noted", "before", "expected"),
    [
        (M, INSTEAD, None, "motive_is_unknown"),
        (M, INSTEAD, ENDED, "motive_is_ended"),
        (M, INSTEAD, OWN, "motive_is_in_their_words"),
        (C, INSTEAD, OWN, "MotiveNoted:customer"),
        (M, INSTEAD, SHORT, "MotiveNoted:customer"),
        (M, MotiveNoted(what="The big oven"), None, "motive_is_empty"),
        (C, NOTED.model_copy(update={"how": How.ASSUMED}), None, "motive_is_told"),
        (M, NOTED.model_copy(update={"how": How.ASSUMED}), None, "MotiveNoted:merchant"),
        (M, NOTED, None, "MotiveNoted:customer"),
        (C, MotiveNoted(what="A box", for_whom=ForWhom.OTHER), None, "MotiveNoted:customer"),
    ],
)
def test_note(side: Side, noted: MotiveNoted, before: Motive | None, expected: str) -> None:
    assert outcome(rules.note(side, noted, number(2), before)) == expected


@pytest.mark.parametrize(
    ("motive", "side", "days", "expected"),
    [
        (None, M, 1, "motive_is_unknown"),
        (ENDED, M, 1, "motive_is_ended"),
        (SHORT, C, 1, "wait_is_the_merchants"),
        (SHORT, M, 0, "wait_is_over"),
        (SHORT, M, 1, "WaitAdvised:merchant"),
        (OWN, M, 1, "WaitAdvised:merchant"),
    ],
)
def test_advise_to_wait(motive: Motive | None, side: Side, days: int, expected: str) -> None:
    until = TODAY + timedelta(days=days)
    assert outcome(rules.advise_wait(motive, side, until, "It is cheaper in May", TODAY)) == expected


@pytest.mark.parametrize("side", [M, C])
def test_either_side_says_how_it_ended(side: Side) -> None:
    assert outcome(rules.end(None, side, Ending.NOT_WANTED)) == "motive_is_unknown"
    assert outcome(rules.end(ENDED, side, Ending.NOT_WANTED)) == "motive_is_ended"
    assert outcome(rules.end(OWN, side, Ending.BUDGET_THERE)) == f"MotiveEnded:{side.value}"


A = Advice
DATED = TODAY + timedelta(days=60)


@pytest.mark.parametrize(
    ("motive", "expected"),
    [
        (SHORT, [A.BETTER_FOR_LESS, A.WAIT]),
        (replace(SHORT, budget_on=DATED), [A.WAIT, A.BETTER_FOR_LESS]),
        (replace(SHORT, how=How.ASSUMED), [A.ASK, A.BETTER_FOR_LESS, A.WAIT]),
        (replace(SHORT, for_whom=ForWhom.OTHER), [A.BETTER_FOR_LESS, A.WAIT, A.FOR_ANOTHER]),
        (replace(SHORT, purse=Purse.SPARE), [A.GOES_WITH_IT]),
        (replace(SHORT, purse=Purse.SPARE, for_whom=ForWhom.OTHER), [A.FOR_ANOTHER, A.GOES_WITH_IT]),
        (replace(SHORT, purse=Purse.ENOUGH, for_whom=ForWhom.SELF), [A.AS_ASKED]),
        (replace(SHORT, purse=None, for_whom=ForWhom.OTHER), [A.FOR_ANOTHER, A.ASK]),
        (replace(SHORT, wait=DATED), []),
        (replace(SHORT, wait=TODAY), [A.BACK]),
        (replace(SHORT, wait=TODAY, ended=True), []),
        (ENDED, []),
    ],
)
def test_given_this_that_is_advised_in_this_order(motive: Motive, expected: list[Advice]) -> None:
    assert [rule.advice for rule in advise(motive, TODAY)] == expected


MOTIVES = st.builds(
    Motive,
    st.just(ID),
    st.none() | st.sampled_from(ForWhom),
    st.none() | st.sampled_from(Purse),
    st.sampled_from(How),
    st.booleans(),
    st.none() | st.just(DATED),
)


@given(MOTIVES)
def test_nothing_is_sold_on_top_to_whom_money_is_not_to_spare(motive: Motive) -> None:
    advised = [rule.advice for rule in advise(motive, TODAY)]
    assert (A.GOES_WITH_IT in advised) == (motive.purse is Purse.SPARE)
    assert (A.WAIT in advised) == (motive.purse is Purse.SHORT)
    assert len(advised) == len(set(advised)) or advised.count(A.ASK) == 2


@given(MOTIVES)
def test_what_is_assumed_is_asked_first(motive: Motive) -> None:
    advised = advise(motive, TODAY)
    if motive.how is How.ASSUMED:
        assert advised[0].advice is A.ASK


def test_each_row_has_its_reason() -> None:
    assert all(rule.words.endswith(".") and rule.reason.endswith(".") for rule in RULES)
    assert {rule.advice for rule in RULES} == set(Advice)
