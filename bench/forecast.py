"""What forecasts of a whole book cost, in a process of its own: ``bench.forecast SIZE NAMES FIGURES``.

The book is made up: BG/NBD customers of one year, their parameters those of a record shop. Processor time of
one process, best of three, as a ratio to the least: sorting the book's figures once. Where the package
lifetimes can be imported, here or by the Python that BOTHWAYS_LIFETIMES names, it fits the same book too.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from bench import table
from bench.plan import SIZES, Figure, Size, save
from bothways.forecast import geometric, pareto
from bothways.forecast.book import fit
from bothways.forecast.histories import Histories, fold, keys
from bothways.forecast.history import history, with_day
from bothways.forecast.predicting import predict_all

UNTIL = date(2026, 1, 1)
HORIZON = 90
LEAST, CALL = "sorting the book once", "an empty call"
PEER = Path(__file__).with_name("lifetimes_peer.py")


def figures(size: Size, names: Sequence[str], beside: Path) -> list[dict[str, Any]]:
    """Measure in a process of its own; fewer figures than names when something could not be measured."""
    if not names:
        return []
    written = beside.with_name(f"{beside.stem}-forecasts.json")
    written.unlink(missing_ok=True)
    command = [sys.executable, "-m", "bench.forecast", size.name, ",".join(names), str(written)]
    subprocess.run(command, env={**os.environ, "OMP_NUM_THREADS": "1"}, check=False)
    if not written.exists():
        return []
    read: list[dict[str, Any]] = json.loads(written.read_text(encoding="utf-8"))
    written.unlink()
    return read


def made_up(customers: int, seed: int = 20261) -> Histories:
    """So many customers, the same in every run."""
    rng = np.random.default_rng(seed)
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


def timed(work: Callable[[], object], times: int = 3) -> tuple[float, float]:
    """Seconds as waited for (the median) and of processor time (the least) of some runs."""
    waited, spent = [], []
    for _ in range(times):
        began, used = time.perf_counter(), time.process_time()
        work()
        waited.append(time.perf_counter() - began)
        spent.append(time.process_time() - used)
    return float(np.median(waited)), min(spent)


def measured(name: str, size: Size, book: Histories) -> Figure:
    """One figure."""
    if name == "forecast_update":
        return _update(size)
    if name == "forecast_batches":
        from bench import forecast_batches

        return forecast_batches.measure(size)
    if name == "standing_rebuild":
        from bench import standing_rebuild

        return standing_rebuild.measure(size)
    model = fit(book)
    work: dict[str, Callable[[], object]] = {
        "forecast_fit_bg": lambda: geometric.fit(fold(book), modified=False),
        "forecast_fit_pareto": lambda: pareto.fit(fold(book)),
        "forecast_fit": lambda: fit(book),
        "forecast_score": lambda: predict_all(model, book, HORIZON),
    }
    waited, spent = timed(work[name])
    least = timed(lambda: np.sort(keys(book)))[1]
    more = {**_lifetimes(name, book), "peak_memory_mb": peak()}
    return figure(name, size, (waited, spent), spent / max(least, 1e-9), more)


def figure(
    name: str, size: Size, taken: tuple[float, float], ratio: float, more: dict[str, float | str]
) -> Figure:
    """Seconds waited and spent as a row."""
    waited, spent = taken
    return Figure(
        name,
        size.name,
        "memory",
        1e3 * waited,
        None,
        1e3 * spent,
        size.customers / waited,
        ratio,
        LEAST,
        more,
    )


def peak() -> float:
    """The most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _update(size: Size) -> Figure:
    """One order is taken into a customer's figures, its neighbours known."""
    days = [UNTIL - timedelta(days=back) for back in range(300, 0, -10)]
    told, last = history(days, UNTIL), days[-1]
    after, many = last + timedelta(days=3), 100_000

    def nothing() -> None:
        return None

    def work() -> None:
        for _ in range(many):
            with_day(told, after, last, None)

    def least() -> None:
        for _ in range(many):
            nothing()

    waited, spent = timed(work)
    one, empty = spent / many, timed(least)[1] / many
    more: dict[str, float | str] = {"microseconds": 1e6 * one}
    return Figure(
        "forecast_update",
        size.name,
        "memory",
        1e3 * waited / many,
        None,
        1e3 * one,
        1.0 / one,
        one / empty,
        CALL,
        more,
    )


def _lifetimes(name: str, book: Histories) -> dict[str, float | str]:
    """What the package lifetimes takes for the same fit; a sentence where it is not."""
    model = {"forecast_fit_bg": "BetaGeoFitter", "forecast_fit_pareto": "ParetoNBDFitter"}.get(name)
    if model is None:
        return {}
    with TemporaryDirectory() as folder:
        told = Path(folder) / "book.npz"
        np.savez(told, *book.columns())
        python = os.environ.get("BOTHWAYS_LIFETIMES", sys.executable)
        done = subprocess.run(
            [python, str(PEER), model, str(told)], capture_output=True, text=True, check=False
        )
    if done.returncode:
        return {"lifetimes": "not here; BOTHWAYS_LIFETIMES may name a Python that has it"}
    return {"lifetimes_cpu_seconds": float(done.stdout)}


def main(arguments: list[str]) -> int:
    """Measure, print, and write down; 1 when a figure is missing."""
    size, names, to = SIZES[arguments[0]], arguments[1].split(","), Path(arguments[2])
    print(f"\nForecasts of {size.customers:,} customers")
    table.head()
    book = made_up(size.customers if names != ["forecast_batches"] else 1)
    done = []
    for name in names:
        done.append(measured(name, size, book))
        table.row(done[-1])
        save([each.as_json() for each in done], to)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
