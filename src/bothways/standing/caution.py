"""How far a book's sums may be believed about what is to come: rates wander, and sums know only the past.

Now and then the book's estimates are kept, and held to what each debtor did until the next time: the beta
distribution of each with a part of its weight, which leaves the mean and widens the interval. The part that
foretold best so far is used; all of it until another is clearly better.
"""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
from scipy.special import betaln

from bothways.standing.prior import Floats
from bothways.standing.trusting import HEAD_START, Trust

#: Parts of the weight that are tried.
PARTS = np.array([1.0, 0.7, 0.5, 0.35, 0.25, 0.15])
#: The first estimates are kept after so many outcomes, the next ones when there are two fifths more.
FIRST, MORE = 40, 1.4


def gains(good: Floats, bad: Floats, well: Floats, ill: Floats) -> Floats:
    """By how much each part foretold better than all of the weight, in the sum of log scores.

    ``good[i]`` and ``bad[i]`` are a beta distribution as it was, ``well[i]`` and ``ill[i]`` what came of it.
    """
    a, b = good[:, None] * PARTS, bad[:, None] * PARTS
    foretold = (betaln(a + well[:, None], b + ill[:, None]) - betaln(a, b)).sum(axis=0)
    return np.asarray(foretold - foretold[0])


def best(gained: Floats) -> float:
    """The part to believe: all of it until another is clearly better."""
    against = np.where(PARTS == 1.0, 0.0, HEAD_START)
    return float(PARTS[int(np.argmax(gained - against))])


@dataclass
class Caution:
    """Keeps estimates and holds them to what came; ``gains`` says by how much each part foretold better."""

    gains: Floats = field(default_factory=lambda: np.zeros(len(PARTS)))
    kept: dict[str, tuple[float, float]] = field(default_factory=dict)
    unseen: tuple[float, float] = (1.0, 1.0)
    since: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    day: float = 0.0
    learnt: int = 0
    keep_at: int = FIRST

    @property
    def part(self) -> float:
        """The part of the weight that is believed."""
        return best(self.gains)

    def learn(self, trust: Trust, debtor: str, made: float, known: float, *, kept: bool) -> None:
        """One outcome more; ``trust`` has learnt it."""
        if self.learnt >= FIRST and made > self.day:
            self.since[debtor][not kept] += 1
        self.learnt += 1
        if self.learnt >= self.keep_at:
            self._hold()
            self._keep(trust, known)

    def _hold(self) -> None:
        rows = [(*self.kept.get(debtor, self.unseen), *came) for debtor, came in self.since.items()]
        self.gains += gains(*np.array(rows, dtype=np.float64).reshape(-1, 4).T)

    def _keep(self, trust: Trust, day: float) -> None:
        self.kept = {debtor: trust.of_debtor(debtor, day) for debtor in trust.debtors}
        self.unseen = (trust.prior.good, trust.prior.bad)
        self.since.clear()
        self.day, self.keep_at = day, int(self.learnt * MORE) + 1
