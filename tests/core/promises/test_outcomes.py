"""Every row of the page ``docs/reference/promises.md``, carried out; and the same with the sides swapped."""

import pytest

from bothways.promises import refusals
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.core.promises.outcomes import (
    ACTS,
    CLOCK_ACTS,
    closed_row,
    is_closed,
    noticed,
    read_page,
    told,
)
from tests.core.promises.situations import SITUATIONS

PAGE = read_page()
OPEN = [(s, act) for s in SITUATIONS if not is_closed(s) for act in ACTS]
CLOCK = [(s, act) for s in SITUATIONS if not is_closed(s) for act in CLOCK_ACTS]
CLOSED = [s for s in SITUATIONS if is_closed(s)]


@pytest.mark.parametrize(("situation", "act"), OPEN)
def test_an_act_comes_to_what_the_page_says(situation: str, act: str) -> None:
    debtor, creditor = PAGE[situation, act]
    assert told(situation, act, Side.MERCHANT) == debtor
    assert told(situation, act, Side.CUSTOMER) == creditor


@pytest.mark.parametrize(("situation", "act"), CLOCK)
def test_the_clock_notices_what_the_page_says(situation: str, act: str) -> None:
    assert noticed(situation, act) == PAGE[situation, f"the clock: {act}"][0]


@pytest.mark.parametrize("situation", CLOSED)
def test_closed_stays_closed(situation: str) -> None:
    assert closed_row(situation) == (situation, *PAGE["closed", situation])
    assert PAGE["closed", situation] == ("`promise_is_closed`",)


def test_the_page_holds_no_other_rows() -> None:
    rows = {*OPEN, *((s, f"the clock: {act}") for s, act in CLOCK), *(("closed", s) for s in CLOSED)}
    assert set(PAGE) == rows


def test_every_refusal_has_a_name_of_its_own_and_a_sentence() -> None:
    all_of_them = [value for value in vars(refusals).values() if isinstance(value, Refused)]
    names = [refused.reason for refused in all_of_them]
    assert len(set(names)) == len(names) > 40
    assert all(refused.sentence.endswith(".") for refused in all_of_them)
