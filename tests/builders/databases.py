"""The book's database in tests: a real file where it is SQLite, with its journal, locks and syncs."""

import pytest
from django.db import connection


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Put SQLite's test database into a folder of its own; PostgreSQL's gets a name for each worker."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("book") / "book.sqlite3")
    else:
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")
