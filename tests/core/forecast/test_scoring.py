"""Kept forecasts against what came."""

from math import log

import numpy as np
import pytest

from bothways.forecast.scoring import Kept, record, scored, width

KEPT = Kept((0.6, 0.3, 0.1), 0, 2)


def test_a_forecast_is_scored_by_hand() -> None:
    score = scored(KEPT, 1, 0.5)
    assert score.crps == pytest.approx(0.4**2 + 0.3**2 + 0.1**2)
    assert score.log == pytest.approx(-log(0.3))
    assert score.pit == pytest.approx(0.4 + 0.5 * 0.3)
    assert score.error == pytest.approx(0.0)
    assert (score.in_band, score.said, score.came) == (True, 0.6, True)


def test_what_was_thought_impossible_is_scored_too() -> None:
    score = scored(KEPT, 5, 0.0)
    assert score.crps == pytest.approx(0.4**2 + 0.7**2 + 0.9**2 + 2)
    assert score.log > 20
    assert not score.in_band
    assert scored(Kept((), 0, 0), 0, 0.2).crps == 0.0


def test_the_truth_scores_best() -> None:
    """CRPS is proper: on average no forecast beats the distribution that things come from."""
    honest, bold = Kept((0.5, 0.25), 0, 2), Kept((0.9, 0.8), 0, 2)
    chances = ((0, 0.5), (1, 0.25), (2, 0.25))
    means = [sum(p * scored(kept, n, 0.5).crps for n, p in chances) for kept in (honest, bold)]
    assert means[0] < means[1]


def test_the_record_says_what_came_of_what_we_said() -> None:
    told = record([scored(KEPT, outcome, 0.5) for outcome in (0, 1, 1, 2, 0)])
    (claim,) = told.calibration
    assert (claim.said, claim.came) == pytest.approx((0.6, 0.6))
    assert claim.customers == 5
    assert told.forecasts == 5
    with pytest.raises(ValueError, match="no score yet"):
        record([])


def test_bands_that_were_too_narrow_become_wider_and_the_level_stays() -> None:
    even = (np.arange(2000) + 0.5) / 2000
    assert width(even) == pytest.approx(1.0, abs=0.01)
    too_narrow = np.concatenate([even[even < 0.25] / 2, 1 - even[even < 0.25] / 2, even[:1000]])
    assert width(too_narrow) > 1.2
    assert width(1 - too_narrow) == pytest.approx(width(too_narrow))
    assert width(even[:0]) == 1.0
    assert 1.0 < width(np.array([0.001, 0.999])) < 1.1
