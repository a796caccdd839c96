"""``bothways demo``: a sample merchant in a database file of its own."""

import sqlite3

import pytest

from tests.web.cli.conftest import Terminal
from tests.web.cli.test_serve import serving


@pytest.mark.slow
def test_the_sample_is_made_served_and_removed(empty_terminal: Terminal) -> None:
    made = empty_terminal.run("demo").ok()
    assert "jan@linden.example" in made
    assert not (empty_terminal.data / "book.sqlite3").exists()
    with sqlite3.connect(empty_terminal.data / "sample.sqlite3") as sample:
        entries = sample.execute("SELECT count(*) FROM journal_journalentry").fetchone()[0]
        # As an older version of a room left it: its rows are made anew without a word.
        sample.execute("UPDATE journal_roomversion SET version = 0 WHERE room IN ('promises', 'trade')")
    assert entries > 5000
    assert "60 customers" in made
    with serving(empty_terminal, "demo", "--serve") as book:
        book.until("Stop with Ctrl-C")
        said = "".join(book.said)
        assert "jan@linden.example" in said
        assert "entries" not in said
        assert b"password" in book.get("/desk/linden/")
    empty_terminal.run("demo", "--remove").ok()
    assert not list(empty_terminal.data.glob("sample.sqlite3*"))
    assert empty_terminal.run("demo", "--remove").ok() == "There is no sample here.\n"


def test_a_file_that_is_no_sample_is_left_alone(owned: Terminal) -> None:
    address = owned.environment["BOTHWAYS_DATABASE_URL"]
    if address:
        pytest.skip("the sample is always an SQLite file")
    (owned.data / "book.sqlite3").rename(owned.data / "sample.sqlite3")
    assert "holds no sample" in owned.run("demo").refused()
