"""Fitting the mixture of regularities: its shares from the gaps alone, its pace and leaving by scoring."""

from dataclasses import dataclass

import numpy as np
from scipy.special import betaln, digamma, logsumexp

from bothways.forecast import geometric, regularity
from bothways.forecast.erlang import Rhythm, before_silence
from bothways.forecast.histories import Floats, Histories, keys
from bothways.forecast.newton import Prior, climb, in_logarithms
from bothways.forecast.regularity import LADDER

#: So many customers suffice: more move no parameter by more than a few hundredths.
ENOUGH = 8000
_MIXER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Fit:
    """The fitted mixture, and the covariance of its parameters' logarithms."""

    rhythm: Rhythm
    covariance: Floats


def fit(sample: Histories, customers: int, prior: Prior, start: geometric.Parameters) -> Fit:
    """Fit to the :func:`sample` of a book of so many customers, from its MBG/NBD on, in whatever order."""
    part = sample.take(np.lexsort((sample.log_gaps, keys(sample))))
    shares = regularity.shares(part)

    def target(point: Floats) -> tuple[float, Floats, Floats]:
        rhythm = Rhythm(geometric.at(point, modified=True), shares)
        value, slopes = scores(rhythm, part)
        slope, bend = slopes.sum(axis=1), -(slopes @ slopes.T)
        natural = np.exp(point)
        found = in_logarithms(natural, value, slope, bend)
        # The outer product of the scores stands for the bend: it needs no term for the logarithm.
        return prior.add(point, found[0], found[1], found[2] - np.diag(found[1]))

    peak = climb(target, start.logarithms)
    scale = len(part) / customers
    return Fit(Rhythm(geometric.at(peak.point, modified=True), shares), peak.covariance * scale)


def sample(book: Histories, customers: int | None = None) -> Histories:
    """The book, or of a large one some customers, drawn by their own figures: in any part, in any order.

    ``customers`` is the size of the whole book, where this is a part of it.
    """
    one_in = (customers or len(book)) // ENOUGH
    if one_in < 2:
        return book
    mixed = (keys(book).view(np.uint64) ^ book.log_gaps.view(np.uint64)) * _MIXER
    return book.take((mixed >> np.uint64(40)) % np.uint64(one_in) == 0)


def scores(rhythm: Rhythm, book: Histories) -> tuple[float, Floats]:
    """The log-likelihood, and its derivatives in (r, alpha, a, b), one column for each customer."""
    p = rhythm.told
    x, tx = book.repeats.astype(np.float64), book.recency.astype(np.float64)
    silence = book.age - tx
    likely = np.empty((len(LADDER), len(x)))
    slopes = np.empty((len(LADDER), 4, len(x)))
    odds = p.a / (p.b + x)
    for row, degree in enumerate(LADDER):
        shape, scale = p.r + degree * x, p.alpha / degree + tx
        silent, by_shape, by_scale = _silent(shape, scale, silence, degree)
        total = odds + silent
        likely[row] = np.log(total)
        slopes[row, 0] = digamma(shape) - digamma(p.r) + np.log(p.alpha / degree / scale) + by_shape / total
        slopes[row, 1] = p.r / p.alpha + (by_scale / total - shape / scale) / degree
        slopes[row, 2] = 1.0 / (p.b + x) / total
        slopes[row, 3] = -odds / (p.b + x) / total
    likely += before_silence(rhythm, book)
    likely += betaln(p.a, p.b + x + 1.0) - betaln(p.a, p.b)
    both = digamma(p.a + p.b) - digamma(p.a + p.b + x + 1.0)
    slopes[:, 2] += both
    slopes[:, 3] += both + digamma(p.b + x + 1.0) - digamma(p.b)
    each = logsumexp(likely, axis=0)
    return float(each.sum()), np.einsum("kpn,kn->pn", slopes, np.exp(likely - each))


def _silent(shape: Floats, scale: Floats, silence: Floats, degree: int) -> tuple[Floats, Floats, Floats]:
    """S of the silence, and its derivatives by shape and scale: a sum over the steps taken in it."""
    stays = scale / (scale + silence)
    step = np.exp(shape * np.log(stays))
    logs, ahead = np.log(stays), 1.0 - stays
    total, by_shape = step.copy(), step * logs
    for taken in range(1, degree):
        logs = logs + 1.0 / (shape + taken - 1.0)
        step = step * ((shape + taken - 1.0) / taken) * ahead
        total += step
        by_shape += step * logs
    by_scale = step * (shape + degree - 1.0) * silence / (scale * (scale + silence))
    return total, by_shape, by_scale
