"""``python -m bench.forecast [10k] [1m]``: what forecasts of a whole book cost, on one processor.

The book is made up: BG/NBD customers of one year, their parameters those of a record shop. Where the package
lifetimes can be imported, it fits the same book in the same run. Best of three, processor time.
"""

import importlib
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np

from bothways.forecast import geometric, pareto
from bothways.forecast.book import fit
from bothways.forecast.histories import Histories, fold
from bothways.forecast.history import history, with_day
from bothways.forecast.predicting import predict_all

SIZES = {"10k": 10_000, "1m": 1_000_000}
UNTIL = date(2026, 1, 1)
HORIZON = 90


def made_up(customers: int) -> Histories:
    """So many customers, the same in every run."""
    rng = np.random.default_rng(20261)
    rate = np.maximum(rng.gamma(0.24, 1 / 31.0, customers), 1e-9)
    leaving = rng.beta(0.79, 2.43, customers)
    age = rng.integers(90, 365, customers).astype(np.int32)
    repeats, at, logs = np.zeros(customers, np.int32), np.zeros(customers), np.zeros(customers)
    going = np.arange(customers)
    while len(going):
        gap = np.ceil(rng.exponential(1.0, len(going)) / rate[going])
        inside = at[going] + gap <= age[going]
        going, gap = going[inside], gap[inside]
        at[going] += gap
        repeats[going] += 1
        logs[going] += np.log(gap)
        going = going[rng.random(len(going)) > leaving[going]]
    return Histories(repeats, at.astype(np.int32), age, logs)


def best(work: Callable[[], object], times: int = 3) -> float:
    """Seconds of processor time, the least of some runs."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def updates() -> float:
    """Seconds for one order to be taken into a customer's figures, its neighbours known."""
    days = [UNTIL - timedelta(days=back) for back in range(300, 0, -10)]
    told, last = history(days, UNTIL), days[-1]
    after = last + timedelta(days=3)
    many = 100_000

    def work() -> None:
        for _ in range(many):
            with_day(told, after, last, None)

    return best(work) / many


def beside(book: Histories) -> dict[str, float]:
    """What lifetimes takes for the same fits; nothing where it is not installed."""
    try:
        lifetimes: Any = importlib.import_module("lifetimes")
    except ImportError:
        return {}
    x, tx, age = book.columns()
    folded = fold(book)
    columns = (folded.repeats, folded.recency, folded.age)
    return {
        "lifetimes BG/NBD": best(lambda: lifetimes.BetaGeoFitter().fit(x, tx, age), 1),
        "lifetimes BG/NBD, folded": best(
            lambda: lifetimes.BetaGeoFitter().fit(*columns, weights=folded.weight), 1
        ),
    }


def measured(book: Histories) -> dict[str, float]:
    """Processor seconds of each thing done to a book."""
    model = fit(book)
    return {
        "forecast_fit_bg": best(lambda: geometric.fit(fold(book), modified=False)),
        "forecast_fit_pareto": best(lambda: pareto.fit(fold(book))),
        "forecast_fit": best(lambda: fit(book)),
        "forecast_score": best(lambda: predict_all(model, book, HORIZON), 1),
        **beside(book),
    }


def main(arguments: list[str]) -> int:
    """Measure, and print."""
    for size in arguments or ["10k"]:
        for name, seconds in measured(made_up(SIZES[size])).items():
            print(f"{name} {size}: {seconds:.3f} CPU-seconds")
    print(f"forecast_update: {1e6 * updates():.2f} microseconds")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
