"""How many orders a whole book can expect in each of the coming weeks, with an 80 % band.

The mean is the sum of the customers' means. Each customer is active or not, and if so orders by chance at a
rate known as well as their own record tells it (a negative binomial distribution); customers are independent
but for what moves them all, of which the book's own past tells how much. The sum of many is close to a normal
distribution.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from bothways.forecast.book import BookModel
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.predicting import predict_all

WEEK = 7
#: Eight of ten lie within so many standard deviations.
_REACH = 1.2816


@dataclass(frozen=True, slots=True)
class Expected:
    """Orders in one week: the mean, and the 80 % band around it."""

    mean: float
    low: int
    high: int


def expected(model: BookModel, book: Histories, weeks: int, until: date) -> tuple[Expected, ...]:
    """The ``weeks`` after a day, one after the other, and last all of them together."""
    means: list[Floats] = []
    before, active = np.zeros(len(book)), np.ones(len(book))
    for week in range(1, weeks + 1):
        found = predict_all(model, book, week * WEEK, until)
        means.append(found.orders - before)
        before, active = found.orders, found.active
    return tuple(_band(model, book, active, mean) for mean in (*means, before))


def _band(model: BookModel, book: Histories, active: Floats, mean: Floats) -> Expected:
    sure = np.maximum(active, 1e-12)
    while_active = mean / sure
    shape = model.leaving.r + book.repeats
    second = sure * (while_active + while_active**2 * (1.0 + 1.0 / shape))
    middle, own = float(np.sum(mean)), float(np.sum(np.maximum(second - mean**2, 0.0)))
    deviation = float(np.hypot(np.sqrt(own) * model.width, model.shift * middle))
    low, high = middle - _REACH * deviation, middle + _REACH * deviation
    return Expected(middle, max(0, int(np.floor(low))), int(np.ceil(high)))
