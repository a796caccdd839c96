"""Standing of a whole book as functions from Arrow batch to Arrow batch: the same here and on a cluster.

A batch of evidence has the columns ``relationship`` (16 bytes), ``side`` and ``dimension`` (int8, their place
in ``Side`` and ``Dimension``), ``outcome`` and ``weight`` (int16, thousandths) and ``at`` (UTC).
Batches are summed one by one, in any order and on any machine; sums of one place are added up. Needs the
extra ``bothways[spark]`` for Arrow.
"""

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from bothways.standing.batch import Integers, summed
from bothways.standing.dimension import Dimension
from bothways.standing.sums import HALF_LIFE
from bothways.units.side import Side

EVIDENCE = pa.schema(
    [
        ("relationship", pa.binary(16)),
        ("side", pa.int8()),
        ("dimension", pa.int8()),
        ("outcome", pa.int16()),
        ("weight", pa.int16()),
        ("at", pa.timestamp("us", "UTC")),
    ]
)
SUMS = pa.schema(
    [
        ("relationship", pa.binary(16)),
        ("side", pa.int8()),
        ("dimension", pa.int8()),
        ("good", pa.float64()),
        ("bad", pa.float64()),
    ]
)
_PLACES = len(Side) * len(Dimension)


def sums_of(batch: pa.RecordBatch, half_life: float = HALF_LIFE) -> pa.RecordBatch:
    """Evidence to sums as they weigh at the epoch; only of places that something is said of."""
    known = batch.column("relationship").dictionary_encode()
    names = known.dictionary
    place = _numbers(known.indices) * _PLACES + _within(batch)
    outcome, weight = _numbers(batch.column("outcome")), _numbers(batch.column("weight"))
    micros = _numbers(batch.column("at"))
    good, bad = summed(place, outcome, weight, micros, len(names) * _PLACES, half_life)
    (some,) = np.nonzero(good + bad)
    return _batch(names.take(pa.array(some // _PLACES)), some % _PLACES, good[some], bad[some])


def added(parts: Iterable[pa.RecordBatch]) -> pa.Table:
    """Sums of parts put together, one row a place."""
    table = pa.Table.from_batches(list(parts), schema=SUMS)
    found = table.group_by(["relationship", "side", "dimension"]).aggregate([("good", "sum"), ("bad", "sum")])
    return found.select(["relationship", "side", "dimension", "good_sum", "bad_sum"]).rename_columns(
        SUMS.names
    )


def _within(batch: pa.RecordBatch) -> Integers:
    return _numbers(batch.column("side")) * len(Dimension) + _numbers(batch.column("dimension"))


def _batch(names: pa.Array, within: Integers, good: np.ndarray, bad: np.ndarray) -> pa.RecordBatch:
    side, dimension = (within // len(Dimension)).astype(np.int8), (within % len(Dimension)).astype(np.int8)
    return pa.record_batch(
        [names, pa.array(side), pa.array(dimension), pa.array(good), pa.array(bad)], schema=SUMS
    )


def _numbers(column: pa.Array) -> Integers:
    return np.asarray(pc.cast(column, pa.int64()).to_numpy(zero_copy_only=False), dtype=np.int64)
