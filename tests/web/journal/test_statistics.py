"""The planner is told what the tables hold once the book has grown."""

import sqlite3

import pytest
from django.db import connection

from bothways.journal.relationship import InterestStated
from bothways_web.foundation import clock
from bothways_web.journal import due_work, statistics
from bothways_web.journal.statistics import renew
from tests.builders.book import Book

pytestmark = pytest.mark.django_db(transaction=True)
ON_SQLITE = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="how SQLite's connections learn it")


@pytest.fixture(autouse=True)
def _begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics, "FEW", 20)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS sqlite_stat1")


def grow(by: int) -> None:
    book = Book().open("Roy")
    book.record(*[InterestStated(text=f"Interest {number}" * 20) for number in range(by)])


def test_it_is_renewed_when_the_book_has_grown_and_not_before() -> None:
    grow(60)
    renew(clock.now())  # what PostgreSQL knew before this test is not ours to say
    assert renew(clock.now()) == 0
    grow(30)
    assert renew(clock.now()) == 0
    grow(500)
    assert renew(clock.now()) == 1
    assert renew(clock.now()) == 0


def test_a_small_book_needs_none() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("pages of PostgreSQL are filled by earlier tests")
    grow(5)
    assert renew(clock.now()) == 0


def test_the_worker_does_it() -> None:
    assert "what the planner knows" in due_work.names()


@ON_SQLITE
def test_connections_that_are_open_plan_by_it() -> None:
    grow(60)
    renew(clock.now())
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    try:
        other.execute("CREATE TABLE grown (same, other)")
        other.execute("CREATE INDEX grown_other ON grown (other)")
        other.execute("CREATE INDEX grown_same ON grown (same)")
        other.executemany("INSERT INTO grown VALUES ('x', ?)", [(number,) for number in range(500)])
        before = _plan(other, "before")
        grow(600)
        assert renew(clock.now()) == 1
        after = _plan(other, "after")
    finally:
        other.execute("DROP TABLE grown")
        other.close()
    assert "grown_same" in before
    assert "grown_other" in after


def _plan(database: sqlite3.Connection, mark: str) -> str:
    """How it would look for a row; it sees changes of the schema only when it really asks something."""
    question = f"SELECT * FROM grown WHERE same = 'x' AND other = '{mark}'"
    database.execute(question).fetchall()
    return str(database.execute(f"EXPLAIN QUERY PLAN {question}").fetchone()[3])
