"""``python -m bench.standing [10k] [1m]``: standing of a whole book, made anew from all its evidence.

The book is made up: twenty pieces of evidence for each relationship, in a file of Arrow batches. Said is how
long it takes to read the file, and to read it and sum it up, best of three; and what one processor did.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa

from bothways.standing.batches import EVIDENCE, added, sums_of

SIZES = {"tiny": 50, "10k": 10_000, "100k": 100_000, "1m": 1_000_000}
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


def best(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds as one waits, and of processor time: the least of three runs."""
    taken = []
    for _ in range(3):
        began, worked = time.perf_counter(), time.process_time()
        work()
        taken.append((time.perf_counter() - began, time.process_time() - worked))
    return min(taken)


def measured(file: Path) -> str:
    """How long it takes to read a file, and to read it and sum it up."""
    read, read_cpu = best(lambda: sum(batch.num_rows for batch in batches(file)))
    whole, whole_cpu = best(lambda: rebuilt(file))
    return (
        f"read {read:.2f} s ({read_cpu:.2f} CPU-seconds), read and summed {whole:.2f} s "
        f"({whole_cpu:.2f} CPU-seconds): {whole - read:.2f} s more"
    )


def main(arguments: list[str]) -> int:
    """Measure, and print."""
    for size in arguments or ["10k"]:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "evidence.arrow"
            write(file, SIZES[size])
            print(f"standing_rebuild {size}: {measured(file)}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
