"""Where a standing is heading, and what one item does to it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bothways.standing.dimension import Dimension
from bothways.standing.evidence import Evidence, Known
from bothways.standing.prior import Prior
from bothways.standing.sums import HALF_LIFE, Sums
from bothways.standing.trend import DAYS, Trend, moved_by, trend
from bothways.units.side import Side

NOW = datetime(2026, 3, 2, tzinfo=UTC)
THEN = NOW - timedelta(days=DAYS)
PRIOR = Prior(0.7, 4.0)


def item(outcome: int, ago: float) -> Evidence:
    at = NOW - timedelta(days=ago)
    return Evidence(UUID(int=1), Side.MERCHANT, Dimension.TRUST, outcome, at, Known.CONFIRMED, "kept_in_time")


def summed(*items: Evidence) -> Sums:
    sums = Sums()
    for each in items:
        sums = sums.with_item(each)
    return sums


@pytest.mark.parametrize(
    ("recent", "expected"),
    [
        ([1000] * 6, Trend.RISING),
        ([0] * 3, Trend.FALLING),
        ([], Trend.STEADY),
    ],
)
def test_where_it_is_heading(recent: list[int], expected: Trend) -> None:
    old = [item(700, 100 + day) for day in range(12)]
    new = [item(outcome, 5) for outcome in recent]
    assert trend(summed(*old, *new), new, PRIOR, NOW, THEN, HALF_LIFE) is expected


def test_nothing_is_said_while_there_was_too_little() -> None:
    new = [item(1000, 5) for _ in range(9)]
    assert trend(summed(*new), new, PRIOR, NOW, THEN, HALF_LIFE) is Trend.UNSAID


def test_what_one_item_does() -> None:
    kept, missed = item(1000, 0), item(0, 0)
    sums = summed(kept, missed)
    up, down = (moved_by(each, sums, PRIOR, NOW, HALF_LIFE) for each in (kept, missed))
    assert up == pytest.approx((2.8 + 1) / 6 - 2.8 / 5)
    assert down == pytest.approx((2.8 + 1) / 6 - 3.8 / 5)
    old = item(0, 720)
    assert abs(moved_by(old, summed(old, kept), PRIOR, NOW, HALF_LIFE)) < abs(down)
