"""Whether a side wrote as the other had asked, and with words that hurt nobody."""

import pytest

from bothways.knowledge.kinds import Wish
from bothways.standing.evidence import Known
from bothways.standing.of_contact import HARD, of_wish, of_words
from bothways.units.side import Side


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize(
    ("wish", "kept", "rule", "outcome"),
    [
        (Wish.HOURS, True, "kept_to_wish", 1000),
        (Wish.OFTEN, True, "kept_to_wish", 1000),
        (Wish.HOURS, False, "unwanted_hour", 0),
        (Wish.OFTEN, False, "too_often", 0),
        (Wish.WAY, False, "unwanted_way", 0),
    ],
)
def test_a_wish_is_kept_or_broken(side: Side, wish: Wish, kept: bool, rule: str, outcome: int) -> None:
    found = of_wish(side, wish, kept=kept)
    assert (found.rule.name, found.rule.outcome, found.side, found.known) == (
        rule,
        outcome,
        side,
        Known.CONFIRMED,
    )


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Thank you for the order. The labels leave on Friday.", "kind_words"),
        ("You clearly did not read what we sent you.", "hard_words"),
        ("This is your last chance, only today!", "hard_words"),
        ("", "kind_words"),
    ],
)
def test_words_are_read_for_what_may_hurt(text: str, rule: str) -> None:
    found = of_words(text)
    assert (found.rule.name, found.side, found.known) == (rule, Side.MERCHANT, Known.CLAIMED)


def test_jargon_is_no_lack_of_respect() -> None:
    assert "jargon" not in HARD
    assert "small_print" not in HARD
    assert {"pressure", "blame", "condescension"} <= HARD
