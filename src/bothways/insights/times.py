"""How long one customer waited, for answers and for goods, against what they were promised."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bothways.insights.answers import Asked, is_in_time, within
from bothways.insights.reordering import Again, Compared, Delivered

#: So many deliveries in time and as many late ones are needed to compare one customer's.
LEAST_OF_ONE = 5
_Z = 1.2815515655446004
_HOURS = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Took:
    """So many came, of the ``promised`` ones so many in time; half within ``half``,
    nine of ten within ``most``.

    In hours for answers, in days for goods; None where nothing came.
    """

    count: int = 0
    promised: int = 0
    in_time: int = 0
    half: float | None = None
    most: float | None = None


def answered(questions: Iterable[Asked]) -> Took:
    """The answers one side gave."""
    known = [one for one in questions if one.answered is not None]
    promised = [one for one in known if one.due is not None]
    hours = [round((one.answered - one.at) / _HOURS, 2) for one in known if one.answered is not None]
    in_time = sum(is_in_time(one) for one in promised)
    return Took(len(known), len(promised), in_time, within(hours, 0.5), within(hours, 0.9))


def delivered(orders: Iterable[Delivered]) -> Took:
    """The goods that arrived."""
    known = [(one, one.delivered) for one in orders if one.delivered is not None]
    promised = [(day, one.promised) for one, day in known if one.promised is not None]
    days = [float((day - one.placed).days) for one, day in known]
    in_time = sum(day <= due for day, due in promised)
    return Took(len(known), len(promised), in_time, within(days, 0.5), within(days, 0.9))


def compare_one(found: Again) -> Compared:
    """Whether one customer ordered again more often after deliveries in time.

    The interval is Newcombe's of two shares (1998, method 10), which takes deliveries as independent.
    """
    if min(found.in_time, found.late) < LEAST_OF_ONE:
        return Compared(int(found.counts), found.in_time, found.late)
    first, second = found.in_time_again / found.in_time, found.late_again / found.late
    low_1, high_1 = _wilson(found.in_time_again, found.in_time)
    low_2, high_2 = _wilson(found.late_again, found.late)
    low = first - second - math.hypot(first - low_1, high_2 - second)
    high = first - second + math.hypot(high_1 - first, second - low_2)
    return Compared(1, found.in_time, found.late, first, second, low, high)


def _wilson(count: int, of: int) -> tuple[float, float]:
    share, square = count / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * math.sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)
