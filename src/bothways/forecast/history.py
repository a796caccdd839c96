"""One customer's purchase days, told in four numbers that suffice for every model of this room (R05).

Orders of one day count once, and the first purchase day is where the clock starts, as in Fader, Hardie and
Lee, "Counting your customers" the easy way (Marketing Science 24, 2005). The sum of the gaps' logarithms says
how regular the gaps are (Platzer and Reutterer, Ticking away the moments, Marketing Science 35, 2016).

All times are whole days. Each number follows from its own change when a day comes or goes, in any order:
whoever keeps the purchase days in an index needs the two neighbours of that day and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log


@dataclass(frozen=True, slots=True)
class History:
    """Sufficient statistics of one customer, in days.

    ``repeats`` purchase days came after the first; ``recency`` runs from the first to the last of them;
    ``age`` from the first to the day the statistics were told for; ``log_gaps`` is the sum of ln(gap) over
    the gaps between successive purchase days.
    """

    repeats: int
    recency: int
    age: int
    log_gaps: float

    @property
    def silence(self) -> int:
        """Days since the last purchase day: the gap so far."""
        return self.age - self.recency

    def aged(self, days: int) -> "History":
        """The same purchases, told for a day that lies ``days`` later."""
        return History(self.repeats, self.recency, self.age + days, self.log_gaps)


def history(days: Sequence[date], until: date) -> History:
    """The statistics of purchase days as of ``until``; later days do not count, one day counts once.

    ValueError when no purchase day lies on or before ``until``.
    """
    known = sorted({day.toordinal() for day in days if day <= until})
    if not known:
        raise ValueError(f"There is no purchase day up to {until:%Y-%m-%d}.")
    gaps = [after - before for before, after in pairwise(known)]
    return History(
        len(gaps), known[-1] - known[0], until.toordinal() - known[0], sum(log(gap) for gap in gaps)
    )


def with_day(told: History, day: date, before: date | None, after: date | None) -> History:
    """The statistics once ``day`` is a purchase day too; its neighbours are the purchase days around it.

    A day that is known already changes nothing: do not ask then. At least one neighbour exists.
    """
    if before is None and after is None:
        raise ValueError("A day without neighbours is a history of its own: use history().")
    if before is None or after is None:
        gap = _gap(before or day, after or day)
        older = gap if before is None else 0
        return History(told.repeats + 1, told.recency + gap, told.age + older, told.log_gaps + log(gap))
    first, second = _gap(before, day), _gap(day, after)
    change = log(first) + log(second) - log(first + second)
    return History(told.repeats + 1, told.recency, told.age, told.log_gaps + change)


def without_day(told: History, day: date, before: date | None, after: date | None) -> History:
    """The statistics once ``day`` is no purchase day any more; at least one neighbour stays."""
    if before is None and after is None:
        raise ValueError("Without its only purchase day a customer has no history.")
    if before is None or after is None:
        gap = _gap(before or day, after or day)
        younger = gap if before is None else 0
        left = told.log_gaps - log(gap) if told.repeats > 1 else 0.0
        return History(told.repeats - 1, told.recency - gap, told.age - younger, left)
    first, second = _gap(before, day), _gap(day, after)
    change = log(first + second) - log(first) - log(second)
    return History(told.repeats - 1, told.recency, told.age, told.log_gaps + change)


def _gap(earlier: date, later: date) -> int:
    gap = (later - earlier).days
    if gap <= 0:
        raise ValueError(f"{earlier:%Y-%m-%d} does not lie before {later:%Y-%m-%d}.")
    return gap
