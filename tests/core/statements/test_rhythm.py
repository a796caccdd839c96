"""How often the customer is assured by mail: outcome tables."""

from datetime import date

import pytest

from bothways.statements import rhythm as rules
from bothways.statements.kinds import Rhythm
from bothways.statements.rhythm import Chosen
from bothways.units.side import Side
from tests.core.outcomes import bodies, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
DUE = Chosen(Rhythm.QUARTERLY, date(2026, 3, 1), date(2026, 6, 1))


@pytest.mark.parametrize(
    ("side", "rhythm", "stands", "expected"),
    [
        (M, Rhythm.YEARLY, Rhythm.NEVER, "rhythm_is_the_customers"),
        (C, Rhythm.NEVER, Rhythm.NEVER, "rhythm_stands"),
        (C, Rhythm.YEARLY, Rhythm.NEVER, "AssuranceRhythmChosen:customer"),
        (C, Rhythm.NEVER, Rhythm.YEARLY, "AssuranceRhythmChosen:customer"),
    ],
)
def test_choose(side: Side, rhythm: Rhythm, stands: Rhythm, expected: str) -> None:
    assert outcome(rules.choose(side, rhythm, stands)) == expected


@pytest.mark.parametrize(
    ("chosen", "today", "expected"),
    [
        (None, date(2026, 6, 1), "nothing_is_due"),
        (Chosen(Rhythm.NEVER, date(2026, 3, 1), None), date(2026, 6, 1), "nothing_is_due"),
        (DUE, date(2026, 5, 31), "nothing_is_due"),
        (DUE, date(2026, 6, 1), "AssuranceIssued:merchant"),
    ],
)
def test_issue(chosen: Chosen | None, today: date, expected: str) -> None:
    assert outcome(rules.issue(chosen, today, mailed=True)) == expected


def test_one_statement_begins_where_the_last_ended() -> None:
    (body,) = bodies(rules.issue(DUE, date(2026, 7, 9), mailed=False))
    assert (body.since, body.until, body.mailed) == (date(2026, 3, 1), date(2026, 6, 1), False)


@pytest.mark.parametrize(
    ("rhythm", "since", "due"),
    [
        (Rhythm.QUARTERLY, date(2026, 11, 30), date(2027, 2, 28)),
        (Rhythm.HALF_YEARLY, date(2026, 3, 1), date(2026, 9, 1)),
        (Rhythm.YEARLY, date(2028, 2, 29), date(2029, 2, 28)),
        (Rhythm.NEVER, date(2026, 3, 1), None),
    ],
)
def test_when_the_next_is_due(rhythm: Rhythm, since: date, due: date | None) -> None:
    assert rules.next_on(rhythm, since) == due
