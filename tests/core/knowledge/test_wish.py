"""Outcome tables of wishes and preferences."""

import pytest

from bothways.knowledge import wish as rules
from bothways.knowledge.kinds import PreferenceSet, Way, WishStated
from bothways.knowledge.wish import Wish
from bothways.units.side import Side
from tests.core.outcomes import number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
WISH = number(1)
OPEN, CLOSED = Wish(WISH, C, closed=False), Wish(WISH, C, closed=True)


@pytest.mark.parametrize("wisher", [M, C])
def test_a_wish_is_in_the_wishers_words(wisher: Side) -> None:
    stated = WishStated(words="A glue that does not smell")
    assert outcome(rules.state(wisher, stated, WISH)) == f"WishStated:{wisher.value}"


@pytest.mark.parametrize(
    ("wish", "side", "met", "let_go"),
    [
        (None, C, "wish_is_unknown", "wish_is_unknown"),
        (CLOSED, C, "wish_is_closed", "wish_is_closed"),
        (OPEN, M, "WishMet:merchant", "wish_is_theirs"),
        (OPEN, C, "WishMet:customer", "WishDropped:customer"),
    ],
)
def test_meet_and_let_go(wish: Wish | None, side: Side, met: str, let_go: str) -> None:
    assert outcome(rules.meet(wish, side)) == met
    assert outcome(rules.let_go(wish, side)) == let_go


@pytest.mark.parametrize(
    ("never", "expected"), [((Way.MAIL,), "way_is_both"), ((Way.CALL,), "PreferenceSet:customer")]
)
def test_prefer(never: tuple[Way, ...], expected: str) -> None:
    assert outcome(rules.prefer(PreferenceSet(rather=Way.MAIL, never=never))) == expected
