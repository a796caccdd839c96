"""A whole book on a cluster: the functions of ``bothways.forecast.batches`` through Spark's mapInArrow (R76).

A frame of histories comes from wherever Spark reads: ``spark.read.parquet(…)``, or ``spark.read.jdbc(…)``
from the book's database. Needs the extra ``bothways[spark]``, and Java where Spark runs.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import pyarrow as pa

from bothways.forecast import batches
from bothways.forecast.book import BookModel

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_FOLDED = "key long, weight double"
_HISTORIES = "customer string, repeats int, recency int, age int, log_gaps double"
_FORECASTS = (
    "customer string, active double, next_from date, next_likely date, next_to date, orders double, "
    "orders_from int, orders_to int, within double, surprise double"
)


def fit(histories: "DataFrame") -> BookModel:
    """The book's model: parts are folded and sampled where they lie, and only that is brought together."""

    def folding(parts: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return map(batches.folded, parts)

    folded = histories.mapInArrow(folding, _FOLDED).toArrow().to_batches()
    customers = round(sum(sum(part["weight"].to_pylist()) for part in folded))

    def sampling(parts: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return (batches.sampled(part, customers) for part in parts)

    return batches.fitted(folded, histories.mapInArrow(sampling, _HISTORIES).toArrow().to_batches())


def forecast(histories: "DataFrame", model: BookModel, until: date, horizon: int) -> "DataFrame":
    """A frame of forecasts, made where the histories lie."""

    def forecasting(parts: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return (batches.forecast(part, model, until, horizon) for part in parts)

    return histories.mapInArrow(forecasting, _FORECASTS)
