"""The whole book's histories as columns, and folded: customers with the same numbers are one row."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bothways.forecast.history import History

Days = NDArray[np.int32]
Floats = NDArray[np.float64]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Histories:
    """One row for each customer: ``repeats`` (count), ``recency`` and ``age`` (days), ``log_gaps``."""

    repeats: Days
    recency: Days
    age: Days
    log_gaps: Floats

    def __post_init__(self) -> None:
        if not len(self.repeats) == len(self.recency) == len(self.age) == len(self.log_gaps):
            raise ValueError("The columns of the histories are not of one length.")

    def __len__(self) -> int:
        return len(self.repeats)

    @classmethod
    def of(cls, told: Iterable[History]) -> "Histories":
        """Columns from single histories, in their order."""
        rows = list(told)
        return cls(
            np.fromiter((row.repeats for row in rows), np.int32, len(rows)),
            np.fromiter((row.recency for row in rows), np.int32, len(rows)),
            np.fromiter((row.age for row in rows), np.int32, len(rows)),
            np.fromiter((row.log_gaps for row in rows), np.float64, len(rows)),
        )

    def columns(self) -> tuple[Floats, Floats, Floats]:
        """Repeats, recency and age as floating numbers."""
        return self.repeats.astype(np.float64), self.recency.astype(np.float64), self.age.astype(np.float64)

    def take(self, rows: "Rows | NDArray[np.bool_] | slice") -> "Histories":
        """Some of the rows."""
        return Histories(self.repeats[rows], self.recency[rows], self.age[rows], self.log_gaps[rows])


@dataclass(frozen=True, slots=True)
class Folded:
    """Different (repeats, recency, age), each with the number of customers it stands for (``weight``)."""

    repeats: Floats
    recency: Floats
    age: Floats
    weight: Floats

    def thinned(self, rows: int) -> "Folded":
        """About so many of the rows, evenly spaced: enough for a fit to start from."""
        every = slice(None, None, max(1, len(self.weight) // rows))
        return Folded(self.repeats[every], self.recency[every], self.age[every], self.weight[every])


@dataclass(frozen=True, slots=True)
class Distinct:
    """Histories of which no two with at most one repeat are the same, and where each customer's stands."""

    book: Histories
    places: Rows


#: Rows of a first, rough fit of a large book.
ROUGH = 4000
#: Bits of a key that recency and age take each: 2^20 days are 2,870 years.
_BITS = 20
_MASK = (1 << _BITS) - 1


def keys(book: Histories) -> NDArray[np.int64]:
    """One whole number for (repeats, recency, age) of each customer."""
    key = book.repeats.astype(np.int64)
    key <<= _BITS
    key |= book.recency
    key <<= _BITS
    key |= book.age
    return key


def fold(book: Histories) -> Folded:
    """The book with duplicates folded; the rows come sorted, so the same book always folds the same."""
    ordered = np.sort(keys(book))
    if not len(ordered):
        return unfolded(ordered, np.zeros(0))
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return unfolded(ordered[starts], np.diff(starts, append=len(ordered)).astype(np.float64))


def unfolded(key: NDArray[np.int64], weight: Floats) -> Folded:
    """Columns from keys and their weights."""
    return Folded(
        (key >> (2 * _BITS)).astype(np.float64),
        ((key >> _BITS) & _MASK).astype(np.float64),
        (key & _MASK).astype(np.float64),
        weight,
    )


def distinct(book: Histories) -> Distinct:
    """The book without the same history twice, for customers with one repeat at most: most of them."""
    few, many = np.flatnonzero(book.repeats <= 1), np.flatnonzero(book.repeats > 1)
    first, place = _once(book.take(few))
    places = np.empty(len(book), np.intp)
    places[few] = place
    places[many] = np.arange(len(first), len(first) + len(many))
    return Distinct(book.take(np.concatenate((few[first], many))), places)


def _once(few: Histories) -> tuple[Rows, Rows]:
    """Of histories with one repeat at most, a row of each kind, and which kind each is: without sorting,
    as long as a table of all kinds is not much larger than the book. Recency 0 is no repeat.
    """
    wide = int(few.age.max(initial=0)) + 1
    key = few.recency.astype(np.int64) * wide + few.age
    kinds = int(few.recency.max(initial=0) + 1) * wide
    if kinds > 4 * len(few) + 1000:
        _, first, place = np.unique(key, return_index=True, return_inverse=True)
        return first, place
    last = np.full(kinds, -1)
    last[key] = np.arange(len(few))
    there = np.flatnonzero(last >= 0)
    number = np.empty(kinds, np.intp)
    number[there] = np.arange(len(there))
    return last[there], number[key]
