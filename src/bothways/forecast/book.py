"""What is known of a book's customers as a whole, fitted once and used for each of them alone (R05).

A customer with few orders is judged by what is usual in the book, one with many by their own record: that is
what the models do with their Gamma and Beta distributions, and no customer is put into a group for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from bothways.forecast import geometric, rhythm
from bothways.forecast.erlang import Rhythm
from bothways.forecast.geometric import Parameters
from bothways.forecast.histories import Floats, Folded, Histories, fold

#: Repeats from which a customer counts as ordering sometimes, often, very often: bands have a width for each.
OFTEN = (1, 4, 10)
#: How much a whole book's orders change from one time to the next where nothing is known of it (the standard
#: deviation of their logarithm).
SHIFT = 0.1
#: A book whose parameters are known better than this (standard deviation of logarithms) needs no spread.
_SHARP = 0.12

Numbers = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class BookModel:
    """A fitted book.

    ``leaving`` are the parameters of MBG/NBD and ``rhythm`` those of the mixture of regularities, times in
    days; ``covariance`` and ``rhythm_covariance`` are those of the logarithms of (r, alpha, a, b) around the
    peaks (Laplace), row by row. ``regular`` is the mixture's share in what is said of orders, MBG/NBD has the
    rest. ``customers`` and ``repeats`` say how much was read. ``width`` is how much wider the 80 % bands of
    orders are made than the model says, for all; ``widths`` the same for those who order sometimes, often and
    very often; ``shift`` is how much the orders of the whole book change from one time to another beyond what
    the models know. ``season`` says how busy each week of the year is; empty where the calendar is the clock.
    Parameters are in days by that clock.
    """

    leaving: Parameters
    rhythm: Rhythm
    covariance: Numbers
    rhythm_covariance: Numbers
    regular: float
    customers: int
    repeats: int
    width: float = 1.0
    widths: Numbers = (1.0,) * len(OFTEN)
    shift: float = SHIFT
    season: Numbers = ()

    def as_dict(self) -> dict[str, Any]:
        """Plain numbers and lists, ready to be kept as JSON."""
        return {
            "leaving": _numbers(self.leaving),
            "rhythm": _numbers(self.rhythm.told),
            "shares": list(self.rhythm.shares),
            "covariance": list(self.covariance),
            "rhythm_covariance": list(self.rhythm_covariance),
            "regular": self.regular,
            "customers": self.customers,
            "repeats": self.repeats,
            "width": self.width,
            "widths": list(self.widths),
            "shift": self.shift,
            "season": list(self.season),
        }

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> "BookModel":
        """The model from what :meth:`as_dict` gave."""
        return cls(
            leaving=Parameters(*kept["leaving"]),
            rhythm=Rhythm(Parameters(*kept["rhythm"]), tuple(kept["shares"])),
            covariance=tuple(kept["covariance"]),
            rhythm_covariance=tuple(kept["rhythm_covariance"]),
            regular=kept["regular"],
            customers=kept["customers"],
            repeats=kept["repeats"],
            width=kept["width"],
            widths=tuple(kept["widths"]),
            shift=kept.get("shift", SHIFT),
            season=tuple(kept.get("season", ())),
        )

    def sharp(self) -> "BookModel":
        """The same, as if its parameters were known for certain: quicker, for looking back."""
        none = (0.0,) * len(self.covariance)
        return replace(self, covariance=none, rhythm_covariance=none)

    def points(self) -> list[tuple[Parameters, Rhythm]]:
        """Parameters to average over, all with the same weight: the peak alone where it is sharp.

        Else the points lie two standard deviations from the peak along each of the four axes of what is
        known, so that their mean and covariance are those of the Laplace approximation (spherical cubature).
        """
        first, second = (_axes(covariance) for covariance in (self.covariance, self.rhythm_covariance))
        if max(np.abs(first).max(), np.abs(second).max()) < 2.0 * _SHARP or self.customers > 500:
            return [(self.leaving, self.rhythm)]
        made = []
        for row in range(4):
            for sign in (1.0, -1.0):
                leaving = geometric.at(self.leaving.logarithms + sign * first[row], modified=True)
                told = geometric.at(self.rhythm.told.logarithms + sign * second[row], modified=True)
                made.append((leaving, Rhythm(told, self.rhythm.shares)))
        return made


def fit(book: Histories) -> BookModel:
    """Fit the default models to a book, with a weak prior. ValueError when the book has no customer.

    Where the purchase days themselves are at hand, :func:`bothways.forecast.learning.learn` also learns
    from how well forecasts would have gone so far.
    """
    if not len(book):
        raise ValueError("There is no customer to learn from.")
    return fit_parts(fold(book), rhythm.sample(book), len(book))


def fit_parts(folded: Folded, sample: Histories, customers: int) -> BookModel:
    """The same from a book's folded rows and the sample of its customers, wherever these were made."""
    prior = geometric.weak_prior(folded)
    found = geometric.fit(folded, prior=prior)
    own = rhythm.fit(sample, customers, prior, found.parameters)
    return BookModel(
        leaving=found.parameters,
        rhythm=own.rhythm,
        covariance=tuple(float(value) for value in found.covariance.ravel()),
        rhythm_covariance=tuple(float(value) for value in own.covariance.ravel()),
        regular=1.0 - own.rhythm.shares[0],
        customers=customers,
        repeats=round(float(folded.weight @ folded.repeats)),
    )


def _numbers(told: Parameters) -> list[float]:
    return [told.r, told.alpha, told.a, told.b]


def _axes(covariance: Numbers) -> Floats:
    values, vectors = np.linalg.eigh(np.array(covariance).reshape(4, 4))
    made: Floats = 2.0 * (vectors * np.sqrt(np.maximum(values, 0.0))).T
    return made
