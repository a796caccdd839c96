"""Erasing content: no byte of it is left in any table, index, log or file."""

import sqlite3
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection
from pytest_django import Settings

from bothways.journal.entry import Recorded
from bothways.journal.relationship import AddressAdded, InterestStated, Medium, PersonAdded
from bothways_web.foundation import clock
from bothways_web.journal import erasures
from bothways_web.journal.erasure import erase_person, finish, scrub
from bothways_web.parties.models import Relationship, SearchTerm
from tests.builders.book import Book
from tests.builders.leftovers import leftovers
from tests.web.journal.test_erasure import WHY, with_people

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _list_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.ERASURES = tmp_path / "data" / "erased.jsonl"


MARKS = ("Zelda", "Quist", "zelda", "quist", "Xylophone", "1632960987")


@pytest.fixture
def crowded() -> tuple[Book, UUID]:
    """Many customers, so that pages of tables and indexes have been split; among them one to be erased."""
    book, zelda = with_people()
    for number in range(150):
        other = Book(book.merchant).open(f"Firm {number * 7919 % 1000} {number}")
        other.record(PersonAdded(person=clock.new_id(), name=f"Ann {number * 31 % 97}"))
        if number % 10 == 0:
            book.record(InterestStated(text=f"Xylophone {number} " + "for Zelda Quist " * 25))
            book.record(
                AddressAdded(address=clock.new_id(), medium=Medium.PHONE, value="+441632960987", person=zelda)
            )
    return book, zelda


def test_no_byte_of_it_is_left(crowded: tuple[Book, UUID]) -> None:
    """In no table, index or log: the raw files of SQLite, every column of every table of PostgreSQL."""
    book, zelda = crowded
    assert set(leftovers(MARKS)) == set(MARKS)
    assert isinstance(erase_person(book.writer(), zelda, WHY, ["Xylophone"]), Recorded)
    assert leftovers(MARKS) == {}
    assert Relationship.objects.count() == 151


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL's pages are for VACUUM")
def test_copies_that_deleting_left_behind_go_too() -> None:
    """Splitting an index page leaves copies that `secure_delete` misses; so does deleting without it."""
    one = UUID(int=1)
    words = [f"xylophone-{number}" for number in range(500)]
    SearchTerm.objects.bulk_create(
        SearchTerm(id=UUID(int=1 + number), relationship_id=one, merchant_id=one, term=word.encode())
        for number, word in enumerate(words)
    )
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete = OFF")
        SearchTerm.objects.all().delete()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute("PRAGMA secure_delete = ON")
    assert leftovers(words) != {}
    assert scrub()
    assert leftovers(words) == {}


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite's log is ours to empty")
def test_while_somebody_reads_the_rest_waits(crowded: tuple[Book, UUID]) -> None:
    book, zelda = crowded
    reading = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    reading.execute("BEGIN")
    assert reading.execute("SELECT count(*) FROM parties_person").fetchone() == (152,)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    erase_person(book.writer(), zelda, WHY, ["Xylophone"])
    assert erasures.is_unscrubbed()
    reading.close()
    finish()
    assert leftovers(MARKS) == {}
    connection.close()
