"""Does standing say anything true? Each promise is foretold from what was known when it was made, then
looked up.

Scores: the logarithmic score (Good 1952), here as the mean of -ln of the chance that was given to what
happened, and the Brier score (1950), the mean squared difference; less is better in both. Calibration
compares what was said with what came. The 80 % interval is held to later promises: how many of each
debtor's later promises were kept must lie within it for 80 % of the debtors, counted by the randomised
probability integral transform (Dunn and Smyth 1996).
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from scipy.stats import betabinom

from bothways.standing.caution import Caution
from bothways.standing.estimate import SHARE
from bothways.standing.forecasters import (
    SUREST,
    BookMean,
    Forecaster,
    LastOutcome,
    Pair,
    PlainShare,
)
from bothways.standing.trusting import FittedTrust, Trust

#: So many outcomes are learnt from before anybody is held to what they say.
BEFORE = 30
#: The later part of a table, which the interval is held to.
LATER = 0.3
OURS = "standing"
#: Numbers between 0 and 1, evenly spread.
Draw: TypeAlias = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One promise of a table; days are numbers with fractions, counted from any one day.

    ``known`` is the day on which it was certain whether it was kept in time: when it was kept, or when it
    was due.
    """

    pair: Pair
    made: float
    known: float
    kept: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How one forecaster did over ``count`` promises."""

    name: str
    count: int
    log: float
    brier: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Of ``count`` promises of which was said that ``said`` of them are kept, ``came`` were."""

    count: int
    said: float
    came: float


@dataclass(frozen=True, slots=True)
class Report:
    """What a table says. ``in_band`` is None where no debtor has a later promise; ``debtors`` is how many
    have.

    ``half_life`` is in days: the one that was given, or the one that said best what came.
    """

    promises: int
    kept: int
    scores: tuple[Score, ...]
    calibration: tuple[Bin, ...]
    in_band: float | None
    debtors: int
    half_life: float

    @property
    def foretold(self) -> int:
        """How many promises were foretold and scored."""
        return self.scores[0].count


def check(outcomes: Sequence[Outcome], draw: Draw, half_life: float | None = None) -> Report:
    """Hold standing and the plain rules to a table; ``draw`` breaks the ties that whole numbers make.

    ``half_life`` in days; where none is given, the one that said best what came is used, at each promise so
    far.
    """
    ours = _trust(half_life)
    forecasters: dict[str, Forecaster] = {
        OURS: ours,
        "the book's mean": BookMean(),
        "last outcome": LastOutcome(),
        "plain share": PlainShare(),
    }
    said: dict[str, list[float]] = {name: [] for name in forecasters}
    came: list[bool] = []
    for foretold, kept in _in_turn(outcomes, forecasters):
        came.append(kept)
        for name, chance in foretold.items():
            said[name].append(chance)
    scores = tuple(_score(name, np.array(chances), np.array(came)) for name, chances in said.items())
    places = _places(outcomes, draw, half_life)
    edge = (1.0 - SHARE) / 2
    in_band = sum([edge <= place <= 1.0 - edge for place in places]) / len(places) if places else None
    in_time = sum(each.kept for each in outcomes)
    bins = calibration(said[OURS], came)
    return Report(len(outcomes), in_time, scores, bins, in_band, len(places), _believed(ours).half_life)


def _trust(half_life: float | None) -> FittedTrust | Trust:
    return FittedTrust() if half_life is None else Trust(half_life)


def _believed(trust: FittedTrust | Trust) -> Trust:
    return trust.best if isinstance(trust, FittedTrust) else trust


def calibration(said: Sequence[float], came: Sequence[bool], bins: int = 10) -> tuple[Bin, ...]:
    """Promises by what was said of them, in bins of equal size; fewer bins where there are few promises."""
    if not said:
        return ()
    order = np.argsort(np.array(said), kind="stable")
    parts = np.array_split(order, max(1, min(bins, len(said) // 20)))
    of, happened = np.array(said), np.array(came, dtype=np.float64)
    return tuple(Bin(len(part), float(of[part].mean()), float(happened[part].mean())) for part in parts)


def _in_turn(
    outcomes: Sequence[Outcome], forecasters: Mapping[str, Forecaster]
) -> Iterator[tuple[dict[str, float], bool]]:
    """What each said of each promise, in the order in which they were made, knowing what was known then."""
    waiting: list[tuple[float, int]] = []
    known = 0
    for number, one in sorted(enumerate(outcomes), key=lambda each: (each[1].made, each[0])):
        while waiting and waiting[0][0] < one.made:
            day, past = heapq.heappop(waiting)
            known += 1
            for each in forecasters.values():
                each.learn(outcomes[past].pair, day, kept=outcomes[past].kept)
        if known >= BEFORE:
            yield (
                {name: each.chance(one.pair, one.made) for name, each in forecasters.items()},
                one.kept,
            )
        heapq.heappush(waiting, (one.known, number))


def _score(name: str, said: np.ndarray, came: np.ndarray) -> Score:
    if not len(said):
        return Score(name, 0, math.nan, math.nan)
    within = np.clip(said, SUREST / 10, 1.0 - SUREST / 10)
    log = -np.where(came, np.log(within), np.log1p(-within)).mean()
    return Score(name, len(said), float(log), float(((said - came) ** 2).mean()))


def _places(outcomes: Sequence[Outcome], draw: Draw, half_life: float | None) -> list[float]:
    """Where the share of each debtor's later promises lay in what was expected, between 0 and 1."""
    if not outcomes:
        return []
    split = float(np.quantile([each.known for each in outcomes], 1.0 - LATER))
    trust, caution = _trust(half_life), Caution()
    for one in sorted(outcomes, key=lambda each: each.known):
        if one.known <= split:
            trust.learn(one.pair, one.known, kept=one.kept)
            caution.learn(_believed(trust), one.pair.debtor, one.made, one.known, kept=one.kept)
    believed = _believed(trust)
    if believed.learnt < BEFORE:
        return []
    later: dict[str, list[bool]] = defaultdict(list)
    for one in outcomes:
        if one.made > split:
            later[one.pair.debtor].append(one.kept)
    places = []
    for debtor, kept in later.items():
        good, bad = (each * caution.part for each in believed.of_debtor(debtor, split))
        below = betabinom.cdf(sum(kept) - 1, len(kept), good, bad)
        exactly = betabinom.pmf(sum(kept), len(kept), good, bad)
        places.append(float(below + exactly * draw()))
    return places
