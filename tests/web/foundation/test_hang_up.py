"""A kept connection to PostgreSQL is not asked whether it is there; when it is not, that is seen in time."""

import psycopg
import pytest
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from bothways_web.foundation.asking import Statement

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no server that could hang up"),
]


def test_a_connection_that_the_server_ended_is_opened_anew() -> None:
    kept = connections.create_connection(DEFAULT_DB_ALIAS)
    try:
        before = _number(kept)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 10000)", [before])
        kept.close_if_unusable_or_obsolete()  # what Django does when a request begins
        assert _number(kept) != before
    finally:
        kept.close()


def test_a_prepared_question_opens_it_anew_too() -> None:
    kept = connections.create_connection(DEFAULT_DB_ALIAS)
    asking = Statement("SELECT pg_backend_pid()", 0)
    try:
        [(before,)] = asking.rows([], kept)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 10000)", [before])
        kept.close_if_unusable_or_obsolete()
        assert asking.rows([], kept) != [(before,)]
    finally:
        kept.close()


def test_one_that_is_there_stays_and_is_not_asked() -> None:
    kept = connections.create_connection(DEFAULT_DB_ALIAS)
    try:
        before = _number(kept)
        last = _last_asked(before)
        kept.close_if_unusable_or_obsolete()
        kept.close_if_health_check_failed()
        assert _last_asked(before) == last
        assert _number(kept) == before
        assert _last_asked(before) != last
    finally:
        kept.close()


def test_one_that_was_closed_here_is_not_usable() -> None:
    kept = connections.create_connection(DEFAULT_DB_ALIAS)
    _number(kept)
    assert isinstance(kept.connection, psycopg.Connection)
    kept.connection.close()
    assert not kept.is_usable()
    kept.close()


def _number(database: BaseDatabaseWrapper) -> int:
    with database.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def _last_asked(number: int) -> str:
    """When the server began with the latest statement of a connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT query_start::text FROM pg_stat_activity WHERE pid = %s", [number])
        return str(cursor.fetchone()[0])
