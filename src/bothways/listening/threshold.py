"""From which confidence on something is shown unasked: learned from what people confirm and reject.

Confidence is cut into bands of ten hundredths. What a band's findings are worth is estimated as

    expected = (PRIOR * middle of the band + right) / (PRIOR + right + wrong)

the mean of a beta distribution that begins at what the band says of itself, with the weight of ``PRIOR``
decisions. The threshold is the lower edge of the lowest band from which on every band is expected to be right
in ``WANTED`` of all cases or more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

#: So many bands, of confidence .5 to 1. What is less sure than that is not kept.
LOWEST, WIDTH, BANDS = 500, 100, 5
#: The weight of what a band says of itself, in decisions.
PRIOR = 8.0
#: What is shown unasked is to be right this often.
WANTED = 0.8
#: Nothing is shown unasked: no band is good enough.
NEVER = 1001


@dataclass(frozen=True, slots=True)
class Band:
    """How often people confirmed, and how often they rejected, what was read with this confidence."""

    right: int = 0
    wrong: int = 0


def fresh() -> tuple[Band, ...]:
    """Nothing was decided yet."""
    return (Band(),) * BANDS


def band_of(sure: int) -> int:
    """The band of a confidence in thousandths."""
    return min(max((sure - LOWEST) // WIDTH, 0), BANDS - 1)


def expected(place: int, band: Band) -> float:
    """How often what is read in this band is expected to be right."""
    middle = (LOWEST + WIDTH * (place + 0.5)) / 1000
    return (PRIOR * middle + band.right) / (PRIOR + band.right + band.wrong)


def threshold(bands: Sequence[Band]) -> int:
    """The least confidence, in thousandths, that is shown unasked; ``NEVER`` when none is good enough."""
    least = NEVER
    for place in reversed(range(BANDS)):
        if expected(place, bands[place]) < WANTED:
            break
        least = LOWEST + WIDTH * place
    return least


def learned(bands: Sequence[Band], sure: int, *, right: bool, count: int = 1) -> tuple[Band, ...]:
    """The bands after a decision; ``count`` -1 takes one back."""
    place = band_of(sure)
    band = bands[place]
    after = (
        replace(band, right=max(band.right + count, 0))
        if right
        else replace(band, wrong=max(band.wrong + count, 0))
    )
    return (*bands[:place], after, *bands[place + 1 :])
