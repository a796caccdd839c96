"""How wide an 80 % band is made: by the book's own record, wider or narrower around the same middle.

A width w turns a probability F into N(N^-1(F) / w), N being the normal distribution: one half stays one half,
so the level is never touched.
"""

import numpy as np
from scipy.special import ndtr, ndtri

from bothways.forecast.book import OFTEN, BookModel
from bothways.forecast.histories import Floats, Histories


def widths(model: BookModel, book: Histories) -> Floats:
    """The width that applies to each customer: the book's, times that of how often they order."""
    each = np.array((1.0, *model.widths))
    made: Floats = model.width * each[np.searchsorted(OFTEN, book.repeats, side="right")]
    return made


def levels(wide: Floats, low: float) -> tuple[Floats, Floats]:
    """Where the lower and the upper end of a band lie in the distribution that the models give."""
    below: Floats = ndtr(wide * ndtri(low))
    return below, 1.0 - below


def widened(tails: Floats, wide: Floats) -> Floats:
    """P(Y >= n) as the band shown has it."""
    if (wide == 1.0).all():
        return tails
    made: Floats = ndtr(ndtri(tails) / wide[:, None])
    return made
