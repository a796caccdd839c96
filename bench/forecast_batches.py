"""A book too large for one look, by Arrow batches: folded, sampled, fitted and forecast part by part.

The histories lie in a Parquet file; forecasts go into another. Memory is what one batch needs.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.forecast import HORIZON, UNTIL, figure, made_up, peak
from bench.plan import Figure, Size

PART = 500_000
LEAST = "reading and writing the rows"


def measure(size: Size) -> Figure:
    """Fit and forecast the whole file."""
    with TemporaryDirectory(prefix="bothways-batches-") as folder:
        told = Path(folder) / "histories.parquet"
        _write(told, size.customers)
        least = _timed(lambda: _copy(told, Path(folder) / "copy.parquet"))
        waited, spent = _timed(lambda: _forecast(told, Path(folder) / "forecasts.parquet"))
    made = figure("forecast_batches", size, (waited, spent), spent / least[1], {"peak_memory_mb": peak()})
    return Figure(**{**_columns(made), "against": LEAST})


def _columns(made: Figure) -> dict[str, Any]:
    return {name: getattr(made, name) for name in Figure.__slots__}


def _timed(work: Any) -> tuple[float, float]:
    began, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - began, time.process_time() - used


def _write(to: Path, customers: int) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from bothways.forecast.batches import HISTORIES

    with pq.ParquetWriter(to, HISTORIES) as writer:
        for first in range(0, customers, PART):
            book = made_up(min(PART, customers - first), seed=first)
            names = pa.array([f"K{first + row}" for row in range(len(book))])
            columns = map(pa.array, (book.repeats, book.recency, book.age, book.log_gaps))
            writer.write_batch(pa.record_batch([names, *columns], schema=HISTORIES))


def _parts(told: Path) -> Iterator[Any]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(told) as file:
        yield from file.iter_batches(PART)


def _copy(told: Path, to: Path) -> None:
    import pyarrow.parquet as pq

    from bothways.forecast.batches import HISTORIES

    with pq.ParquetWriter(to, HISTORIES) as writer:
        for part in _parts(told):
            writer.write_batch(part)


def _forecast(told: Path, to: Path) -> None:
    import pyarrow.parquet as pq

    from bothways.forecast import batches

    customers = sum(part.num_rows for part in _parts(told))
    sample = [batches.sampled(part, customers) for part in _parts(told)]
    model = batches.fitted(map(batches.folded, _parts(told)), sample)
    with pq.ParquetWriter(to, batches.FORECASTS) as writer:
        for part in _parts(told):
            writer.write_batch(batches.forecast(part, model, UNTIL, HORIZON))
