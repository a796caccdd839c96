"""Outcome tables of gestures."""

from dataclasses import replace

import pytest

from bothways.gestures import giving
from bothways.gestures.giving import Cost, Gesture
from bothways.gestures.kinds import GestureMade, Landing
from bothways.journal.entry import Accepted, Stream
from bothways.units.money import Money
from bothways.units.side import Side
from tests.core.outcomes import number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
ENTRY = number(1)
OURS, THEIRS = Gesture(ENTRY, M), Gesture(ENTRY, C)
COST = Cost(Money(1200, "GBP"), 20, "spare_them_time")


@pytest.mark.parametrize(
    ("side", "giver", "cost", "expected"),
    [
        (M, M, None, "GestureMade:merchant"),
        (M, M, Cost(), "GestureMade:merchant"),
        (M, M, COST, "GestureMade:merchant GestureCosted:merchant"),
        (M, C, None, "GestureMade:merchant"),
        (C, C, None, "GestureMade:customer"),
        (C, M, None, "GestureMade:customer"),
        (M, C, COST, "cost_is_the_merchants"),
        (C, C, COST, "cost_is_the_merchants"),
        (C, M, Cost(minutes=1), "cost_is_the_merchants"),
    ],
)
def test_give(side: Side, giver: Side, cost: Cost | None, expected: str) -> None:
    made = GestureMade(giver=giver, what="Brought the boxes up")
    assert outcome(giving.give(side, made, ENTRY, cost)) == expected


def test_the_cost_stays_with_the_merchants_team() -> None:
    answer = giving.give(M, GestureMade(giver=M, what="Brought the boxes up"), ENTRY, COST)
    assert isinstance(answer, Accepted)
    made, costed = answer.drafts
    assert (made.stream, costed.stream) == (Stream.SHARED, Stream.INTERNAL)
    assert {"money", "minutes", "idea"}.isdisjoint(type(made.body).model_fields)


@pytest.mark.parametrize(
    ("gesture", "side", "expected"),
    [
        (None, C, "gesture_is_unknown"),
        (OURS, C, "cost_is_the_merchants"),
        (THEIRS, M, "cost_is_the_merchants"),
        (OURS, M, "GestureCosted:merchant"),
    ],
)
def test_cost(gesture: Gesture | None, side: Side, expected: str) -> None:
    assert outcome(giving.cost(gesture, side, COST)) == expected


@pytest.mark.parametrize(
    ("gesture", "side", "expected"),
    [
        (None, C, "gesture_is_unknown"),
        (replace(OURS, told=True), M, "gesture_has_landed"),
        (replace(OURS, told=True), C, "gesture_has_landed"),
        (OURS, C, "GestureLanded:customer"),
        (OURS, M, "GestureLanded:customer"),
        (THEIRS, M, "GestureLanded:merchant"),
        (THEIRS, C, "GestureLanded:merchant"),
    ],
)
def test_land(gesture: Gesture | None, side: Side, expected: str) -> None:
    assert outcome(giving.land(gesture, side, Landing.WELL, "What a help")) == expected
