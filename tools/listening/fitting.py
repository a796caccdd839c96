"""Logistic regression for all acts at once, by limited-memory BFGS (Nocedal 1980).

The objective is convex, so that the same sentences give the same weights but for their last digits.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

Floats: TypeAlias = NDArray[np.float64]
_ROUNDS = 150
#: A round that makes the loss smaller by less than this part of it is the last.
_ENOUGH = 2e-6


def fitted(
    sheet: Any, offsets: Floats, is_so: Floats, weights: Floats, pulls: Floats
) -> tuple[Floats, Floats]:
    """A weight for each feature and act, and what stands for each act without any feature.

    ``sheet`` has a row for each example and a column for each feature, ``offsets`` what the example's scores
    begin at, ``is_so`` which acts it does; ``weights`` what each example counts, and ``pulls`` draw the
    features' weights to nothing.
    """
    features, acts = sheet.shape[1], is_so.shape[1]
    turned = sheet.T.tocsr()
    drawn, counted = np.append(pulls, 0.0)[:, None], weights[:, None]

    def slope(flat: Floats) -> tuple[float, Floats]:
        table = flat.reshape(features + 1, acts)
        scores = offsets + sheet @ table[:-1] + table[-1]
        errors = counted * (expit(scores) - is_so)
        loss = counted * (np.logaddexp(0.0, scores) - is_so * scores)
        change = np.vstack([turned @ errors, errors.sum(axis=0)]) + drawn * table
        return float(loss.sum() + 0.5 * (drawn * table**2).sum()), change.ravel()

    start = np.zeros((features + 1) * acts)
    options = {"maxiter": _ROUNDS, "ftol": _ENOUGH, "maxfun": 2 * _ROUNDS}
    found = minimize(slope, start, jac=True, method="L-BFGS-B", options=options)
    table = found.x.reshape(features + 1, acts)
    return table[:-1], table[-1]
