"""What is said of many at once, against the formulas taken one by one with nothing left out."""

import numpy as np
import pytest
from scipy.optimize import brentq
from scipy.special import betainc, gammaln
from scipy.stats import nbinom

from bothways.forecast.book import BookModel
from bothways.forecast.erlang import Rhythm
from bothways.forecast.geometric import Parameters
from bothways.forecast.histories import Histories
from bothways.forecast.predicting import GAPS, HIGH, LIKELY, LOW, predict_all
from bothways.forecast.regularity import LADDER

HORIZON = 60
TOLD = Parameters(1.2, 45.0, 1.1, 4.5)
SHARES = (0.4, 0.2, 0.12, 0.1, 0.08, 0.05, 0.03, 0.02)
NONE = (0.0,) * 16
MODEL = BookModel(TOLD, Rhythm(TOLD, SHARES), NONE, NONE, regular=1.0, customers=1000, repeats=5000)


@pytest.fixture(scope="module")
def some() -> Histories:
    """Customers of all natures: regular and not, ordering just now and silent for long."""
    rng = np.random.default_rng(5)
    rows = []
    for _ in range(250):
        degree, repeats = rng.choice([1, 3, 13]), int(rng.integers(0, 12))
        gaps = np.ceil(rng.gamma(degree, rng.uniform(4, 40) / degree, repeats))
        rows.append((repeats, gaps.sum(), gaps.sum() + rng.integers(0, 90), np.log(gaps).sum()))
    repeats, recency, age, gaps = np.array(rows).T
    return Histories(repeats.astype(np.int32), recency.astype(np.int32), age.astype(np.int32), gaps)


class Plain:
    """One customer of the mixture, by the formulas of ``docs/algorithms/forecast.md`` alone."""

    def __init__(self, book: Histories, row: int) -> None:
        x, tx, age = (float(column[row]) for column in book.columns())
        self.x, self.recency, self.silence = x, tx, age - tx
        k = np.array(LADDER, dtype=np.float64)
        self.shape, self.scale = TOLD.r + k * x, TOLD.alpha / k + tx
        self.silent = self.longer(0.0)
        self.left = TOLD.a / (TOLD.a + TOLD.b + x)
        gaps = (k - 1) * book.log_gaps[row] - x * gammaln(k)
        pace = gammaln(self.shape) + TOLD.r * np.log(TOLD.alpha / k) - self.shape * np.log(self.scale)
        before = np.exp(gaps + pace - (gaps + pace).max()) * np.array(SHARES)
        self.before = before / before.sum()
        after = self.before * (self.left + (1 - self.left) * self.silent)
        self.weight = after / after.sum()
        self.still = (1 - self.left) * self.silent / (self.left + (1 - self.left) * self.silent)
        self.active = float(self.weight @ self.still)

    def longer(self, days: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        stays = self.scale / (self.scale + self.silence + days)
        made: np.ndarray[tuple[int], np.dtype[np.float64]] = betainc(self.shape, np.array(LADDER), stays)
        return made

    def sooner(self, days: float) -> float:
        """The chance that the next order comes within so many days, of an active customer."""
        share = self.weight * self.still / self.active
        return float(share @ (1 - self.longer(days) / self.silent))

    def point(self, level: float) -> float:
        reach = max(HORIZON, GAPS * self.recency / self.x)
        wanted = level * self.sooner(reach)
        return float(brentq(lambda days: self.sooner(days) - wanted, 0.0, reach))

    def orders(self) -> float:
        """The mean number of orders, by adding up what thousands of numbers of steps would bring."""
        total = 0.0
        for place, k in enumerate(LADDER):
            part, chances = self.weight[place] * self.still[place], TOLD.b + self.x + 1
            steps = np.arange(60 * k)
            ahead = self.silence + HORIZON
            some = nbinom.pmf(steps, self.shape[place], self.scale[place] / (self.scale[place] + ahead))
            rho = self.silence / ahead
            fewer = np.where(steps < k, 1.0, betainc(np.maximum(steps - k + 1, 1), k, 1 - rho))
            for n in range(1, 60):
                total += part * float((some * fewer)[k * n :].sum()) / self.silent[place]
                part *= (chances + n - 1) / (TOLD.a + chances + n - 1)
        return total


def test_nothing_is_lost_by_doing_it_for_many_at_once(some: Histories) -> None:
    """Probabilities are within .01 of the exact ones, orders within one percent; days
    too, but within five of a hundred where it is more than four to one that the customer has left."""
    found = predict_all(MODEL, some, HORIZON)
    for row in range(len(some)):
        plain = Plain(some, row)
        surprise = float(plain.before @ plain.silent)
        assert found.active[row] == pytest.approx(plain.active, abs=1e-2)
        assert found.surprise[row] == pytest.approx(surprise, abs=1e-2)
        assert found.within[row] == pytest.approx(plain.active * plain.sooner(HORIZON), abs=1e-2)
        assert found.orders[row] == pytest.approx(plain.orders(), rel=1e-2, abs=1e-2)
        if not some.repeats[row]:
            assert np.isnan(found.next_likely[row])
            continue
        points = (found.next_from[row], found.next_likely[row], found.next_to[row])
        exact = tuple(plain.point(level) for level in (LOW, LIKELY, HIGH))
        close = 1e-2 if plain.active > 0.2 else 0.05
        assert points == pytest.approx(exact, rel=close, abs=0.1)
