"""Simulated books whose truth is known: debtors with a rate of their own who promise again and again."""

from collections.abc import Callable

import numpy as np

from bothways.standing.checking import Outcome
from bothways.standing.forecasters import Pair


def book(
    rng: np.random.Generator,
    debtors: int,
    days: float = 730.0,
    every: float = 40.0,
    rate: Callable[[np.random.Generator], float] = lambda rng: float(rng.beta(4.5, 1.5)),
    drift: float = 0.0,
    creditors: int = 1,
) -> list[Outcome]:
    """Promises of so many debtors to so many creditors each, one about ``every`` so many days.

    The odds of keeping wander by ``drift`` (standard deviation of a day's step in log-odds).
    """
    made = []
    for debtor in range(debtors):
        for creditor in range(creditors):
            pair, share = Pair(f"d{debtor}", f"c{creditor}"), rate(rng)
            odds, last, at = float(np.log(share / (1.0 - share))), 0.0, float(rng.exponential(every))
            while at < days:
                odds += float(rng.normal(0.0, drift * np.sqrt(at - last)))
                due = at + float(rng.uniform(3.0, 20.0))
                kept = bool(rng.random() < 1.0 / (1.0 + np.exp(-odds)))
                made.append(Outcome(pair, at, due - 1.0 if kept else due, kept))
                last, at = at, at + float(rng.exponential(every))
    return made
