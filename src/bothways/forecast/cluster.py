"""A whole book on a cluster: the functions of ``bothways.forecast.batches`` through Spark's mapInArrow (R76).

A frame of histories comes from wherever Spark reads: ``spark.read.parquet(…)``, or :func:`histories` from the
book's database. Needs the extra ``bothways[spark]``, and Java where Spark runs.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import pyarrow as pa

from bothways.forecast import batches
from bothways.forecast.book import BookModel

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_FOLDED = "key long, weight double"
_HISTORIES = "customer string, repeats int, recency int, age int, log_gaps double"
_FORECASTS = (
    "customer string, active double, next_from date, next_likely date, next_to date, orders double, "
    "orders_from int, orders_to int, within double, surprise double"
)

#: Histories in a merchant's book on PostgreSQL, of those who let themselves be predicted.
_IN_A_BOOK = """(SELECT CAST(id AS text) AS customer, days - 1 AS repeats, last_on - first_on AS recency,
    GREATEST(DATE '{until}', last_on) - first_on AS age, log_gaps / 1e9 AS log_gaps,
    ('x' || substr(replace(CAST(id AS text), '-', ''), 26))::bit(28)::int AS part
    FROM forecast_rhythm
    WHERE merchant_id = '{merchant}' AND days > 0
    AND NOT stopped_by_merchant AND NOT stopped_by_customer AND (told OR NOT private)) AS histories"""
_PARTS = 1 << 28


def histories(
    spark: "SparkSession", address: str, merchant: UUID, until: date, parts: int = 8
) -> "DataFrame":
    """The histories in a merchant's book, read in so many parts at once, but for private persons untold.

    ``address`` is ``jdbc:postgresql://…``; Spark must have PostgreSQL's driver for Java.
    """
    reader = spark.read.format("jdbc").option("url", address).option("driver", "org.postgresql.Driver")
    reader = reader.option("dbtable", _IN_A_BOOK.format(until=until.isoformat(), merchant=merchant))
    split: dict[str, str | int] = {
        "partitionColumn": "part",
        "lowerBound": 0,
        "upperBound": _PARTS,
        "numPartitions": parts,
    }
    frame = reader.options(**split).load()
    return frame.select("customer", "repeats", "recency", "age", frame.log_gaps.cast("double"))


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
