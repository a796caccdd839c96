"""From which confidence on something is shown unasked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.listening.threshold import (
    BANDS,
    LOWEST,
    NEVER,
    PRIOR,
    WANTED,
    Band,
    band_of,
    expected,
    fresh,
    learned,
    threshold,
)


def test_at_first_confidence_is_believed() -> None:
    assert threshold(fresh()) == 800


def test_the_estimate_is_the_mean_of_a_beta_distribution() -> None:
    assert expected(3, Band(0, 0)) == pytest.approx(0.85)
    assert expected(3, Band(2, 10)) == pytest.approx((PRIOR * 0.85 + 2) / (PRIOR + 12))


def test_what_is_rejected_raises_it_and_what_is_confirmed_lowers_it() -> None:
    after = fresh()
    for _ in range(2):
        after = learned(after, 850, right=False)
    assert threshold(after) == 900
    after = fresh()
    for _ in range(3):
        after = learned(after, 750, right=True)
    assert threshold(after) == 700


def test_a_good_band_below_a_bad_one_is_not_shown() -> None:
    after = fresh()
    for _ in range(20):
        after = learned(learned(after, 650, right=True), 850, right=False)
    assert threshold(after) == 900


def test_nothing_is_shown_when_the_surest_are_wrong_too_often() -> None:
    after = fresh()
    for _ in range(20):
        after = learned(after, 980, right=False)
    assert threshold(after) == NEVER


@pytest.mark.parametrize(("sure", "band"), [(0, 0), (500, 0), (599, 0), (600, 1), (999, 4), (1000, 4)])
def test_bands(sure: int, band: int) -> None:
    assert band_of(sure) == band


decisions = st.lists(st.tuples(st.integers(LOWEST, 1000), st.booleans()), max_size=60)


@given(decisions)
def test_every_band_that_is_shown_is_expected_to_be_right_often_enough(made: list[tuple[int, bool]]) -> None:
    after = fresh()
    for sure, right in made:
        after = learned(after, sure, right=right)
    least = threshold(after)
    assert all(expected(band, after[band]) >= WANTED for band in range(BANDS) if least <= LOWEST + band * 100)


@given(decisions, st.integers(LOWEST, 1000), st.booleans())
def test_taking_a_decision_back_is_as_if_it_was_never_made(
    made: list[tuple[int, bool]], sure: int, right: bool
) -> None:
    before = fresh()
    for one, how in made:
        before = learned(before, one, right=how)
    assert learned(learned(before, sure, right=right), sure, right=right, count=-1) == before
