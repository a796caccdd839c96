"""Moving a book: exported here, restored into another file and into PostgreSQL, the rows are the same."""

import os
from pathlib import Path

import pytest

from bothways.journal.relationship import InterestStated
from bothways.units.side import Side
from bothways_web.journal import actions
from bothways_web.journal.export import export
from bothways_web.journal.reading import history
from tests.builders.elsewhere import empty_database, restored_elsewhere
from tests.builders.rows import differences, everything_projected
from tests.cast import Cast
from tests.web.journal.test_rebuild import lived

pytestmark = pytest.mark.django_db


@pytest.fixture
def exported(cast: Cast, tmp_path: Path) -> Path:
    """A book with people, stances, withdrawals and logins, in a file."""
    book = lived()
    slip = book.record(InterestStated(text="Wrong customer"))[0]
    actions.withdraw(book.writer(), Side.MERCHANT, slip.id, "A slip")
    actions.contest(cast.roy.own.writer, Side.CUSTOMER, next(history(cast.roy.id)).id, "Not our name")
    path = tmp_path / "book.jsonl"
    with path.open("wb") as file:
        file.writelines(export())
    return path


def test_into_another_file(exported: Path, tmp_path: Path) -> None:
    assert differences(restored_elsewhere(exported, "", tmp_path), everything_projected()) == {}


def test_into_postgresql(exported: Path, tmp_path: Path, postgres_address: str) -> None:
    with empty_database(postgres_address, f"journal_moving_{os.getpid()}") as address:
        assert differences(restored_elsewhere(exported, address, tmp_path), everything_projected()) == {}
