"""What the mixture of regularities knows of many customers at once: for each only the degrees that count."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bothways.forecast.erlang import Rhythm, before_silence, exceeds
from bothways.forecast.histories import Floats, Histories, Rows
from bothways.forecast.regularity import LADDER

#: A degree that is less likely than this is left out of what is said of a customer.
_LEAST = 5e-3
#: Of somebody who is active with this chance at least it is left out only where it counts as little, too.
_ONE_IN = 0.2
#: Rows of some customers; of all of them it is quicker to say so than to name each.
Some = Rows | slice
EVERY = slice(None)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one degree of regularity has to say, of the customers (``rows``) for whom it counts.

    ``weight`` is the probability of the degree, ``before`` that before the silence so far is considered;
    ``active`` the probability of being active given the degree, ``shape`` s and ``scale`` c of the gaps,
    ``silent`` the chance S that a gap is longer than the ``silence`` so far, in days.
    """

    degree: int
    rows: Some
    weight: Floats
    before: Floats
    active: Floats
    shape: Floats
    scale: Floats
    silent: Floats
    silence: Floats


@dataclass(frozen=True, slots=True)
class State:
    """What is known of so many customers, piece by piece: each customer has the degrees that count."""

    pieces: tuple[Piece, ...]
    customers: int

    @property
    def still(self) -> Floats:
        """The probability that each customer is active."""
        return self.total([piece.weight * piece.active for piece in self.pieces])

    @property
    def surprise(self) -> Floats:
        """The chance of a silence of this length or longer, as seen before it began."""
        longer = self.total([piece.before * piece.silent for piece in self.pieces])
        return longer / self.total([piece.before for piece in self.pieces])

    def total(self, parts: "list[Floats]") -> Floats:
        """The sum over degrees of a number that each piece has for its customers."""
        made = np.zeros(self.customers)
        for piece, part in zip(self.pieces, parts, strict=True):
            made[piece.rows] += part
        return made


def state(rhythm: Rhythm, book: Histories) -> State:
    """Where each customer stands: degree of regularity, activity, and the distribution of their gaps."""
    p = rhythm.told
    x, tx, age = book.columns()
    likely = before_silence(rhythm, book)
    likely = np.exp(likely - likely.max(axis=0))
    likely /= likely.sum(axis=0)
    left = p.a / (p.a + p.b + x)
    pieces = []
    for row, degree in enumerate(LADDER):
        # A silence makes no degree more likely than one over the chance to have left.
        rows = _rows(likely[row] > _LEAST * _ONE_IN * left)
        shape, scale = p.r + degree * x[rows], p.alpha / degree + tx[rows]
        silence, gone = age[rows] - tx[rows], left[rows]
        silent = exceeds(degree, shape, scale, silence)[0]
        stays = (1.0 - gone) * silent
        before = likely[row][rows]
        weight = before * (gone + stays)
        pieces.append(
            Piece(degree, rows, weight, before, stays / (gone + stays), shape, scale, silent, silence)
        )
    return _counting(pieces, len(x))


def _counting(pieces: "list[Piece]", customers: int) -> State:
    """The degrees that count, at all or of who is active, with weights that sum to one for each customer."""
    every = State(tuple(pieces), customers)
    whole, still = every.total([piece.weight for piece in pieces]), every.still
    kept = []
    for piece in pieces:
        counts = piece.weight > _LEAST * whole[piece.rows]
        counts |= piece.weight * piece.active > _LEAST * still[piece.rows]
        some = _rows(counts)
        columns = (getattr(piece, name)[some] for name in Piece.__slots__[2:])
        kept.append(Piece(piece.degree, _within(piece.rows, some), *columns))
    made = State(tuple(piece for piece in kept if len(piece.weight)), customers)
    whole = made.total([piece.weight for piece in made.pieces])
    weighed = (replace(piece, weight=piece.weight / whole[piece.rows]) for piece in made.pieces)
    return State(tuple(weighed), customers)


def _rows(chosen: NDArray[np.bool_]) -> Some:
    return EVERY if chosen.all() else np.flatnonzero(chosen)


def _within(rows: Some, some: Some) -> Some:
    if isinstance(some, slice):
        return rows
    return some if isinstance(rows, slice) else rows[some]
