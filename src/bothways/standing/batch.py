"""The sums of a whole book at once: columns of evidence in, sums out.

The same sums as adding items one by one (``sums``), to what floats hold. Batches are merged by adding, so
that a book can be read in parts and by several machines.
"""

import numpy as np
from numpy.typing import NDArray

from bothways.standing.evidence import WHOLE
from bothways.standing.prior import Floats
from bothways.standing.sums import DAY, EPOCH, HALF_LIFE

Integers = NDArray[np.int64]


def summed(
    place: Integers,
    outcome: Integers,
    weight: Integers,
    micros: Integers,
    places: int,
    half_life: float = HALF_LIFE,
) -> tuple[Floats, Floats]:
    """What speaks for and against each place, as it weighs at the epoch; two arrays of ``places`` numbers.

    ``place[i]`` is the number of item ``i``'s relationship, side and dimension, from 0; ``outcome`` and
    ``weight`` are in thousandths, ``micros`` in microseconds since 1970 (UTC).
    """
    days = (micros - int(EPOCH.timestamp() * 1e6)) / (DAY * 1e6)
    now = weight / WHOLE * np.exp2(np.clip(days / half_life, -600.0, 600.0))
    share = outcome / WHOLE
    good: Floats = np.bincount(place, weights=now * share, minlength=places).astype(np.float64)
    bad: Floats = np.bincount(place, weights=now * (1.0 - share), minlength=places).astype(np.float64)
    return good, bad
