"""What somebody thinks beside what the record shows: more, less, or as it is there."""

from collections.abc import Sequence
from enum import Enum
from statistics import fmean

from bothways.standing.worth import STEPS

LOWEST, HIGHEST = min(STEPS), max(STEPS)
#: Half a step, of 100.
HALF = 50 / (HIGHEST - LOWEST)


class Beside(Enum):
    """How a view compares with the record."""

    MORE = "more"
    LESS = "less"
    ALIKE = "alike"
    UNSAID = "unsaid"


def share(steps: Sequence[int]) -> int:
    """Answers as they would be drawn beside an estimate: of 100, 0 for not at all."""
    return round(100 * (fmean(steps) - LOWEST) / (HIGHEST - LOWEST))


def compare(steps: Sequence[int], low: int, high: int, *, enough: bool) -> Beside:
    """Against the interval that the record gives, of 100; unsaid where either says nothing.

    Five steps are coarse, so a view counts as another only where it lies more than half a step beyond it.
    """
    if not steps or not enough:
        return Beside.UNSAID
    seen = share(steps)
    return Beside.MORE if seen - HALF > high else Beside.LESS if seen + HALF < low else Beside.ALIKE
