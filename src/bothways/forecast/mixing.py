"""How many orders come, as both models say it together: each with its share."""

import numpy as np

from bothways.forecast import counting, geometric, pieces
from bothways.forecast.book import BookModel
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.pieces import State


def states(model: BookModel, book: Histories) -> list[State]:
    """What the mixture of regularities knows of each customer, at each point of its parameters."""
    return [pieces.state(rhythm, book) for _, rhythm in model.points()]


def mixed(
    model: BookModel, book: Histories, days: float, most: int, told: list[State] | None = None
) -> tuple[Floats, Floats]:
    """P(Y >= n) as the models say it, before bands are widened, and the probability of being active.

    ``told`` are the :func:`states`, where they are at hand.
    """
    columns = book.columns()
    ahead = np.full(len(book), days)
    tails, active = np.zeros((most, len(book))).T, np.zeros(len(book))
    points = model.points()
    if told is None and model.regular > 0.0:
        told = states(model, book)
    for row, (leaving, rhythm) in enumerate(points):
        if model.regular < 1.0:
            tails += (1.0 - model.regular) * counting.at_least(leaving, *columns, ahead, most)
            active += (1.0 - model.regular) * geometric.active(leaving, *columns)
        if told and model.regular > 0.0:
            tails += model.regular * counting.by_rhythm(rhythm, told[row], columns[0], ahead, most)
            active += model.regular * told[row].still
    return tails / len(points), active / len(points)
