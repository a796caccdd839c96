"""Forecasts of earlier days beside plain rules."""

from datetime import timedelta

import numpy as np
import pytest

from bothways.forecast import backtest
from bothways.forecast.backtest import back_test
from bothways.forecast.histories import Histories
from bothways.forecast.history import History
from tests.builders.purchases import FIRST_DAY, Nature, purchases
from tests.core.forecast.columns import columns

END = FIRST_DAY + timedelta(days=720)


def test_the_models_beat_plain_rules_and_say_how_sure_they_are() -> None:
    nature = Nature(r=4.0, alpha=140.0, a=0.6, b=30.0, regularity=8)
    tested = back_test(columns(purchases(120, 720, nature, 3)), END, 90)
    assert tested is not None
    assert tested.origins == tuple(END - timedelta(days=back) for back in (270, 180, 90))
    crps = {rival.name: rival.crps for rival in tested.orders}
    assert crps[backtest.OURS] < 0.95 * crps[backtest.CHANCE]
    assert crps[backtest.OURS] < min(crps[backtest.LAST_PERIOD], crps[backtest.THE_MEAN])
    ours, gap = tested.next_order
    assert ours.median_error < 1.1 * gap.median_error
    assert ours.in_band is not None
    assert 0.7 < ours.in_band < 0.95
    assert sum(claim.customers for claim in tested.calibration) == tested.forecasts


def test_a_forecast_sees_nothing_of_what_comes() -> None:
    """The same past with another future is forecast the same."""
    bought = purchases(40, 720, Nature(), 3)
    cut = END - timedelta(days=90)
    known = [[day for day in days if day <= cut] for days in bought]
    busy = [[*days, cut + timedelta(days=3)] if days else [] for days in known]
    said = [
        back_test(columns([days for days in each if days]), END, 90, origins=1) for each in (bought, busy)
    ]
    assert said[0] is not None
    assert said[1] is not None
    assert said[0].expected == pytest.approx(said[1].expected, rel=1e-9)
    assert said[1].came == 1.0


def test_too_short_a_past_is_not_tested() -> None:
    assert back_test(columns([[FIRST_DAY, FIRST_DAY + timedelta(days=9)]]), END, 90) is None


def test_the_plain_rule_for_the_next_day() -> None:
    book = Histories.of([History(2, 20, 25, 4.6), History(2, 20, 60, 4.6), History(0, 0, 9, 0.0)])
    assert backtest.mean_gap(book)[:2].tolist() == [5.0, 1.0]
    assert np.isnan(backtest.mean_gap(book)[2])
