"""Rebuilding gives the same rows, from nothing and from rows that went wrong."""

import pytest
from django.apps import apps
from django.db import connection

from bothways.journal.kinds import EntryConfirmed, EntryContested, SilenceAgreed
from bothways.journal.relationship import InterestStated, PersonAdded, PersonRemoved
from bothways_web.foundation import clock
from bothways_web.journal import replay as replaying
from bothways_web.journal import versions
from bothways_web.journal.models import Head, Stance
from bothways_web.journal.readiness import problems
from bothways_web.journal.rebuild import rebuild
from bothways_web.journal.registry import projectors
from bothways_web.parties.models import Person, Relationship, SearchTerm
from tests.builders.book import CUSTOMER, Book
from tests.builders.rows import differences, everything_projected

pytestmark = pytest.mark.django_db


def lived() -> Book:
    """A relationship in which something of most sorts happened."""
    book, person = Book().open(), clock.new_id()
    book.record(
        PersonAdded(person=person, name="Claire Roy"), PersonAdded(person=clock.new_id(), name="Paul Roy")
    )
    said = book.record(InterestStated(text="Steady supply"), InterestStated(text="Fair prices"))
    book.record(EntryConfirmed(entry=said[0].id), EntryContested(entry=said[1].id, why="No."), actor=CUSTOMER)
    book.record(SilenceAgreed(days=5), PersonRemoved(person=person), actor=CUSTOMER)
    return book


def test_the_same_rows_from_nothing() -> None:
    for _ in range(3):
        lived()
    live = everything_projected()
    with connection.cursor() as cursor:
        for label in live:
            cursor.execute(f"DELETE FROM {apps.get_model(label)._meta.db_table}")
    told: list[int] = []
    assert rebuild(progress=told.append) == sum(told) == 3 * 9
    assert differences(everything_projected(), live) == {}
    assert live["journal.Stance"]


def test_wrong_rows_become_right() -> None:
    book = lived()
    live = everything_projected()
    stranger = clock.new_id()
    Person.objects.update(name="Wrong")
    Stance.objects.all().delete()
    SearchTerm.objects.create(
        id=stranger, relationship_id=book.relationship, merchant_id=stranger, term=b"wrong"
    )
    Relationship.objects.create(
        id=stranger,
        relationship_id=stranger,
        merchant_id=stranger,
        party_id=stranger,
        sort_key=b"",
        since=clock.now(),
    )
    Head.objects.update(shared_seq=99)
    Head.objects.create(relationship_id=stranger, merchant_id=stranger)
    rebuild()
    assert differences(everything_projected(), live) == {}


def test_one_room_alone() -> None:
    lived()
    live = everything_projected()
    Person.objects.all().delete()
    Stance.objects.update(why="Wrong")
    rebuild("parties")
    assert differences(everything_projected(), live).keys() == {"journal.Stance"}
    rebuild("journal")
    assert differences(everything_projected(), live) == {}


def test_an_unknown_room_gets_a_sentence() -> None:
    with pytest.raises(LookupError, match=r"no room is called 'attic'; there are .*parties"):
        rebuild("attic")


def test_what_was_interrupted_is_not_served(monkeypatch: pytest.MonkeyPatch) -> None:
    lived()

    def fails(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(replaying, "project", fails)
        with pytest.raises(KeyboardInterrupt):
            rebuild()
    assert {room.room for room in versions.outdated()} == {room.room for room in projectors.all()}
    assert len(problems()) == len(projectors.all())
    rebuild()
    assert problems() == []


def test_an_empty_book_is_quickly_rebuilt() -> None:
    assert rebuild() == 0
    assert problems() == []
