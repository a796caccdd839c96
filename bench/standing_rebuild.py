"""Standing of a whole book, made anew from all its evidence, against reading the evidence alone.

The book is made up: twenty pieces of evidence for each relationship, in a file of Arrow batches.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from bench.forecast import figure, peak, timed
from bench.plan import Figure, Size
from bothways.standing.batches import EVIDENCE, added, sums_of

EACH = 20
AT_ONCE = 50_000


def made_up(relationships: int) -> Iterator[pa.RecordBatch]:
    """The evidence of so many relationships, the same in every run."""
    rng = np.random.default_rng(20261)
    for first in range(0, relationships, AT_ONCE):
        count = min(AT_ONCE, relationships - first) * EACH
        names = np.repeat(rng.integers(0, 256, (count // EACH, 16), dtype=np.uint8), EACH, axis=0)
        columns = [
            pa.FixedSizeBinaryArray.from_buffers(pa.binary(16), count, [None, pa.py_buffer(names.tobytes())]),
            pa.array(rng.integers(0, 2, count, dtype=np.int8)),
            pa.array(rng.integers(0, 6, count, dtype=np.int8)),
            pa.array(rng.choice([0, 350, 1000], count, p=[0.1, 0.1, 0.8]).astype(np.int16)),
            pa.array(rng.choice([0, 500, 1000], count).astype(np.int16)),
            pa.array(
                rng.integers(1_600_000_000, 1_790_000_000, count) * 1_000_000, pa.timestamp("us", "UTC")
            ),
        ]
        yield pa.record_batch(columns, schema=EVIDENCE)


def write(file: Path, relationships: int) -> None:
    """The file."""
    with pa.OSFile(str(file), "wb") as sink, pa.ipc.new_file(sink, EVIDENCE) as writer:
        for batch in made_up(relationships):
            writer.write_batch(batch)


def batches(file: Path) -> Iterator[pa.RecordBatch]:
    """Its batches, one after the other."""
    with pa.OSFile(str(file), "rb") as source, pa.ipc.open_file(source) as reader:
        for number in range(reader.num_record_batches):
            yield reader.get_batch(number)


def rebuilt(file: Path) -> int:
    """All sums of the book; how many places something is said of."""
    return int(added(sums_of(batch) for batch in batches(file)).num_rows)


def measure(size: Size) -> Figure:
    """The row of the table."""
    with tempfile.TemporaryDirectory(prefix="bothways-standing-") as folder:
        file = Path(folder) / "evidence.arrow"
        write(file, size.customers)
        least = timed(lambda: sum(batch.num_rows for batch in batches(file)))
        taken = timed(lambda: rebuilt(file))
    more: dict[str, float | str] = {"seconds_more": taken[0] - least[0], "peak_memory_mb": peak()}
    made = figure("standing_rebuild", size, taken, taken[1] / max(least[1], 1e-9), more)
    return replace(made, against="reading the evidence")
