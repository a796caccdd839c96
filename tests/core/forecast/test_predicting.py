"""What one customer will probably do: against chance itself, and at the edges."""

from datetime import date
from random import Random

import numpy as np
import pytest

from bothways.forecast.book import BookModel, fit
from bothways.forecast.histories import Histories
from bothways.forecast.history import History, history
from bothways.forecast.predicting import predict, predict_all
from tests.builders.purchases import FIRST_DAY, Nature, book, purchases

UNTIL = FIRST_DAY.replace(year=FIRST_DAY.year + 1)


def model(customers: int = 400) -> BookModel:
    return fit(book(purchases(customers, 366, Nature(), 3), UNTIL))


def test_a_model_is_kept_as_plain_numbers() -> None:
    found = model()
    assert BookModel.from_dict(found.as_dict()) == found


def test_one_customer_alone_is_told_the_same_as_among_all() -> None:
    whole = book(purchases(300, 366, Nature(), 5), UNTIL)
    found = predict_all(model(), whole, 90)
    for row in range(0, 300, 29):
        days = int(whole.repeats[row]), int(whole.recency[row]), int(whole.age[row])
        single = History(*days, float(whole.log_gaps[row]))
        told = predict(model(), single, UNTIL, 90)
        assert told.orders == pytest.approx(found.orders[row], rel=1e-5)
        assert told.within == pytest.approx(found.within[row], rel=1e-5)
        assert (told.orders_from, told.orders_to) == (found.orders_from[row], found.orders_to[row])


def test_one_purchase_day_is_too_early_to_say() -> None:
    told = predict(model(), history([date(2024, 12, 1)], UNTIL), UNTIL, 90)
    assert not told.enough
    assert told.next_likely is None
    assert told.why.usual_gap is None
    assert 0 < told.within < told.active < 1


def test_the_next_day_lies_ahead_and_in_order() -> None:
    days = [date(2024, month, 3) for month in range(1, 13)]
    told = predict(model(), history(days, UNTIL), UNTIL, 90)
    assert told.next_from is not None
    assert told.next_likely is not None
    assert told.next_to is not None
    assert UNTIL < told.next_from <= told.next_likely <= told.next_to
    assert told.why.usual_gap == pytest.approx(335 / 11)
    assert told.why.gap_so_far == 29


def test_a_longer_silence_is_more_unusual() -> None:
    days = [date(2024, month, 3) for month in range(1, 7)]
    early, late = (predict(model(), history(days, until), until, 90) for until in (date(2024, 7, 1), UNTIL))
    assert late.why.surprise < early.why.surprise
    assert late.active < early.active


def test_no_day_ahead_is_no_horizon() -> None:
    with pytest.raises(ValueError, match="at least one day ahead"):
        predict(model(), History(0, 0, 3, 0.0), UNTIL, 0)


def test_nobody_has_no_forecast() -> None:
    assert len(predict_all(model(), Histories.of([]), 30)) == 0
    with pytest.raises(ValueError, match="no customer"):
        fit(Histories.of([]))


def test_forecasts_agree_with_chance() -> None:
    """Many customers with the same history, played on from the posterior: mean and band are those told."""
    told, rng, horizon = model(), Random(11), 120
    p, x, tx, age = told.leaving, 5, 200, 230
    found = predict(told, History(x, tx, age, 18.0), UNTIL, horizon)
    played = []
    for _ in range(20000):
        if rng.random() > found.active:
            played.append(0)
            continue
        rate, leaving = rng.gammavariate(p.r + x, 1 / (p.alpha + age)), rng.betavariate(p.a, p.b + x + 1)
        at, count = rng.expovariate(rate), 0
        while at <= horizon:
            count += 1
            if rng.random() < leaving:
                break
            at += rng.expovariate(rate)
        played.append(count)
    assert found.orders == pytest.approx(np.mean(played), rel=0.03)
    assert found.within == pytest.approx(np.mean(np.array(played) > 0), abs=0.012)
    assert found.orders_from == np.quantile(played, 0.1, method="inverted_cdf")
    assert found.orders_to == np.quantile(played, 0.9, method="inverted_cdf")
