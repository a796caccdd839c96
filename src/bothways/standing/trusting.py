"""Trust as a forecast: how likely a debtor's next promise to a creditor is to be kept in time."""

import math
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from bothways.standing.forecasters import SUREST, Pair
from bothways.standing.prior import UNKNOWN, Floats, Prior, fit, fit_strength
from bothways.standing.sums import HALF_LIFE

#: Half-lives in days that a book may be found to have; the last one forgets nothing.
HALF_LIVES = (90.0, 180.0, 365.0, 730.0, 36_500.0)
#: By how much another half-life must have been better, in the sum of log scores, before it is believed.
HEAD_START = 2.0
Name = TypeVar("Name", str, Pair)


class Tally(dict[Name, list[float]]):
    """Decayed sums by name, each as it weighs at day 0."""

    def add(self, name: Name, weight: float, *, kept: bool) -> None:
        """One outcome more."""
        sums = self.setdefault(name, [0.0, 0.0])
        sums[not kept] += weight

    def of(self, name: Name, factor: float) -> tuple[float, float]:
        """What speaks for and against a name, as it weighs now."""
        good, bad = self.get(name, (0.0, 0.0))
        return good * factor, bad * factor

    def columns(self, factor: float) -> tuple[Floats, Floats]:
        """All sums as they weigh now."""
        rows = np.array(list(self.values()), dtype=np.float64).reshape(-1, 2) * factor
        return rows[:, 0], rows[:, 1]


@dataclass
class Trust:
    """Trust as Bothways estimates it: decayed sums of a debtor, then of debtor and creditor.

    A debtor begins with what is usual in the book, and with each creditor with what is usual for them; how
    much either is worth is fitted anew whenever the record has grown by a quarter.
    """

    half_life: float = HALF_LIFE
    prior: Prior = UNKNOWN
    pair_strength: float = 4.0
    debtors: Tally[str] = field(default_factory=Tally)
    pairs: Tally[Pair] = field(default_factory=Tally)
    learnt: int = 0
    fit_at: int = 20

    def chance(self, pair: Pair, day: float) -> float:
        """The mean of what is to be expected of this debtor with this creditor."""
        good, bad = self.with_creditor(pair, day)
        return good / (good + bad)

    def with_creditor(self, pair: Pair, day: float) -> tuple[float, float]:
        """The beta distribution of a debtor with one creditor."""
        factor = self._factor(day)
        good, bad = self.pairs.of(pair, factor)
        mean = self._elsewhere(self.debtors.of(pair.debtor, factor), (good, bad))
        return mean * self.pair_strength + good, (1.0 - mean) * self.pair_strength + bad

    def loss(self, pair: Pair, day: float, *, kept: bool) -> float:
        """The log score of what would be said now of a promise that went so."""
        chance = min(max(self.chance(pair, day), SUREST), 1.0 - SUREST)
        return -math.log(chance if kept else 1.0 - chance)

    def of_debtor(self, debtor: str, day: float) -> tuple[float, float]:
        """The beta distribution of a debtor with all their creditors."""
        good, bad = self.debtors.of(debtor, self._factor(day))
        return self.prior.good + good, self.prior.bad + bad

    def learn(self, pair: Pair, day: float, *, kept: bool) -> None:
        """One outcome more."""
        weight = 1.0 / self._factor(day)
        self.debtors.add(pair.debtor, weight, kept=kept)
        self.pairs.add(pair, weight, kept=kept)
        self.learnt += 1
        if self.learnt >= self.fit_at:
            self.fit_at = int(self.learnt * 1.25) + 1
            self._fit(day)

    def _factor(self, day: float) -> float:
        return float(np.exp2(-day / self.half_life))

    def _elsewhere(self, debtor: tuple[float, float], pair: tuple[float, float]) -> float:
        """What is to be expected of the debtor by what they did with others."""
        good = self.prior.good + max(0.0, debtor[0] - pair[0])
        bad = self.prior.bad + max(0.0, debtor[1] - pair[1])
        return good / (good + bad)

    def _fit(self, day: float) -> None:
        factor = self._factor(day)
        self.prior = fit(*self.debtors.columns(factor))
        good, bad = self.pairs.columns(factor)
        of = [
            self._elsewhere(self.debtors.of(pair.debtor, factor), (float(kept), float(missed)))
            for pair, kept, missed in zip(self.pairs, good, bad, strict=True)
        ]
        self.pair_strength = fit_strength(np.array(of), good, bad)


@dataclass
class FittedTrust:
    """Trust with the half-life that said best what came; the usual one until another is clearly better."""

    each: tuple[Trust, ...] = field(default_factory=lambda: tuple(Trust(days) for days in HALF_LIVES))
    lost: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lost = [0.0 if one.half_life == HALF_LIFE else HEAD_START for one in self.each]

    @property
    def best(self) -> Trust:
        """The one that is believed now."""
        return self.each[self.lost.index(min(self.lost))]

    def chance(self, pair: Pair, day: float) -> float:
        """What the best one says."""
        return self.best.chance(pair, day)

    def learn(self, pair: Pair, day: float, *, kept: bool) -> None:
        """Each is held to this outcome, then learns it."""
        for place, one in enumerate(self.each):
            self.lost[place] += one.loss(pair, day, kept=kept)
            one.learn(pair, day, kept=kept)
