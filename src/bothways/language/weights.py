"""Learnt weights: how much the build of a sentence and the cues in it speak for each act.

They are learnt from the repository's own sentences (`tools/listening/train.py`) and stored as text, a line
for each feature with a weight for each act; hearing needs nothing but additions.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bothways.language.cues import Act
from bothways.language.shapes import share

#: Weights are stored in hundredths of log-odds.
_PARTS = 100
ACTS = tuple(Act)


@dataclass(frozen=True)
class Weights:
    """Weights for each act, in the order of `Act`. ``packed`` has a line for each feature: its name, a bar
    and a number for each act.

    ``cues`` is what the strongest cue's own weight counts beside what was learnt; ``bias`` what stands
    without any feature; ``scale`` and ``shift`` make the sum a probability that is right as often as it says.
    """

    packed: str
    cues: float
    bias: Sequence[float]
    scale: Sequence[float]
    shift: Sequence[float]
    table: Mapping[str, tuple[float, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        table = {}
        for line in self.packed.splitlines():
            name, _, numbers = line.rpartition("|")
            table[name] = tuple(int(number or 0) / _PARTS for number in numbers.split(","))
        object.__setattr__(self, "table", table)

    def learnt(self, named: Iterable[str], build: Collection[str]) -> list[float]:
        """What was learnt of the named cues and of the build, for each act."""
        each = share(len(build))
        table = self.table
        known = [table[name] for name in build if name in table]
        sums = [each * sum(column) for column in zip(*known, strict=True)] or [0.0] * len(ACTS)
        for name in named:
            weights = table.get(name)
            if weights is not None:
                sums = [total + weight for total, weight in zip(sums, weights, strict=True)]
        return [total + bias for total, bias in zip(sums, self.bias, strict=True)]

    def calibrated(self, place: int, score: float) -> float:
        """The log-odds of an act, from its cues and what was learnt."""
        return self.scale[place] * score + self.shift[place]

    def strongest(self, features: Iterable[str], act: Act, most: int) -> list[str]:
        """The features that speak most for an act."""
        place = ACTS.index(act)
        known = {name: self.table[name][place] for name in features if name in self.table}
        return sorted((name for name in known if known[name] > 0), key=lambda name: -known[name])[:most]


def packed(table: Mapping[str, Sequence[float]], least: float) -> str:
    """Weights as text, without those features that no act gives as much as ``least``."""
    lines = []
    for name, weights in sorted(table.items()):
        if max(abs(weight) for weight in weights) >= least:
            lines.append(f"{name}|{','.join(str(round(weight * _PARTS) or '') for weight in weights)}")
    return "\n".join(lines)
