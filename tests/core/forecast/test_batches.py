"""Whole-book work on Arrow batches, here and on a local cluster of Spark, gives what the book alone gives."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import numpy as np
import psycopg
import pytest

from bench.__main__ import database_of_its_own
from bothways.forecast.book import BookModel, fit
from bothways.forecast.histories import Histories
from bothways.forecast.predicting import predict_all
from tests.builders.purchases import FIRST_DAY, Nature, book, purchases
from tools.postgres import VARIABLE

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pa = pytest.importorskip("pyarrow", reason="Arrow is not here: `make test` sets it up.")
#: PostgreSQL's driver for Java, as Debian has it.
DRIVER = Path("/usr/share/java/postgresql.jar")
T = TypeVar("T")
UNTIL = FIRST_DAY + timedelta(days=500)


@pytest.fixture(scope="module")
def whole() -> Histories:
    return book(purchases(1500, 600, Nature(r=1.0, alpha=60.0), 3), UNTIL)


@pytest.fixture(scope="module")
def spark() -> "Iterator[SparkSession]":
    """Two workers in processes of their own."""
    pytest.importorskip("pyspark", reason="Spark is not here: `make test` sets it up.")
    if not shutil.which("java"):
        pytest.skip("Java is not here, which Spark runs on: apt-get install openjdk-17-jre-headless")
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "4",
        "spark.executor.memory": "1g",
        "spark.jars": str(DRIVER) if DRIVER.exists() else "",
    }
    made = SparkSession.builder.master("local-cluster[2,1,1024]").appName("bothways")
    for name, value in settings.items():
        made = made.config(name, value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        session = within(made.getOrCreate)
        session.sparkContext.setLogLevel("ERROR")
        within(session.range(10).count)
        yield session
        Thread(target=session.stop, daemon=True).start()


def within(work: Callable[[], T], seconds: float = 150.0) -> T:
    """What the cluster answers; where it does not in time, which a busy machine may bring about, skips."""
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(work())
        except BaseException as error:  # noqa: BLE001 - it is raised where one waits
            answer.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return answer.result(seconds)
    except TimeoutError:
        pytest.skip(f"The cluster did not answer within {seconds:.0f} seconds: too busy a machine.")


def batch(part: Histories, first: int = 0) -> Any:
    from bothways.forecast.batches import HISTORIES

    names = pa.array([f"K{first + row}" for row in range(len(part))])
    columns = (part.repeats, part.recency, part.age, part.log_gaps)
    return pa.record_batch([names, *map(pa.array, columns)], schema=HISTORIES)


def close(one: BookModel, other: BookModel) -> None:
    for mine, theirs in ((one.leaving, other.leaving), (one.rhythm.told, other.rhythm.told)):
        assert mine.logarithms == pytest.approx(theirs.logarithms, rel=1e-9)
    assert one.rhythm.shares == pytest.approx(other.rhythm.shares, rel=1e-9)
    assert (one.customers, one.repeats) == (other.customers, other.repeats)


def test_parts_in_any_order_fit_as_the_whole_does(whole: Histories, monkeypatch: pytest.MonkeyPatch) -> None:
    from bothways.forecast import batches, rhythm

    monkeypatch.setattr(rhythm, "ENOUGH", 400)
    order = np.random.default_rng(1).permutation(len(whole))
    parts = [batch(whole.take(rows)) for rows in np.array_split(order, 7)]
    sample = [batches.sampled(part, len(whole)) for part in parts]
    assert 250 < sum(len(part) for part in sample) < 700
    found = batches.fitted([batches.folded(part) for part in parts], sample)
    assert found == fit(whole)
    with pytest.raises(ValueError, match="no customer"):
        batches.fitted([], [])


def test_batches_are_forecast_as_the_book_is(whole: Histories) -> None:
    from bothways.forecast import batches

    model = fit(whole)
    made = batches.forecast(batch(whole), model, UNTIL, 60)
    found = predict_all(model, whole, 60)
    assert made["orders"].to_pylist() == pytest.approx(found.orders.tolist(), rel=1e-9)
    early = [day is None for day in made["next_likely"].to_pylist()]
    assert early == (whole.repeats == 0).tolist()
    assert min(day for day in made["next_from"].to_pylist() if day) > UNTIL


@pytest.mark.slow
def test_a_cluster_gives_the_same(spark: "SparkSession", whole: Histories, tmp_path: Path) -> None:
    """Histories from a Parquet file, fitted and forecast by two workers, are those of this process."""
    import pyarrow.parquet as pq

    from bothways.forecast import cluster

    pq.write_table(pa.Table.from_batches([batch(whole)]), tmp_path / "histories.parquet")
    frame = spark.read.parquet(str(tmp_path / "histories.parquet")).repartition(4)
    model = within(lambda: cluster.fit(frame))
    close(model, fit(whole))
    rows = {row.customer: row for row in within(cluster.forecast(frame, model, UNTIL, 60).collect)}
    found = predict_all(fit(whole), whole, 60)
    assert len(rows) == len(whole)
    for place in range(0, len(whole), 37):
        row = rows[f"K{place}"]
        assert row.orders == pytest.approx(found.orders[place], rel=1e-6)
        assert (row.orders_from, row.orders_to) == (found.orders_from[place], found.orders_to[place])
        assert row.active == pytest.approx(found.active[place], rel=1e-6)


@pytest.fixture
def book_of_two() -> Iterator[tuple[str, UUID]]:
    """A database with the histories of two companies, and some that are not to be read; its JDBC address."""
    if VARIABLE not in os.environ or not DRIVER.exists():
        pytest.skip("No PostgreSQL, or no driver for Java: apt-get install libpostgresql-jdbc-java")
    with database_of_its_own(os.environ[VARIABLE]) as address, psycopg.connect(address) as connection:
        merchant = uuid4()
        connection.execute(
            "CREATE TABLE forecast_rhythm (id uuid, merchant_id uuid, days int, first_on date, last_on date, "
            "log_gaps bigint, told bool DEFAULT false, private bool, stopped_by_merchant bool, "
            "stopped_by_customer bool)"
        )
        first, last = UNTIL - timedelta(days=200), UNTIL - timedelta(days=20)
        columns = "id, merchant_id, days, first_on, last_on, log_gaps, private"
        insert = f"INSERT INTO forecast_rhythm ({columns}, stopped_by_merchant, stopped_by_customer) VALUES "
        insert += "(%s, %s, %s, %s, %s, %s, %s, %s, %s)"
        for days, owner, flags in (
            (4, merchant, (False, False, False)),
            (1, merchant, (False, False, False)),
            (9, merchant, (True, False, False)),
            (9, merchant, (False, True, False)),
            (9, merchant, (False, False, True)),
            (0, merchant, (False, False, False)),
            (9, uuid4(), (False, False, False)),
        ):
            row = (uuid4(), owner, days, first, last if days > 1 else first, 12_500_000_000, *flags)
            connection.execute(insert, row)
        connection.commit()
        parts = urlsplit(address)
        as_whom = f"user={parts.username}&password={parts.password or ''}"
        yield f"jdbc:postgresql://{parts.hostname}:{parts.port}{parts.path}?{as_whom}", merchant


@pytest.mark.slow
def test_a_cluster_reads_a_book_on_postgresql(spark: "SparkSession", book_of_two: tuple[str, UUID]) -> None:
    from bothways.forecast import cluster

    rows = within(cluster.histories(spark, *book_of_two, UNTIL, parts=2).collect)
    told = sorted((row.repeats, row.recency, row.age, row.log_gaps) for row in rows)
    assert told == [(0, 0, 200, 12.5), (3, 180, 200, 12.5)]
