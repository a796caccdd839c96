"""Purchase days of many customers as two sorted columns, and what was known of them on any day."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bothways.forecast.histories import Floats, Histories

Codes = NDArray[np.int64]

_BITS = 32


@dataclass(frozen=True, slots=True)
class Purchases:
    """``customer`` (0 … ``customers`` - 1) and ``day`` (its ordinal), a row for each purchase day, sorted."""

    customer: Codes
    day: Codes
    customers: int

    @classmethod
    def of(cls, customer: Codes, day: Codes, customers: int) -> "Purchases":
        """Purchases in any order; several of one customer on one day are one."""
        pairs = np.unique((customer.astype(np.int64) << _BITS) | day.astype(np.int64))
        return cls(pairs >> _BITS, pairs & ((1 << _BITS) - 1), customers)

    def before(self, until: int) -> "Purchases":
        """What had been bought at the end of the day ``until``."""
        seen = self.day <= until
        return Purchases(self.customer[seen], self.day[seen], self.customers)

    def up_to(self, until: int) -> "Known":
        """What was known at the end of the day ``until``."""
        seen = self.day <= until
        customer, day = self.customer[seen], self.day[seen]
        counts = np.bincount(customer, minlength=self.customers)
        who = np.flatnonzero(counts)
        ends = np.cumsum(counts[who])
        starts = ends - counts[who]
        first, last = day[starts], day[ends - 1]
        gaps = np.diff(day)
        within = np.diff(customer) == 0
        sums = np.bincount(customer[1:][within], np.log(gaps[within]), self.customers).astype(np.float64)
        book = Histories(
            (counts[who] - 1).astype(np.int32),
            (last - first).astype(np.int32),
            (until - first).astype(np.int32),
            sums[who],
        )
        return Known(who, book)

    def came(self, who: "NDArray[np.intp]", until: int, horizon: int) -> "Came":
        """What these customers did in the ``horizon`` days after ``until``."""
        ahead = (self.day > until) & (self.day <= until + horizon)
        customer, day = self.customer[ahead], self.day[ahead]
        counts = np.bincount(customer, minlength=self.customers)[who]
        soonest = np.full(self.customers, np.inf)
        np.minimum.at(soonest, customer, (day - until).astype(np.float64))
        return Came(counts, soonest[who])


@dataclass(frozen=True, slots=True)
class Known:
    """Who had bought something (their codes), and their histories, in the same order."""

    who: "NDArray[np.intp]"
    book: Histories


@dataclass(frozen=True, slots=True)
class Came:
    """Purchase days of each customer within a horizon, and days until the first of them (inf: none)."""

    orders: "NDArray[np.intp]"
    soonest: Floats
