"""What one customer will probably do, from the fitted book and their own history (R05).

Nothing here is certain, so every figure has an interval, and a customer with one order only is told apart:
``enough`` is False, which reads "too early to say".
"""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from bothways.forecast import bands, counting, mixing, waiting
from bothways.forecast.book import BookModel
from bothways.forecast.clocked import by_clock
from bothways.forecast.histories import Floats, Histories, Rows, distinct
from bothways.forecast.history import History
from bothways.forecast.pieces import State

#: The ends of an 80 % band, and the day that is named in between: waits are skewed, so what comes is most
#: often nearest to a day a little before the middle.
LOW, LIKELY, HIGH = 0.1, 0.4, 0.9
#: The next order is looked for within the horizon, or within so many of the customer's usual gaps.
GAPS = 1.5
#: Customers worked at together: so many numbers stay in the processor's cache.
_TOGETHER = 16384
_FINE = 64.0


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
    are the 10, 40 and 90 % points of the day of the next order, given that one comes within the horizon, or
    within one and a half of the customer's usual gaps where that is longer; None where it is too early to
    say. ``orders`` is the mean number of purchase days within ``horizon`` days, between ``orders_from`` and
    ``orders_to`` in 80 of 100 cases; ``within`` the probability of at least one.
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

    def take(self, rows: Rows) -> "Forecasts":
        """Some of the rows, in the order they are asked for."""
        return Forecasts(*(getattr(self, column.name)[rows] for column in fields(self)))


def predict(model: BookModel, told: History, until: date, horizon: int) -> Forecast:
    """One customer's forecast for the ``horizon`` days after ``until``, the day their age was told for."""
    found = predict_all(model, Histories.of([told]), horizon, until)
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


def predict_all(model: BookModel, book: Histories, horizon: int, until: date | None = None) -> Forecasts:
    """Every customer's forecast for the ``horizon`` days after ``until``, in the book's order.

    ``until`` is the day that the histories were told for; a model without a season does not ask for it.
    """
    clocked = by_clock(model, book, horizon, until)
    alike = distinct(clocked.book)
    made = _empty(len(alike.book))
    # Customers of about one pace are worked at together; whole numbers of two bytes are sorted at once.
    paces = np.rint(_FINE * np.log(model.leaving.pace(alike.book))).astype(np.int16)
    order = np.argsort(paces, kind="stable")
    for first in range(0, len(order), _TOGETHER):
        rows = order[first : first + _TOGETHER]
        _fill(model, alike.book.take(rows), clocked.days, made, rows)
    found = made.take(alike.places)
    low, likely, high = map(clocked.in_days, (found.next_from, found.next_likely, found.next_to))
    return replace(found, next_from=low, next_likely=likely, next_to=high)


def at_least(
    model: BookModel, book: Histories, horizon: int, until: date | None = None, fewest: int = 1
) -> Floats:
    """P(n orders or more within the horizon), n = 1, 2, …: a row for each customer, as wide as shown.

    As many columns as it takes until more is out of the question, and ``fewest`` at least.
    """
    clocked = by_clock(model, book, horizon, until)
    tails = np.empty((len(book), max(fewest, counting.most(model.leaving, clocked.book, clocked.days))))
    for first in range(0, len(book), _TOGETHER):
        rows = slice(first, first + _TOGETHER)
        said = mixing.mixed(model, clocked.book.take(rows), clocked.days, tails.shape[1])[0]
        tails[rows] = bands.widened(said, bands.widths(model, book.take(rows)))
    return tails


def _fill(model: BookModel, book: Histories, days: float, made: Forecasts, rows: Rows) -> None:
    """Fill in how many orders come and whether the customers are active; and when, given that one comes."""
    states = mixing.states(model, book)
    _orders(model, book, days, states, made, rows)
    made.surprise[rows] = np.mean([told.surprise for told in states], axis=0)
    reach = np.maximum(days, GAPS * book.recency / np.maximum(book.repeats, 1))
    found = waiting.points(states, reach, (LOW, LIKELY, HIGH))
    for point, into in zip(found, (made.next_from, made.next_likely, made.next_to), strict=True):
        into[rows] = np.where(book.repeats > 0, point, np.nan)


def _orders(
    model: BookModel, book: Histories, days: float, states: list[State], made: Forecasts, rows: Rows
) -> None:
    most = counting.most(model.leaving, book, days)
    tails, active = mixing.mixed(model, book, days, most, states)
    made.active[rows] = active
    made.orders[rows] = tails.sum(axis=1)
    made.within[rows] = tails[:, 0]
    low, high = bands.levels(bands.widths(model, book), LOW)
    made.orders_from[rows] = (tails > 1.0 - low[:, None]).sum(axis=1)
    made.orders_to[rows] = (tails > 1.0 - high[:, None]).sum(axis=1)


def _empty(rows: int) -> Forecasts:
    return Forecasts(
        active=np.empty(rows),
        next_from=np.full(rows, np.nan),
        next_likely=np.full(rows, np.nan),
        next_to=np.full(rows, np.nan),
        orders=np.empty(rows),
        orders_from=np.empty(rows, np.int32),
        orders_to=np.empty(rows, np.int32),
        within=np.empty(rows),
        surprise=np.empty(rows),
    )


def _day(until: date, ahead: float) -> date | None:
    return None if np.isnan(ahead) else until + timedelta(days=max(1, int(np.ceil(ahead))))
