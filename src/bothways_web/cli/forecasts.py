"""Forecasts of a table of purchases: fitted, made for each customer, and tested on earlier days."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from bothways.forecast.backtest import Tested, back_test
from bothways.forecast.book import BookModel
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.learning import learn
from bothways.forecast.predicting import Forecasts, predict_all
from bothways.forecast.purchases import Purchases
from bothways.forecast.spend import worth
from bothways_web.intake.purchase_rows import PurchaseTable

#: Days looked ahead where nobody says how many, and the part of the table's time that this may be.
_USUAL, _PART, _LEAST = 90, 4, 7


@dataclass(frozen=True, slots=True)
class Made:
    """All that is known of a table: ``names`` in the order of the rows of ``book`` and ``forecasts``.

    ``value`` is what the expected orders are worth, None where the table has no amounts.
    """

    table: PurchaseTable
    until: date
    horizon: int
    names: list[str]
    book: Histories
    model: BookModel
    forecasts: Forecasts
    value: Floats | None
    tested: Tested | None
    was_tested: bool


def fitting(table: PurchaseTable, until: date) -> int:
    """A horizon that the table is long enough for."""
    return max(_LEAST, min(_USUAL, (until.toordinal() - min(table.day)) // _PART))


def made(table: PurchaseTable, until: date, horizon: int, *, test: bool) -> Made | None:
    """Forecast from the end of the day ``until``; None when nobody had bought anything by then."""
    customer, day = np.frombuffer(table.customer, np.int64), np.frombuffer(table.day, np.int64)
    bought = Purchases.of(customer, day, len(table.names)).before(until.toordinal())
    if not len(bought.day):
        return None
    known = bought.up_to(until.toordinal())
    model = learn(bought, until, horizon)
    found = predict_all(model, known.book, horizon, until)
    return Made(
        table=table,
        until=until,
        horizon=horizon,
        names=[table.names[who] for who in known.who],
        book=known.book,
        model=model,
        forecasts=found,
        value=_value(table, until, known.who, found.orders),
        tested=back_test(bought, until, horizon) if test else None,
        was_tested=test,
    )


def _value(
    table: PurchaseTable, until: date, who: "np.ndarray[tuple[int], np.dtype[np.intp]]", orders: Floats
) -> Floats | None:
    """What the expected orders are worth: a day's purchases of one customer are one order."""
    amount = np.frombuffer(table.amount, np.float64)
    day = np.frombuffer(table.day, np.int64)
    told = np.isfinite(amount) & (day <= until.toordinal())
    if not told.any():
        return None
    customer = np.frombuffer(table.customer, np.int64)[told]
    pairs, place = np.unique((customer << 32) | day[told], return_inverse=True)
    sums = np.bincount(place, weights=amount[told]).astype(np.float64)
    buyer, size = pairs >> 32, len(table.names)
    number = np.bincount(buyer, minlength=size).astype(np.float64)[who]
    total = np.bincount(buyer, weights=sums, minlength=size).astype(np.float64)[who]
    squares = np.bincount(buyer, weights=sums**2, minlength=size).astype(np.float64)[who]
    made: Floats = orders * worth(number, total, squares).of(number, total)
    return made
