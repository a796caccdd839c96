"""What one customer will probably do, from the fitted book and their own history (R05).

Nothing here is certain, so every figure has an interval, and a customer with one order only is told apart:
``enough`` is False, which reads "too early to say".
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from bothways.forecast import counting, geometric
from bothways.forecast.book import BookModel
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.history import History

#: The ends of an 80 % band, and its middle.
LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
#: A day that lies further ahead is not named.
FURTHEST = 3650
#: Customers worked at together: so many numbers stay in the processor's cache.
_TOGETHER = 8192

#: Repeats, recency and age.
Columns = tuple[Floats, Floats, Floats]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a forecast says what it says.

    ``usual_gap`` is the mean number of days between this customer's purchase days, None with one purchase
    day; ``gap_so_far`` the days since the last one; ``surprise`` the probability that a gap of at least this
    length occurs while they are active, given their orders before it: small is unusual.
    """

    usual_gap: float | None
    gap_so_far: int
    surprise: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is expected of one customer after the day ``until``.

    ``active`` is the probability that the relation goes on. ``next_from``, ``next_likely`` and ``next_to``
    are the 10, 50 and 90 % points of the day of the next order, given that one comes; None where it is too
    early to say or more than ten years ahead. ``orders`` is the mean number of purchase days within
    ``horizon`` days, between ``orders_from`` and ``orders_to`` in 80 of 100 cases; ``within`` the probability
    of at least one.
    """

    active: float
    next_from: date | None
    next_likely: date | None
    next_to: date | None
    orders: float
    orders_from: int
    orders_to: int
    within: float
    enough: bool
    why: Reasons


@dataclass(frozen=True, slots=True)
class Forecasts:
    """The same for many customers, one row each; days of the next order count from ``until`` on.

    ``next_from``, ``next_likely`` and ``next_to`` are days (float), NaN where it is too early to say.
    """

    active: Floats
    next_from: Floats
    next_likely: Floats
    next_to: Floats
    orders: Floats
    orders_from: NDArray[np.int32]
    orders_to: NDArray[np.int32]
    within: Floats
    surprise: Floats

    def __len__(self) -> int:
        return len(self.active)


def predict(model: BookModel, told: History, until: date, horizon: int) -> Forecast:
    """One customer's forecast for the ``horizon`` days after ``until``, the day their age was told for."""
    found = predict_all(model, Histories.of([told]), until, horizon)
    enough = told.repeats > 0
    return Forecast(
        active=float(found.active[0]),
        next_from=_day(until, found.next_from[0]),
        next_likely=_day(until, found.next_likely[0]),
        next_to=_day(until, found.next_to[0]),
        orders=float(found.orders[0]),
        orders_from=int(found.orders_from[0]),
        orders_to=int(found.orders_to[0]),
        within=float(found.within[0]),
        enough=enough,
        why=Reasons(told.recency / told.repeats if enough else None, told.silence, float(found.surprise[0])),
    )


def predict_all(model: BookModel, book: Histories, until: date, horizon: int) -> Forecasts:
    """Every customer's forecast for the ``horizon`` days after ``until``, in the book's order."""
    if horizon < 1:
        raise ValueError("A forecast looks at least one day ahead.")
    made = _empty(len(book))
    repeats, recency, age = (column.astype(np.float64) for column in (book.repeats, book.recency, book.age))
    made.active[:] = geometric.active(model.leaving, repeats, recency, age)
    _orders(model, (repeats, recency, age), float(horizon), made)
    _next(model, (repeats, recency, age), made)
    return made


def _orders(
    model: BookModel, columns: tuple[Floats, Floats, Floats], horizon: float, made: Forecasts
) -> None:
    """Fill in how many orders come: customers of about the same pace are worked at together."""
    told = model.leaving
    repeats, recency, age = columns
    pace = (told.r + repeats) / (told.alpha + age)
    order = np.argsort(pace, kind="stable")
    for first in range(0, len(order), _TOGETHER):
        rows = order[first : first + _TOGETHER]
        ahead = np.full(len(rows), horizon)
        most = counting.columns(told, repeats[rows], age[rows], ahead)
        tails = counting.at_least(told, repeats[rows], recency[rows], age[rows], ahead, most)
        made.orders[rows] = tails.sum(axis=1)
        made.within[rows] = tails[:, 0]
        made.orders_from[rows] = (tails > 1.0 - LOW).sum(axis=1)
        made.orders_to[rows] = (tails > 1.0 - HIGH).sum(axis=1)


def _next(model: BookModel, columns: Columns, made: Forecasts) -> None:
    """Fill in when the next order comes, given that one comes, and how unusual the silence is."""
    told = model.leaving
    repeats, recency, age = columns
    for level, into in ((LOW, made.next_from), (MIDDLE, made.next_likely), (HIGH, made.next_to)):
        wait = (told.alpha + age) * np.expm1(-np.log1p(-level) / (told.r + repeats))
        into[:] = np.where(repeats > 0, wait, np.nan)
    made.surprise[:] = np.exp((told.r + repeats) * (np.log(told.alpha + recency) - np.log(told.alpha + age)))


def _empty(rows: int) -> Forecasts:
    return Forecasts(
        active=np.empty(rows),
        next_from=np.empty(rows),
        next_likely=np.empty(rows),
        next_to=np.empty(rows),
        orders=np.empty(rows),
        orders_from=np.empty(rows, np.int32),
        orders_to=np.empty(rows, np.int32),
        within=np.empty(rows),
        surprise=np.empty(rows),
    )


def _day(until: date, ahead: float) -> date | None:
    if not ahead <= FURTHEST:
        return None
    return until + timedelta(days=max(1, int(np.ceil(ahead))))
