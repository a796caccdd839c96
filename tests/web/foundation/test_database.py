"""The tests run on the databases that people use, not on look-alikes."""

import os

import pytest
from django.db import connection


@pytest.mark.django_db
def test_sqlite_is_a_file_that_syncs() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("this run is on PostgreSQL")
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA synchronous").fetchone() == (2,)


@pytest.mark.django_db
def test_the_run_is_on_the_database_that_was_asked_for() -> None:
    asked = os.environ.get("BOTHWAYS_DATABASE_URL", "sqlite:")
    assert asked.startswith(connection.vendor)
