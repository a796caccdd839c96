"""A backup made on either database is restored on PostgreSQL, and comes back from there as it was."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders.elsewhere import empty_database
from tests.web.cli.conftest import Terminal


@pytest.fixture
def elsewhere(owned: Terminal, postgres_address: str, tmp_path: Path) -> Iterator[Terminal]:
    """A terminal of an installation with an empty PostgreSQL database of its own."""
    folder = tmp_path / "moved"
    folder.mkdir()
    with empty_database(postgres_address, f"cli_moving_{os.getpid()}") as address:
        yield Terminal({**owned.environment, "BOTHWAYS_DATA": str(folder), "BOTHWAYS_DATABASE_URL": address})


def record(terminal: Terminal) -> list[Any]:
    """Everything an export holds, its beginning and its end aside."""
    return [json.loads(line) for line in terminal.run("export").ok().splitlines()[1:-1]]


def test_a_book_moves_to_postgresql_and_back(owned: Terminal, elsewhere: Terminal, tmp_path: Path) -> None:
    (owned.data / "c.csv").write_text("Company,Contact\nAnvil Forge,Ann Anvil\nBrook Bakery,Bea Brook\n")
    owned.run("import", "contacts", "c.csv").ok()
    before = record(owned)
    owned.run("backup", str(tmp_path / "there.zip")).ok()
    assert "are restored" in elsewhere.run("restore", str(tmp_path / "there.zip")).ok()
    assert record(elsewhere) == before
    assert "not empty" in elsewhere.run("restore", str(tmp_path / "there.zip")).refused()
    elsewhere.run("backup", str(tmp_path / "back.zip")).ok()
    folder = tmp_path / "back"
    folder.mkdir()
    home = {"BOTHWAYS_DATA": str(folder), "BOTHWAYS_DATABASE_URL": f"sqlite:///{folder / 'book.sqlite3'}"}
    again = Terminal({**owned.environment, **home})
    assert "are restored" in again.run("restore", str(tmp_path / "back.zip")).ok()
    assert record(again) == before
