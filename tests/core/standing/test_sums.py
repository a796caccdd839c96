"""Evidence is summed so that neither its order nor the moment of reading matters."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.standing.batch import summed
from bothways.standing.dimension import Dimension
from bothways.standing.evidence import Evidence, Known
from bothways.standing.sums import HALF_LIFE, Sums, growth
from bothways.units.side import Side

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def item(
    outcome: int = 1000, days_ago: float = 0.0, known: Known = Known.CONFIRMED, matters: int = 1000
) -> Evidence:
    at = NOW - timedelta(days=days_ago)
    return Evidence(
        UUID(int=1), Side.MERCHANT, Dimension.TRUST, outcome, at, known, "a promise was kept", matters
    )


ITEMS = st.lists(
    st.builds(item, st.integers(0, 1000), st.floats(0, 9000), st.sampled_from(Known), st.integers(0, 3000)),
    max_size=30,
)


@given(ITEMS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(items: list[Evidence], shuffle: object) -> None:
    other = list(items)
    shuffle.shuffle(other)  # type: ignore[attr-defined]
    first, second = _all(items), _all(other)
    assert (first.good, first.bad) == pytest.approx((second.good, second.bad), rel=1e-9)


@given(ITEMS, ITEMS)
def test_what_no_longer_counts_leaves_nothing_behind(kept: list[Evidence], taken: list[Evidence]) -> None:
    sums = _all([*kept, *taken])
    for each in taken:
        sums = sums.without(each)
    alone = _all(kept)
    size = growth(NOW) * 1e-9 * (1 + len(kept) + len(taken))
    assert (sums.good, sums.bad) == pytest.approx((alone.good, alone.bad), rel=1e-6, abs=size)


@given(ITEMS)
def test_a_whole_book_is_summed_to_the_same(items: list[Evidence]) -> None:
    micros = [int(each.at.timestamp() * 1e6) for each in items]
    outcome = np.array([each.outcome for each in items], dtype=np.int64)
    weight = np.array([each.weight for each in items], dtype=np.int64)
    place = np.zeros(len(items), dtype=np.int64)
    good, bad = summed(place, outcome, weight, np.array(micros, dtype=np.int64), 2)
    sums = _all(items)
    assert (good[0], bad[0]) == pytest.approx((sums.good, sums.bad), rel=1e-7)
    assert (good[1], bad[1]) == (0.0, 0.0)


def test_an_item_counts_half_after_the_half_life_and_by_how_it_is_known() -> None:
    assert _now(item()).good == pytest.approx(1.0)
    assert _now(item(days_ago=HALF_LIFE)).good == pytest.approx(0.5)
    assert _now(item(days_ago=2 * HALF_LIFE)).good == pytest.approx(0.25)
    assert _now(item(known=Known.TACIT)).good == pytest.approx(0.8)
    assert _now(item(known=Known.CLAIMED)).good == pytest.approx(0.5)
    assert _now(item(known=Known.CONTESTED)) == Sums()
    assert _now(item(matters=2000)).good == pytest.approx(2.0)
    half = _now(item(outcome=250))
    assert (half.good, half.bad) == pytest.approx((0.25, 0.75))


@pytest.mark.parametrize(
    ("outcome", "matters", "match"), [(1001, 1000, "outcome"), (-1, 1000, "outcome"), (0, -1, "matters")]
)
def test_evidence_beyond_its_bounds_is_refused(outcome: int, matters: int, match: str) -> None:
    with pytest.raises(ValueError, match=match):
        item(outcome, matters=matters)


def test_evidence_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        Evidence(UUID(int=1), Side.CUSTOMER, Dimension.VALUE, 0, datetime(2026, 1, 1), Known.CLAIMED, "x")  # noqa: DTZ001


def _all(items: list[Evidence]) -> Sums:
    sums = Sums()
    for each in items:
        sums = sums.with_item(each)
    return sums


def _now(one: Evidence) -> Sums:
    return Sums().with_item(one).at(NOW)
