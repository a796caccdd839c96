"""What a book's own past teaches: never the level, but the width, and how much regularity counts for."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from bothways.forecast.book import fit
from bothways.forecast.learning import learn
from bothways.forecast.predicting import at_least, predict_all
from tests.builders.purchases import FIRST_DAY, Nature, book, purchases
from tests.core.forecast.columns import columns

CUT = FIRST_DAY + timedelta(days=550)
REGULAR = Nature(r=4.0, alpha=140.0, a=0.6, b=30.0, regularity=8)


def crps(
    tails: "np.ndarray[tuple[int, int], np.dtype[np.float64]]",
    came: "np.ndarray[tuple[int], np.dtype[np.intp]]",
) -> float:
    steps = np.arange(1, tails.shape[1] + 1)
    return float(((tails - (came[:, None] >= steps)) ** 2).sum(axis=1).mean())


def test_columns_know_what_single_histories_know() -> None:
    bought = purchases(80, 700, Nature(), 2)
    known = columns(bought).up_to(CUT.toordinal())
    single = book(bought, CUT)
    for one, other in zip(known.book.columns(), single.columns(), strict=True):
        assert (one == other).all()
    assert known.book.log_gaps == pytest.approx(single.log_gaps)
    came = columns(bought).came(known.who, CUT.toordinal(), 90)
    ahead = [[(day - CUT).days for day in bought[who] if 0 < (day - CUT).days <= 90] for who in known.who]
    assert came.orders.tolist() == [len(days) for days in ahead]
    assert came.soonest.tolist() == [min(days, default=np.inf) for days in ahead]


def test_regular_customers_are_forecast_better_than_by_chance_alone() -> None:
    bought = columns(purchases(400, 730, REGULAR, 4))
    model = learn(bought, CUT, 180)
    assert model.regular > 0.8
    known = bought.up_to(CUT.toordinal())
    came = bought.came(known.who, CUT.toordinal(), 180).orders
    own = crps(at_least(model, known.book, 180, CUT, 60), came)
    chance = crps(at_least(replace(model, regular=0.0), known.book, 180, CUT, 60), came)
    assert own < 0.9 * chance


def test_where_chance_rules_regularity_counts_for_little() -> None:
    bought = purchases(800, 730, Nature(), 4)
    assert learn(columns(bought), CUT, 120).regular < 0.5
    assert fit(book(bought, CUT)).rhythm.shares[0] > 0.6


def test_bands_hold_what_they_say() -> None:
    """Four of five outcomes lie in the band, by randomised rank, for customers of either nature."""
    for nature in (Nature(), REGULAR):
        bought = columns(purchases(900, 730, nature, 8))
        known = bought.up_to(CUT.toordinal())
        came = bought.came(known.who, CUT.toordinal(), 150).orders
        tails = at_least(learn(bought, CUT, 150), known.book, 150, CUT, 80)
        padded = np.pad(tails, ((0, 0), (1, 1)))
        padded[:, 0] = 1.0
        rows = np.arange(len(came))
        above, reached = padded[rows, came + 1], padded[rows, came]
        ranks = 1.0 - above - ((rows * 0.618) % 1.0) * (reached - above)
        assert 0.76 < np.mean((ranks > 0.1) & (ranks < 0.9)) < 0.85


def test_the_next_order_comes_about_when_it_is_said() -> None:
    bought = columns(purchases(600, 730, REGULAR, 6))
    known = bought.up_to(CUT.toordinal())
    found = predict_all(learn(bought, CUT, 150), known.book, 150, CUT)
    soonest = bought.came(known.who, CUT.toordinal(), 150).soonest
    told = (known.book.repeats > 0) & (soonest <= 150)
    inside = (np.ceil(found.next_from) <= soonest) & (soonest <= np.ceil(found.next_to))
    assert 0.76 < inside[told].mean() < 0.92
    usual = known.book.recency / np.maximum(known.book.repeats, 1) - (known.book.age - known.book.recency)
    ours = np.median(np.abs(found.next_likely - soonest)[told])
    assert ours < 0.9 * np.median(np.abs(usual - soonest)[told])


@pytest.mark.parametrize("customers", [1, 2, 10, 50])
def test_little_books_learn_without_a_past(customers: int) -> None:
    bought = columns(purchases(customers, 400, Nature(), 3))
    model = learn(bought, FIRST_DAY + timedelta(days=390), 90)
    known = bought.up_to(CUT.toordinal())
    found = predict_all(model, known.book, 90, CUT)
    assert np.isfinite(found.orders).all()
    assert (found.orders_from <= found.orders_to).all()
    assert model.customers == customers
