"""Made-up purchases as columns."""

from datetime import date

import numpy as np

from bothways.forecast.purchases import Purchases


def columns(bought: list[list[date]]) -> Purchases:
    """The purchase days of each customer as sorted columns."""
    customer = np.concatenate([np.full(len(days), who) for who, days in enumerate(bought)])
    day = np.array([day.toordinal() for days in bought for day in days])
    return Purchases.of(customer, day, len(bought))
