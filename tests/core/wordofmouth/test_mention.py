"""Outcome tables of mentions: tied, answered, untied, set aside."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from bothways.journal.entry import Accepted
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth import mention as rules
from bothways.wordofmouth.kinds import Rating
from bothways.wordofmouth.mention import Mention, Said
from tests.core.outcomes import bodies, ids, number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)
SAID = Said(
    "Label Fair Board",
    "Claire R.",
    NOW,
    "It holds.",
    Rating(value=Decimal(4), best=Decimal(5)),
    "https://b.example/1",
)
OPEN = Mention(number(1))
TIED = replace(OPEN, tied=number(2))
ANSWERED = replace(TIED, answered=True)
ASIDE = replace(OPEN, set_aside=True)


@pytest.mark.parametrize(
    ("mention", "side", "expected"),
    [
        (None, M, "mention_is_unknown"),
        (None, C, "mention_is_unknown"),
        (OPEN, C, "mentions_are_the_merchants"),
        (TIED, C, "mentions_are_the_merchants"),
        (TIED, M, "mention_is_tied"),
        (replace(TIED, set_aside=True), M, "mention_is_tied"),
        (ASIDE, M, "mention_is_set_aside"),
        (OPEN, M, "MentionTied:customer"),
        (replace(OPEN, answered=True), M, "MentionTied:customer"),
    ],
)
def test_tie(mention: Mention | None, side: Side, expected: str) -> None:
    assert outcome(rules.tie(mention, SAID, side, number(9))) == expected


def test_a_tied_mention_is_the_customers_word_when_they_said_it() -> None:
    tied = rules.tie(OPEN, SAID, M, number(9))
    (body,) = bodies(tied)
    assert ids(tied) == [number(9)]
    assert isinstance(tied, Accepted)
    assert tied.drafts[0].happened_at == NOW
    assert (body.place, body.author, body.words, body.rating, body.link) == (
        SAID.place,
        SAID.author,
        SAID.words,
        SAID.rating,
        SAID.link,
    )
    (body,) = bodies(rules.tie(OPEN, replace(SAID, link=""), M, number(9)))
    assert body.link is None


@pytest.mark.parametrize(
    ("mention", "side", "expected"),
    [
        (None, M, "mention_is_unknown"),
        (TIED, C, "answer_is_the_merchants"),
        (ANSWERED, C, "answer_is_the_merchants"),
        (ASIDE, M, "mention_is_set_aside"),
        (replace(TIED, set_aside=True), M, "MentionAnswered:merchant"),
        (ANSWERED, M, "mention_is_answered"),
        (OPEN, M, "mention_is_not_tied"),
        (TIED, M, "MentionAnswered:merchant"),
    ],
)
def test_answer(mention: Mention | None, side: Side, expected: str) -> None:
    assert outcome(rules.answer(mention, side, "Thank you.", "There")) == expected


def test_an_open_mention_may_be_answered_though_no_book_holds_it() -> None:
    assert rules.may_answer(OPEN, M) is None
    assert reason(rules.may_answer(replace(OPEN, answered=True), M)) == "mention_is_answered"


@pytest.mark.parametrize(
    ("mention", "side", "expected"),
    [
        (None, M, "mention_is_unknown"),
        (OPEN, M, "mention_is_not_tied"),
        (TIED, M, "MentionUntied:merchant"),
        (TIED, C, "MentionUntied:customer"),
        (ANSWERED, C, "MentionUntied:customer"),
    ],
)
def test_untie(mention: Mention | None, side: Side, expected: str) -> None:
    assert outcome(rules.untie(mention, side, "It was my sister")) == expected


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (None, "mention_is_unknown"),
        (TIED, "mention_is_tied"),
        (ASIDE, "mention_is_set_aside"),
        (OPEN, ""),
        (replace(OPEN, answered=True), ""),
    ],
)
def test_set_aside(mention: Mention | None, expected: str) -> None:
    assert reason(rules.set_aside(mention)) == expected


@pytest.mark.parametrize(("days", "expected"), [(0, True), (30, True), (31, False), (400, False)])
def test_history_waits_for_no_answer(days: int, expected: bool) -> None:
    assert rules.is_news(NOW - timedelta(days=days), NOW) is expected


def reason(refused: Refused | None) -> str:
    return refused.reason if refused else ""
