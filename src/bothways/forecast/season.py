"""The year's rhythm of a book: how much busier or quieter each month is, where two years show it.

Counts of orders are compared with what the same months would bring if all were alike; a month's factor is
drawn towards 1 by so many orders as if they had been seen. A horizon is then as many days long as it is busy.
It is a remedy, not a model: it sees no trend, no movable feasts, and nothing at all in less than two years.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from bothways.forecast.histories import Floats

#: Days that a book must cover before its months are told apart, and orders each month is thought alike for.
LEAST_DAYS = 730
_ALIKE = 30.0
_EVEN = (1.0,) * 12


def stretched(season: Sequence[float], until: date, horizon: int) -> float:
    """How many ordinary days the ``horizon`` days after ``until`` are worth."""
    if all(factor == 1.0 for factor in season):
        return float(horizon)
    days = (until + timedelta(days=ahead) for ahead in range(1, horizon + 1))
    return float(sum(season[day.month - 1] for day in days))


def factors(months: Floats, expected: Floats) -> tuple[float, ...]:
    """A factor for each month of the year, from orders that came and that an even year would have brought.

    Both have one row for each whole year and a column for each month. With fewer than two years, or where the
    years do not agree, all factors are 1.
    """
    if len(months) < 2:
        return _EVEN
    ratios = (months + _ALIKE) / (expected + _ALIKE)
    logs = np.log(ratios) - np.log(ratios).mean(axis=1, keepdims=True)
    first, rest = logs[0], logs[1:].mean(axis=0)
    spread = float(np.sqrt((first @ first) * (rest @ rest)))
    agreement = float(first @ rest) / spread if spread > 0 else 0.0
    if agreement < 0.5:
        return _EVEN
    found = np.exp(agreement * logs.mean(axis=0))
    return tuple(float(factor) for factor in found / found.mean())
