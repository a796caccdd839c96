"""Books of purchases made up by chance from known parameters: the same book for the same seed, everywhere."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bothways.forecast.histories import Histories
from bothways.forecast.history import history

FIRST_DAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Nature:
    """How the customers of a made-up book behave: MBG/NBD's parameters, and how regular they are."""

    r: float = 0.6
    alpha: float = 40.0
    a: float = 0.9
    b: float = 4.0
    regularity: int = 1


def purchases(customers: int, days: int, nature: Nature, seed: int) -> list[list[date]]:
    """The purchase days of each customer: joined in the first third of ``days``, watched until the end."""
    rng = Random(seed)
    return [_days(rng, rng.randrange(days // 3), days, nature) for _ in range(customers)]


def book(bought: list[list[date]], until: date) -> Histories:
    """The histories of those who had bought something by then."""
    return Histories.of(history(days, until) for days in bought if days[0] <= until)


def _days(rng: Random, joined: int, last: int, nature: Nature) -> list[date]:
    rate = rng.gammavariate(nature.r, 1.0 / nature.alpha)
    leaving = rng.betavariate(nature.a, nature.b)
    at = float(joined)
    days = {joined}
    while rng.random() > leaving:
        at += rng.gammavariate(nature.regularity, 1.0 / (nature.regularity * max(rate, 1e-9)))
        if at > last:
            break
        days.add(round(at))
    return [FIRST_DAY + timedelta(days=day) for day in sorted(days)]
