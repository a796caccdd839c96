"""How a kept forecast fared against what happened, and the record of many (R05).

CRPS and the logarithmic score: Gneiting and Raftery, Strictly proper scoring rules, prediction, and
estimation, Journal of the American Statistical Association 102 (2007). Randomised PIT: Czado, Gneiting and
Held, Predictive model assessment for count data, Biometrics 65 (2009). The record corrects how wide intervals
are, never how high: a level that was off last year would be off the other way this year.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from bothways.forecast.histories import Floats

#: Scores that count as one more of the model's own opinion when the width is corrected.
_TRUST = 50.0
_GOLDEN = 0.6180339887498949
_NARROWEST, _WIDEST = 1.0, 3.0


@dataclass(frozen=True, slots=True)
class Kept:
    """What was said: ``at_least[n - 1]`` is the probability of n orders or more, and the 80 % band shown."""

    at_least: tuple[float, ...]
    orders_from: int
    orders_to: int

    @property
    def within(self) -> float:
        """The probability of at least one order."""
        return self.at_least[0] if self.at_least else 0.0

    @property
    def orders(self) -> float:
        """The mean number of orders."""
        return sum(self.at_least)


@dataclass(frozen=True, slots=True)
class Score:
    """One forecast against what came.

    ``crps`` in orders, 0 is best; ``log`` is minus the logarithm of the probability given to what came;
    ``in_band`` whether it lay in the 80 % band; ``pit`` the randomised rank of what came, uniform on 0 … 1
    when forecasts are honest; ``error`` what came minus the mean; ``said`` and ``came`` are the probability
    of at least one order and whether there was one.
    """

    crps: float
    log: float
    in_band: bool
    pit: float
    error: float
    said: float
    came: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """Of ``customers`` for whom we said ``said`` (mean probability), the share ``came`` ordered."""

    said: float
    came: float
    customers: int


@dataclass(frozen=True, slots=True)
class Record:
    """Many scores: means of CRPS and log score, median absolute error, share in band, calibration.

    ``in_band`` is the share of the randomised ranks between .1 and .9: .8 when bands are honest (bands of
    whole numbers hold more than they say, ``in_shown_band`` is their share). ``width`` is how much wider than
    the model says the bands should be from now on.
    """

    forecasts: int
    crps: float
    log: float
    median_error: float
    in_band: float
    in_shown_band: float
    calibration: tuple[Claim, ...]
    width: float


def scored(kept: Kept, outcome: int, chance: float) -> Score:
    """Score one forecast; ``chance`` is a number drawn evenly from 0 … 1, for the randomised rank."""
    tails = (1.0, *kept.at_least, 0.0)
    reached = min(outcome, len(tails) - 1)
    above = tails[reached + 1] if reached + 1 < len(tails) else 0.0
    likely = max(tails[reached] - above, 1e-12)
    crps = sum(
        (tail if n > outcome else 1.0 - tail) ** 2 for n, tail in enumerate(kept.at_least, start=1)
    ) + max(0, outcome - len(kept.at_least))
    return Score(
        crps=crps,
        log=-float(np.log(likely)),
        in_band=kept.orders_from <= outcome <= kept.orders_to,
        pit=1.0 - tails[reached] + chance * (tails[reached] - above),
        error=outcome - kept.orders,
        said=kept.within,
        came=outcome > 0,
    )


def record(scores: Sequence[Score]) -> Record:
    """What many scores say together. ValueError when there is none."""
    if not scores:
        raise ValueError("There is no score yet.")
    ranks = np.array([score.pit for score in scores])
    return Record(
        forecasts=len(scores),
        crps=float(np.mean([score.crps for score in scores])),
        log=float(np.mean([score.log for score in scores])),
        median_error=float(np.median([abs(score.error) for score in scores])),
        in_band=float(np.mean((ranks >= 0.1) & (ranks <= 0.9))),
        in_shown_band=float(np.mean([score.in_band for score in scores])),
        calibration=claims(
            np.array([score.said for score in scores]), np.array([score.came for score in scores])
        ),
        width=width(ranks),
    )


def crps(tails: Floats, came: Floats) -> Floats:
    """The CRPS of each forecast, ``tails`` being P(Y >= n) for n = 1, 2, … in each row."""
    steps = np.arange(1, tails.shape[1] + 1)
    near = ((tails - (came[:, None] >= steps)) ** 2).sum(axis=1)
    made: Floats = near + np.maximum(came - tails.shape[1], 0.0)
    return made


def ranks(tails: Floats, came: Floats) -> Floats:
    """Randomised ranks of what came, with an even sequence (multiples of the golden section) for chance."""
    padded = np.pad(tails, ((0, 0), (1, 1)))
    padded[:, 0] = 1.0
    reached = np.minimum(came.astype(np.intp), tails.shape[1])[:, None]
    above = np.take_along_axis(padded, reached + 1, axis=1)[:, 0]
    likely = np.take_along_axis(padded, reached, axis=1)[:, 0] - above
    even = (np.arange(len(came)) * _GOLDEN) % 1.0
    made: Floats = 1.0 - above - (1.0 - even) * likely
    return made


def claims(said: Floats, came: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> tuple[Claim, ...]:
    """The calibration table: probabilities rounded to tens of percent, with what came of each."""
    tens = np.clip(np.rint(said * 10.0), 0, 10).astype(int)
    return tuple(
        Claim(float(said[rows].mean()), float(came[rows].mean()), int(rows.sum()))
        for ten in range(11)
        if (rows := tens == ten).any()
    )


def width(ranks: Floats, trust: float = _TRUST) -> float:
    """How much wider bands should be, from randomised ranks: 1 with none, and little with few.

    The middle 80 % of the ranks' distances from one half are compared, as normal deviates, with those of
    honest forecasts; bands only ever become wider. Whether ranks lie low or high together does not matter:
    the level is never corrected.
    """
    if not len(ranks):
        return 1.0
    away = float(np.quantile(np.abs(ranks - 0.5), 0.8))
    found = float(ndtri(min(0.5 + away, 1.0 - 1e-9)) / ndtri(0.9))
    found = float(np.clip(found, _NARROWEST, _WIDEST))
    return float(np.exp(np.log(found) * len(ranks) / (len(ranks) + trust)))
