"""Whole-book work as functions from an Arrow batch to an Arrow batch: the same here and on a cluster (R76).

A batch of histories has the columns ``customer`` (text), ``repeats``, ``recency``, ``age`` (int32, days) and
``log_gaps`` (float64). Folding and sampling are done part by part; their results, put together in any order,
give the very model that the whole book gives. Needs the extra ``bothways[spark]`` for Arrow.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from bothways.forecast import rhythm
from bothways.forecast.book import BookModel, fit_parts
from bothways.forecast.histories import Floats, Folded, Histories, keys, unfolded
from bothways.forecast.predicting import predict_all

HISTORIES = pa.schema(
    [
        ("customer", pa.string()),
        ("repeats", pa.int32()),
        ("recency", pa.int32()),
        ("age", pa.int32()),
        ("log_gaps", pa.float64()),
    ]
)
FOLDED = pa.schema([("key", pa.int64()), ("weight", pa.float64())])
FORECASTS = pa.schema(
    [
        ("customer", pa.string()),
        ("active", pa.float64()),
        ("next_from", pa.date32()),
        ("next_likely", pa.date32()),
        ("next_to", pa.date32()),
        ("orders", pa.float64()),
        ("orders_from", pa.int32()),
        ("orders_to", pa.int32()),
        ("within", pa.float64()),
        ("surprise", pa.float64()),
    ]
)


def folded(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Histories to different histories, each with the number of customers it stands for."""
    key, weight = np.unique(keys(_book(batch)), return_counts=True)
    return pa.record_batch([pa.array(key), pa.array(weight.astype(np.float64))], schema=FOLDED)


def sampled(batch: pa.RecordBatch, customers: int) -> pa.RecordBatch:
    """Those of a batch's histories that a book of so many customers is sampled by."""
    part = rhythm.sample(_book(batch), customers)
    columns = [pa.array([""] * len(part), pa.string())]
    columns += [pa.array(column) for column in (part.repeats, part.recency, part.age, part.log_gaps)]
    return pa.record_batch(columns, schema=HISTORIES)


def fitted(parts: Iterable[pa.RecordBatch], sample: Iterable[pa.RecordBatch]) -> BookModel:
    """The model of a book, from its folded and its sampled parts. ValueError when nobody is there."""
    whole = merged(parts)
    if not len(whole.weight):
        raise ValueError("There is no customer to learn from.")
    table = pa.Table.from_batches(list(sample), schema=HISTORIES).combine_chunks()
    return fit_parts(whole, _book(table), round(float(whole.weight.sum())))


def merged(parts: Iterable[pa.RecordBatch]) -> Folded:
    """Folded parts put together, in the order that the whole book folds in."""
    table = pa.Table.from_batches(list(parts), schema=FOLDED)
    key, place = np.unique(_numbers(table["key"]).astype(np.int64), return_inverse=True)
    weight = np.bincount(place, _numbers(table["weight"]), len(key)).astype(np.float64)
    return unfolded(key, weight)


def forecast(batch: pa.RecordBatch, model: BookModel, until: date, horizon: int) -> pa.RecordBatch:
    """Histories to forecasts of the ``horizon`` days after ``until``, in the same order."""
    found = predict_all(model, _book(batch), horizon, until)
    days = [_days(until, ahead) for ahead in (found.next_from, found.next_likely, found.next_to)]
    plain = (found.orders, found.orders_from, found.orders_to, found.within, found.surprise)
    columns = [batch.column("customer"), pa.array(found.active), *days, *map(pa.array, plain)]
    return pa.record_batch(columns, schema=FORECASTS)


def _book(batch: "pa.RecordBatch | pa.Table") -> Histories:
    return Histories(
        _numbers(batch["repeats"]).astype(np.int32),
        _numbers(batch["recency"]).astype(np.int32),
        _numbers(batch["age"]).astype(np.int32),
        _numbers(batch["log_gaps"]).astype(np.float64),
    )


def _numbers(column: "pa.Array | pa.ChunkedArray") -> "NDArray[Any]":
    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return np.asarray(whole.to_numpy(zero_copy_only=False))


def _days(until: date, ahead: Floats) -> pa.Array:
    """Days ahead as dates; null where it is too early to say."""
    first = until.toordinal() - date(1970, 1, 1).toordinal()
    known = np.isfinite(ahead)
    days = np.where(known, np.maximum(np.ceil(np.where(known, ahead, 1.0)), 1.0) + first, 0).astype(np.int32)
    return pa.array(days, mask=~known).cast(pa.date32())
