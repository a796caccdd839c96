"""The book's database in tests: a real file where it is SQLite, with its journal, locks and syncs."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations

from bothways_web.journal import guards


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Put SQLite's test database into a folder of its own; PostgreSQL's gets a name for each worker."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("book") / "book.sqlite3")
    else:
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")


@pytest.fixture(scope="session", autouse=True)
def guards_give_way_to_emptying() -> Iterator[None]:
    """Let tests that commit empty the database: its guards fall, and `post_migrate` puts them back."""
    empty = BaseDatabaseOperations.execute_sql_flush

    def without_guards(self: BaseDatabaseOperations, statements: list[str]) -> Any:
        with connection.cursor() as cursor:
            for name in guards.installed(connection):
                suffix = "" if connection.vendor == "sqlite" else " ON journal_journalentry"
                cursor.execute(f"DROP TRIGGER {name}{suffix}")
        return empty(self, statements)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", without_guards)
        yield
