"""``bothways demo``: a sample merchant in a database file of its own."""

import sqlite3

import pytest

from tests.web.cli.conftest import Terminal
from tests.web.cli.test_serve import serving


def _aged(terminal: Terminal, touched: bool = False) -> None:
    """As if the sample had been made nine days ago; ``touched``: and somebody had joined it since."""
    with sqlite3.connect(terminal.data / "sample.sqlite3") as sample:
        for (guard,) in sample.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            sample.execute(f"DROP TRIGGER {guard}")
        for table, column in (("parties_merchant", "opened_at"), ("journal_journalentry", "recorded_at")):
            sample.execute(f"UPDATE {table} SET {column} = datetime({column}, '-9 days')")
        joined = "now" if touched else "2020-01-01"
        sample.execute("UPDATE users_user SET joined_at = datetime(?)", (joined,))


def _entries(terminal: Terminal) -> set[str]:
    with sqlite3.connect(terminal.data / "sample.sqlite3") as sample:
        return {row for (row,) in sample.execute("SELECT hex(id) FROM journal_journalentry")}


@pytest.mark.slow
def test_the_sample_is_made_served_made_anew_and_removed(empty_terminal: Terminal) -> None:
    made = empty_terminal.run("demo", "--fresh").ok()
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
        assert "anew" not in said
        assert b"password" in book.get("/desk/linden/")
    first = _entries(empty_terminal)
    _aged(empty_terminal, touched=True)
    assert "stays so, since you have written in it" in empty_terminal.run("demo").ok()
    assert _entries(empty_terminal) == first
    _aged(empty_terminal)
    assert "It is made anew, so that its morning is today's." in empty_terminal.run("demo").ok()
    assert not first & _entries(empty_terminal)
    empty_terminal.run("demo", "--remove").ok()
    assert not list(empty_terminal.data.glob("sample.sqlite3*"))
    assert empty_terminal.run("demo", "--remove").ok() == "There is no sample here.\n"


def test_a_file_that_is_no_sample_is_left_alone(owned: Terminal) -> None:
    address = owned.environment["BOTHWAYS_DATABASE_URL"]
    if address:
        pytest.skip("the sample is always an SQLite file")
    (owned.data / "book.sqlite3").rename(owned.data / "sample.sqlite3")
    assert "holds no sample" in owned.run("demo").refused()
