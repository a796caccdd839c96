"""Learnt weights: how much the build of a sentence and the cues in it speak for each act.

They are learnt from the repository's own sentences (`tools/listening/train.py`) and stored as text, a line
for each feature with a weight for each act; hearing needs nothing but additions. The weights of a feature are
one number, with four bytes for each act, so that adding up all features is one sum for all acts.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from struct import Struct

from bothways.language.cues import Act
from bothways.language.shapes import Feature, Shapes, longer, share

#: Weights are stored in hundredths of log-odds.
_PARTS = 100
ACTS = tuple(Act)
_BITS = 32
_SUMS = Struct(f"<{len(ACTS)}I")
#: What is added to each act's four bytes, so that none is below nothing.
_MIDDLE = 1 << (_BITS - 1)
_PART = (1 << _BITS) - 1


@dataclass(frozen=True)
class Weights:
    """Weights for each act, in the order of `Act`. ``packed`` has a line for each feature: its name, a bar
    and a number for each act.

    ``cues`` is what the strongest cue's own weight counts beside what was learnt; ``bias`` what stands
    without any feature; ``scale`` and ``shift`` make the sum a probability that is right as often as it says;
    ``length`` is what a sentence twice as long adds to it.
    """

    packed: str
    cues: float
    bias: Sequence[float]
    scale: Sequence[float]
    shift: Sequence[float]
    length: Sequence[float]
    table: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        table = {}
        for line in self.packed.splitlines():
            name, _, numbers = line.rpartition("|")
            table[name] = _joined([int(number or 0) for number in numbers.split(",")])
        object.__setattr__(self, "table", table)


class Learnt:
    """What the features of one language weigh."""

    def __init__(self, weights: Weights, shapes: Shapes) -> None:
        self._bias = weights.bias
        self._length = weights.length
        self._named = weights.table
        features = ((shapes.feature(name), joined) for name, joined in weights.table.items())
        self._build = {feature: joined for feature, joined in features if feature is not None}

    def sums(self, named: Iterable[str], build: Collection[Feature]) -> list[float]:
        """What was learnt of the named cues and of the build, for each act."""
        each = share(len(build)) / _PARTS
        built = _apart(sum(map(self._build.get, build, repeat(0))))
        more = longer(len(build))
        parts = zip(built, self._bias, self._length, strict=True)
        sums = [each * part + bias + more * length for part, bias, length in parts]
        if cued := sum(map(self._named.get, named, repeat(0))):
            return [total + part / _PARTS for total, part in zip(sums, _apart(cued), strict=True)]
        return sums

    def strongest(self, build: Iterable[Feature], act: Act, most: int) -> list[Feature]:
        """The features that speak most for an act."""
        shift = _BITS * ACTS.index(act)
        known = {feature: self._build[feature] + _MIDDLES for feature in build if feature in self._build}
        found = {feature: joined >> shift & _PART for feature, joined in known.items()}
        speaking = [(-part, str(feature), feature) for feature, part in found.items() if part > _MIDDLE]
        return [feature for _, _, feature in sorted(speaking)[:most]]


def packed(table: Mapping[str, Sequence[float]], least: float) -> str:
    """Weights as text, without those features that no act gives as much as ``least``."""
    lines = []
    for name, weights in sorted(table.items()):
        if max(abs(weight) for weight in weights) >= least:
            lines.append(f"{name}|{','.join(str(round(weight * _PARTS) or '') for weight in weights)}")
    return "\n".join(lines)


def log_odds(probability: float) -> float:
    """Of a probability; of none and of certainty without bounds."""
    if 0 < probability < 1:
        return math.log(probability / (1 - probability))
    return math.inf if probability >= 1 else -math.inf


def _joined(weights: Sequence[int]) -> int:
    return sum(weight << _BITS * place for place, weight in enumerate(weights))


_MIDDLES = _joined([_MIDDLE] * len(ACTS))


def _apart(joined: int) -> list[int]:
    return [part - _MIDDLE for part in _SUMS.unpack((joined + _MIDDLES).to_bytes(_SUMS.size, "little"))]
