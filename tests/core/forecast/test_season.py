"""The time of the year: learnt where it is there, left alone where it is not, and told back in days."""

from datetime import date, timedelta

import numpy as np
import pytest

from bothways.forecast import season
from bothways.forecast.book import BookModel
from bothways.forecast.history import history
from bothways.forecast.learning import learn
from bothways.forecast.predicting import at_least, predict, predict_all
from bothways.forecast.purchases import Purchases
from tests.builders.purchases import FIRST_DAY, Nature, purchases
from tests.core.forecast.columns import columns

DAYS = 1300
NATURE = Nature(r=1.5, alpha=45.0, a=0.6, b=9.0)
#: Busy from October to December, quiet after it.
YEAR = tuple(2.2 if 40 <= week < 50 else 0.8 for week in range(52))
AUTUMN = date(2026, 9, 28)


def seasonal(customers: int, seed: int) -> Purchases:
    """A made-up book that lives by a year's clock: days of an even book, told back by the calendar."""
    clock = season.Clock.of(YEAR, FIRST_DAY.toordinal(), FIRST_DAY.toordinal() + 2 * DAYS)
    bought = purchases(customers, DAYS, NATURE, seed)
    return columns([[_by_calendar(clock, day) for day in days] for days in bought])


def _by_calendar(clock: season.Clock, day: date) -> date:
    ahead = clock.days(FIRST_DAY.toordinal(), np.array([float((day - FIRST_DAY).days)]))[0]
    return FIRST_DAY + timedelta(days=int(np.ceil(ahead)))


@pytest.fixture(scope="module")
def bought() -> Purchases:
    return seasonal(900, 3)


@pytest.fixture(scope="module")
def model(bought: Purchases) -> BookModel:
    return learn(bought, AUTUMN, 70)


def test_a_years_rhythm_is_found(model: BookModel) -> None:
    found = np.array(model.season)
    assert found.shape == (52,)
    assert found.mean() == pytest.approx(1.0)
    busy, quiet = found[41:49].mean(), found[[*range(2, 38)]].mean()
    assert 2.0 < busy / quiet < 3.2


def test_it_is_minded_in_what_is_said_of_the_autumn(bought: Purchases, model: BookModel) -> None:
    known = bought.up_to(AUTUMN.toordinal())
    came = bought.came(known.who, AUTUMN.toordinal(), 70).orders
    said = predict_all(model, known.book, 70, AUTUMN)
    assert said.orders.sum() / came.sum() == pytest.approx(1.0, abs=0.12)
    even = learn(bought.before(FIRST_DAY.toordinal() + 500), AUTUMN, 70)
    assert even.season == ()
    assert predict_all(even, known.book, 70, AUTUMN).orders.sum() < 0.75 * came.sum()


def test_days_are_those_of_the_calendar(bought: Purchases, model: BookModel) -> None:
    known = bought.up_to(AUTUMN.toordinal())
    soonest = bought.came(known.who, AUTUMN.toordinal(), 70).soonest
    found = predict_all(model, known.book, 70, AUTUMN)
    told = (known.book.repeats > 0) & (soonest <= 70)
    inside = (np.ceil(found.next_from) <= soonest) & (soonest <= np.ceil(found.next_to))
    assert 0.74 < inside[told].mean() < 0.92


@pytest.mark.parametrize("seed", range(3))
def test_where_no_time_of_the_year_is_special_none_counts(seed: int) -> None:
    even = columns(purchases(500, DAYS, NATURE, seed))
    assert len(season.learnt(even, AUTUMN.toordinal())) == 52
    assert learn(even, AUTUMN, 70).season == ()


def test_of_one_autumn_half_is_believed(bought: Purchases) -> None:
    """Twenty-one months after the first order no look back could have known the autumn."""
    day = FIRST_DAY + timedelta(days=630)
    known = bought.before(day.toordinal())
    assert learn(known, day, 70).season == season.halved(season.learnt(known, day.toordinal()))
    assert season.halved(()) == ()
    assert season.halved((4.0, 1.0)) == pytest.approx((4 / 3, 2 / 3))


def test_a_young_book_knows_no_season() -> None:
    first = date(2026, 1, 1).toordinal()
    one = Purchases.of(np.array([0, 0, 0]), np.array([first, first + 30, first + 60]), 1)
    long = 7 * season.YOUNGEST
    assert season.learnt(one, first + long - 1) == ()
    assert len(season.learnt(one, first + long)) == 52


def test_a_clock_runs_there_and_back() -> None:
    start = date(2026, 9, 1).toordinal()
    clock = season.Clock.of(YEAR, start - 200, start + 100)
    ahead = np.array([1.0, 20.0, 90.0])
    days = np.array([start + 1, start + 20, start + 90])
    assert clock.days(start, clock.at(days) - clock.at(np.array([start]))) == pytest.approx(ahead)
    whole = clock.passed[-1] - clock.at(np.array([start]))[0]
    assert clock.days(start, np.array([whole + 5.0])) == pytest.approx([105.0])
    assert np.isnan(clock.days(start, np.array([np.nan]))).all()


def test_a_forecast_by_a_season_needs_its_day(model: BookModel) -> None:
    told = history([date(2026, 3, 1), date(2026, 5, 1)], AUTUMN)
    assert predict(model, told, AUTUMN, 30).orders > 0
    book = columns([[date(2026, 3, 1), date(2026, 5, 1)]]).up_to(AUTUMN.toordinal()).book
    with pytest.raises(ValueError, match="the day it is made"):
        predict_all(model, book, 30)
    with pytest.raises(ValueError, match="the day it is made"):
        at_least(model, book, 30)
    assert BookModel.from_dict(model.as_dict()) == model
