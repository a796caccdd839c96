"""Whether a record lets forecasts be shown; and what a book expects of coming weeks."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from bothways.forecast.book import fit
from bothways.forecast.expected import expected
from bothways.forecast.histories import Histories
from bothways.forecast.predicting import predict_all
from bothways.forecast.scoring import Claim, Record
from bothways.forecast.trust import ENOUGH, Verdict, apart, nearest, verdict

UNTIL = date(2026, 1, 1)

GOOD = (Claim(0.2, 0.22, 40), Claim(0.6, 0.58, 60))
RECORD = Record(100, 0.3, 0.9, 0.4, 0.8, 0.9, GOOD, 1.0)
TODAY = date(2026, 6, 17)


@pytest.mark.parametrize(
    ("record", "expected_verdict"),
    [
        (None, Verdict.UNTRIED),
        (replace(RECORD, forecasts=ENOUGH - 1), Verdict.UNTRIED),
        (RECORD, Verdict.HOLDS),
        (replace(RECORD, forecasts=ENOUGH), Verdict.HOLDS),
        (replace(RECORD, in_band=0.5), Verdict.OFF),
        (replace(RECORD, in_band=0.99), Verdict.OFF),
        (replace(RECORD, calibration=(Claim(0.6, 0.3, 100),)), Verdict.OFF),
    ],
)
def test_verdict(record: Record | None, expected_verdict: Verdict) -> None:
    assert verdict(record) is expected_verdict


def test_what_was_said_and_what_came_are_weighed_by_customers() -> None:
    assert apart(GOOD) == pytest.approx(0.02)
    assert apart(()) == 0
    assert nearest(GOOD, 0.55) == GOOD[1]
    assert nearest((), 0.5) is None


def book(customers: int = 200) -> Histories:
    chance = np.random.default_rng(5)
    repeats = chance.integers(0, 12, customers).astype(np.int32)
    recency = np.where(repeats > 0, repeats * 30, 0).astype(np.int32)
    age = (recency + chance.integers(5, 60, customers)).astype(np.int32)
    return Histories(repeats, recency, age, np.log(30.0) * repeats)


def test_a_book_expects_the_sum_of_its_customers() -> None:
    told = book()
    model = fit(told)
    *weeks, whole = expected(model, told, 4, UNTIL)
    assert len(weeks) == 4
    assert sum(week.mean for week in weeks) == pytest.approx(whole.mean)
    assert whole.mean == pytest.approx(float(predict_all(model, told, 28).orders.sum()))
    for each in (*weeks, whole):
        assert 0 <= each.low <= each.mean <= each.high
    assert whole.high - whole.low < sum(week.high - week.low for week in weeks)


def test_a_wider_record_makes_wider_bands() -> None:
    told = book()
    model = fit(told)
    narrow, wide = (expected(replace(model, width=by), told, 1, UNTIL)[-1] for by in (1.0, 2.0))
    assert narrow.mean == wide.mean
    assert wide.high - wide.low > narrow.high - narrow.low
