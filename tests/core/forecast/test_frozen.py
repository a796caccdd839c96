"""A made-up book that lies beside this file; its optima are known from plain formulas and a plain search."""

import csv
from pathlib import Path

import numpy as np
import pytest
from scipy.special import betaln, gammaln

from bothways.forecast import geometric, pareto
from bothways.forecast.histories import Floats, Folded

BOOK = Path(__file__).with_name("made_up_book.csv")
#: r, alpha, a, b, days; and the log-likelihood there.
BG = ((0.537263, 36.2313, 0.697529, 1.86448), -17739.12231)
MBG = ((0.908660, 52.2247, 1.490157, 5.49967), -17780.99692)
#: r, alpha, s, beta.
PARETO = ((0.982909, 81.8307, 1.456243, 449.0520), -17828.97532)


@pytest.fixture(scope="module")
def folded() -> Folded:
    with BOOK.open(encoding="ascii") as lines:
        rows = [[float(value) for value in row] for row in list(csv.reader(lines))[1:]]
    return Folded(*np.array(rows).T)


def geometric_plainly(told: Floats, book: Folded, more: int) -> float:
    """The log-likelihood as the papers print it."""
    r, alpha, a, b = told
    x, common = book.repeats, gammaln(r + book.repeats) - gammaln(r) + r * np.log(alpha) - betaln(a, b)
    stays = betaln(a, b + x + more) - (r + x) * np.log(alpha + book.age)
    with np.errstate(divide="ignore", invalid="ignore"):
        leaves = betaln(a + 1, b + x + more - 1) - (r + x) * np.log(alpha + book.recency)
    leaves = np.where(x + more > 0, leaves, -np.inf)
    return float(book.weight @ (common + np.logaddexp(stays, leaves)))


def pareto_plainly(told: Floats, book: Folded) -> float:
    """The same, its integral by sixty nodes in the logarithm of the days."""
    r, alpha, s, beta = told
    nodes, weights = np.polynomial.legendre.leggauss(60)
    low, high = np.log(alpha + book.recency), np.log(alpha + book.age)
    point = low + (high - low) * (nodes[:, None] + 1) / 2
    inside = s * (beta - alpha + np.exp(point)) ** (-s - 1) * np.exp(-(r + book.repeats - 1) * (point - low))
    left = (weights[:, None] * inside).sum(axis=0) * (high - low) / 2
    stays = -(r + book.repeats) * (high - low) - s * np.log(beta + book.age)
    total = np.logaddexp(stays - low, np.log(np.maximum(left, 1e-300)))
    common = gammaln(r + book.repeats) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
    return float(book.weight @ (common + total - (r + book.repeats - 1) * low))


@pytest.mark.parametrize(("modified", "known"), [(False, BG), (True, MBG)])
def test_the_known_optimum_is_reached(
    folded: Folded, modified: bool, known: tuple[tuple[float, ...], float]
) -> None:
    found = geometric.fit(folded, modified=modified)
    told = found.parameters
    assert (told.r, told.alpha, told.a, told.b) == pytest.approx(known[0], rel=1e-4)
    assert found.likelihood == pytest.approx(known[1], abs=1e-4)
    assert found.evaluations <= 7


def test_the_known_optimum_of_pareto_is_reached(folded: Folded) -> None:
    found = pareto.fit(folded)
    told = found.parameters
    assert (told.r, told.alpha, told.s, told.beta) == pytest.approx(PARETO[0], rel=1e-3)
    assert found.likelihood == pytest.approx(PARETO[1], abs=1e-2)
    assert found.evaluations <= 7


@pytest.mark.parametrize("name", ["bg", "mbg", "pareto"])
def test_plain_formulas_agree_that_these_are_the_optima(folded: Folded, name: str) -> None:
    def plainly(point: Floats) -> float:
        if name == "pareto":
            return pareto_plainly(point, folded)
        return geometric_plainly(point, folded, 1 if name == "mbg" else 0)

    told, likelihood = {"bg": BG, "mbg": MBG, "pareto": PARETO}[name]
    point = np.array(told)
    assert plainly(point) == pytest.approx(likelihood, abs=1e-4)
    for place in range(4):
        away = np.ones(4)
        away[place] = 1.01
        assert plainly(point * away) < likelihood
        assert plainly(point / away) < likelihood
