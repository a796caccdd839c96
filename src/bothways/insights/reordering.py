"""Whether those who got their order in time ordered again sooner than those who did not: shown, not claimed.

Each delivered order whose promised day is known is followed for a fixed time: did the customer order again?
Compared is the share that did after a delivery in time with the share after a late one. Orders of one
customer are alike, so a customer is one witness, however many orders there are: the interval rests on the
customers' influence on the difference (a cluster-robust variance, Liang and Zeger 1986), with half an order
of each sort added against shares of 0 and 1. It says that the two went together; it does not say why.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

#: A customer is followed for so many days after a delivery.
FOLLOWED = timedelta(days=60)
#: So many customers, and so many deliveries of each sort, are needed to say anything.
LEAST_CUSTOMERS, LEAST_DELIVERIES = 10, 10
#: The interval holds four of five times.
_Z = 1.2815515655446004


@dataclass(frozen=True, slots=True)
class Delivered:
    """An order: placed, promised for, delivered."""

    placed: date
    promised: date | None
    delivered: date | None


@dataclass(frozen=True, slots=True)
class Again:
    """What one customer's deliveries were followed by: ``of`` so many, ``again`` so many times an order."""

    in_time: int = 0
    in_time_again: int = 0
    late: int = 0
    late_again: int = 0

    @property
    def counts(self) -> bool:
        return bool(self.in_time or self.late)


@dataclass(frozen=True, slots=True)
class Compared:
    """The shares that ordered again, and their difference with the interval that holds four of five times.

    All None where there are too few to say.
    """

    customers: int
    in_time: int
    late: int
    after_in_time: float | None = None
    after_late: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def enough(self) -> bool:
        return self.low is not None

    @property
    def together(self) -> int:
        """1: after deliveries in time more ordered again; -1: fewer; 0: no difference can be seen."""
        if self.low is None or self.high is None:
            return 0
        return (self.low > 0) - (self.high < 0)


def again(orders: Iterable[Delivered], today: date) -> Again:
    """Of one customer; deliveries that cannot be followed for the whole time yet are left out."""
    known = list(orders)
    placed = [one.placed for one in known]
    found = [0, 0, 0, 0]
    for one in known:
        if one.promised is None or one.delivered is None or one.delivered > today - FOLLOWED:
            continue
        late = one.delivered > one.promised
        came = any(one.delivered < day <= one.delivered + FOLLOWED for day in placed)
        found[2 * late] += 1
        found[2 * late + 1] += came
    return Again(*found)


def compare(customers: Iterable[Again]) -> Compared:
    """Over all customers with a delivery that counts."""
    counted = [one for one in customers if one.counts]
    in_time, late = sum(one.in_time for one in counted), sum(one.late for one in counted)
    bare = Compared(len(counted), in_time, late)
    if len(counted) < LEAST_CUSTOMERS or min(in_time, late) < LEAST_DELIVERIES:
        return bare
    first = sum(one.in_time_again for one in counted) / in_time
    second = sum(one.late_again for one in counted) / late
    error = _Z * math.sqrt(_variance(counted, in_time, late))
    low, high = first - second - error, first - second + error
    return Compared(len(counted), in_time, late, first, second, max(low, -1.0), min(high, 1.0))


def _variance(counted: list[Again], in_time: int, late: int) -> float:
    """Of the difference: how much each customer pulls at it."""
    some, others = in_time + 1.0, late + 1.0
    first = (sum(one.in_time_again for one in counted) + 0.5) / some
    second = (sum(one.late_again for one in counted) + 0.5) / others
    pulls = (
        (one.in_time_again - first * one.in_time) / some - (one.late_again - second * one.late) / others
        for one in counted
    )
    clusters = len(counted) / (len(counted) - 1)
    floor = first * (1 - first) / some + second * (1 - second) / others
    return max(clusters * sum(pull * pull for pull in pulls), floor)
