"""Forecasts made on earlier days, beside plain rules that need no model, all held to what came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from bothways.forecast import scoring
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.learning import learn
from bothways.forecast.predicting import at_least, predict_all
from bothways.forecast.purchases import Purchases

OURS = "Bothways"
CHANCE = "by chance at their own pace (MBG/NBD)"
LAST_PERIOD = "the same as last period"
THE_MEAN = "everyone the mean"
MEAN_GAP = "last order plus mean gap"
#: Days that forecasts are made on, and customers and repeats that must be known by then.
ORIGINS = 3
_LEAST = 5


@dataclass(frozen=True, slots=True)
class Rival:
    """How one way to forecast fared: mean CRPS and median error in orders; the share in the 80 % band."""

    name: str
    crps: float
    median_error: float
    in_band: float | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """How far off the day of the next order was, in days (median), for those who came again."""

    name: str
    median_error: float
    in_band: float | None = None


@dataclass(frozen=True, slots=True)
class Tested:
    """A back-test: ``forecasts`` made on ``origins`` for ``horizon`` days each; means of what was expected
    and came; the calibration table; ``came_again`` customers whose next day was compared.
    """

    origins: tuple[date, ...]
    horizon: int
    forecasts: int
    expected: float
    came: float
    orders: tuple[Rival, ...]
    next_order: tuple[Waiting, ...]
    came_again: int
    calibration: tuple[scoring.Claim, ...]


@dataclass(frozen=True, slots=True)
class _Origin:
    """What was said on one day, and what came: one row for each customer."""

    day: date
    tails: Floats
    chance: Floats
    within: Floats
    last: Floats
    mean: Floats
    came: Floats
    errors: Floats
    inside: Floats


def back_test(bought: Purchases, until: date, horizon: int, origins: int = ORIGINS) -> Tested | None:
    """Forecast from earlier days, the last of which lies one horizon before ``until``; None where no earlier
    day knew enough customers who came again.
    """
    first = int(bought.day.min())
    days = (until.toordinal() - back * horizon for back in range(origins, 0, -1))
    found = [_origin(bought, day, horizon) for day in days if day - first >= horizon]
    told = [each for each in found if each is not None]
    return _tested(told, horizon) if told else None


def _origin(bought: Purchases, day: int, horizon: int) -> "_Origin | None":
    known = bought.up_to(day)
    if len(known.who) < _LEAST or int(known.book.repeats.sum()) < _LEAST:
        return None
    until = date.fromordinal(day)
    ahead = bought.came(known.who, day, horizon)
    model = learn(bought.before(day), until, horizon)
    fewest = int(ahead.orders.max()) + 1
    plain = replace(model, regular=0.0, widths=(1.0, 1.0, 1.0))
    last = bought.came(known.who, day - horizon, horizon).orders.astype(np.float64)
    found = predict_all(model, known.book, horizon, until)
    again = (known.book.repeats > 0) & np.isfinite(ahead.soonest)
    soonest = ahead.soonest[again]
    inside = (np.ceil(found.next_from[again]) <= soonest) & (soonest <= np.ceil(found.next_to[again]))
    return _Origin(
        day=until,
        tails=at_least(model, known.book, horizon, until, fewest),
        chance=at_least(plain, known.book, horizon, until, fewest),
        within=found.within,
        last=last,
        mean=np.full(len(last), last.mean()),
        came=ahead.orders.astype(np.float64),
        errors=np.abs(np.stack([found.next_likely, mean_gap(known.book)])[:, again] - soonest),
        inside=inside.astype(np.float64),
    )


def mean_gap(book: Histories) -> Floats:
    """Days until the last order plus the mean gap, tomorrow at the earliest; NaN with one purchase day."""
    repeats, recency, age = book.columns()
    usual = np.where(repeats > 0, recency / np.maximum(repeats, 1.0), np.nan)
    made: Floats = np.maximum(recency + usual - age, 1.0)
    return made


def _tested(told: "Sequence[_Origin]", horizon: int) -> Tested:
    came = np.concatenate([each.came for each in told])
    errors = np.concatenate([each.errors for each in told], axis=1)
    again = errors.shape[1] > 0
    ranks = np.concatenate([scoring.ranks(each.tails, each.came) for each in told])
    plain = np.concatenate([scoring.ranks(each.chance, each.came) for each in told])
    within = np.concatenate([each.within for each in told])
    return Tested(
        origins=tuple(each.day for each in told),
        horizon=horizon,
        forecasts=len(came),
        expected=float(np.concatenate([each.tails.sum(axis=1) for each in told]).mean()),
        came=float(came.mean()),
        orders=(
            _spread(OURS, [(each.tails, each.came) for each in told], ranks),
            _spread(CHANCE, [(each.chance, each.came) for each in told], plain),
            _point(LAST_PERIOD, np.concatenate([each.last for each in told]), came),
            _point(THE_MEAN, np.concatenate([each.mean for each in told]), came),
        ),
        next_order=(
            Waiting(
                OURS,
                float(np.median(errors[0])),
                float(np.concatenate([each.inside for each in told]).mean()),
            ),
            Waiting(MEAN_GAP, float(np.median(errors[1]))),
        )
        if again
        else (),
        came_again=errors.shape[1],
        calibration=scoring.claims(within, came > 0),
    )


def _spread(name: str, said: "list[tuple[Floats, Floats]]", ranks: Floats) -> Rival:
    scores = np.concatenate([scoring.crps(tails, came) for tails, came in said])
    errors = np.concatenate([np.abs((tails > 0.5).sum(axis=1) - came) for tails, came in said])
    inside = float(np.mean((ranks >= 0.1) & (ranks <= 0.9)))
    return Rival(name, float(scores.mean()), float(np.median(errors)), inside)


def _point(name: str, said: Floats, came: Floats) -> Rival:
    errors = np.abs(said - came)
    return Rival(name, float(errors.mean()), float(np.median(errors)))
