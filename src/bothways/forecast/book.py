"""What is known of a book's customers as a whole, fitted once and used for each of them alone (R05).

A customer with few orders is judged by what is usual in the book, one with many by their own record: that is
what the models do with their Gamma and Beta distributions, and no customer is put into a group for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from bothways.forecast import geometric
from bothways.forecast.geometric import Parameters
from bothways.forecast.histories import Histories, fold


@dataclass(frozen=True, slots=True)
class BookModel:
    """A fitted book.

    ``leaving`` are the parameters of MBG/NBD, times in days; ``covariance`` is that of the logarithms of
    (r, alpha, a, b) around the peak (Laplace), row by row; ``customers`` and ``repeats`` say how much was
    read; ``season`` has twelve factors of the year's months, 1 where nothing is known; ``width`` is how much
    wider the 80 % bands of orders must be than the model says, from the book's own record.
    """

    leaving: Parameters
    covariance: tuple[float, ...]
    customers: int
    repeats: int
    season: tuple[float, ...] = (1.0,) * 12
    width: float = 1.0

    def as_dict(self) -> dict[str, Any]:
        """Plain numbers, lists and words, ready to be kept as JSON."""
        told = self.leaving
        return {
            "leaving": [told.r, told.alpha, told.a, told.b],
            "covariance": list(self.covariance),
            "customers": self.customers,
            "repeats": self.repeats,
            "season": list(self.season),
            "width": self.width,
        }

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> "BookModel":
        """The model from what :meth:`as_dict` gave."""
        return cls(
            Parameters(*kept["leaving"]),
            tuple(kept["covariance"]),
            kept["customers"],
            kept["repeats"],
            tuple(kept["season"]),
            kept["width"],
        )


def fit(book: Histories) -> BookModel:
    """Fit the default models to a book, with a weak prior. ValueError when the book has no customer."""
    if not len(book):
        raise ValueError("There is no customer to learn from.")
    folded = fold(book)
    found = geometric.fit(folded, prior=geometric.weak_prior(folded))
    return BookModel(
        leaving=found.parameters,
        covariance=tuple(float(value) for value in found.covariance.ravel()),
        customers=len(book),
        repeats=int(np.sum(book.repeats, dtype=np.int64)),
    )
