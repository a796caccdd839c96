"""Queries that are worked out once give what Django gives, for every sort of value and of row."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Count, QuerySet
from django.test.utils import CaptureQueriesContext

from bothways_web.foundation.asking import Statement
from bothways_web.foundation.prepared import prepared
from bothways_web.journal.models import JournalEntry
from bothways_web.parties.models import Membership, Person, Relationship, SearchTerm
from tests.cast import Cast


@prepared
def _people(relationship: UUID) -> QuerySet[Person]:
    return Person.objects.filter(relationship_id=relationship).order_by("id")


@prepared
def _members(slug: str, least: int) -> QuerySet[Membership]:
    members = Membership.objects.select_related("merchant").annotate(customers=Count("merchant__id"))
    return members.filter(merchant__slug=slug, customers__gte=least).order_by("name")


@prepared
def _entries(merchant: UUID, since: datetime) -> QuerySet[JournalEntry]:
    return JournalEntry.objects.filter(recorded_at__gt=since, merchant_id=merchant).order_by("id")


@prepared
def _terms(beginning: bytes, end: bytes) -> QuerySet[SearchTerm, UUID]:
    found = SearchTerm.objects.filter(term__gte=beginning, term__lt=end).order_by("id")
    return found.values_list("relationship_id", flat=True)


@prepared
def _known_since(day: date) -> QuerySet[Relationship, tuple[str, date]]:
    return Relationship.objects.filter(since__gte=day).order_by("name").values_list("name", "since")


def test_rows_are_those_that_django_gives(cast: Cast) -> None:
    given = _people(cast.roy.id)
    asked = list(Person.objects.filter(relationship_id=cast.roy.id).order_by("id"))
    assert [_fields(person) for person in given] == [_fields(person) for person in asked]
    assert given == asked
    assert _people(cast.brook.id) == list(Person.objects.filter(relationship_id=cast.brook.id))


def test_relations_and_annotations_come_along(cast: Cast) -> None:
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            found = _members(cast.merchant.slug, least=1)
            names = {member.merchant.name for member in found}
        assert len(asked) == 1
        assert names == {cast.merchant.name}
        assert len(found) == 3
        assert all(member.customers == 1 for member in found)  # type: ignore[attr-defined]


def test_instants_and_bytes_are_kept_as_they_are(cast: Cast) -> None:
    everything = JournalEntry.objects.filter(merchant_id=cast.merchant.id).order_by("id")
    given = _entries(cast.merchant.id, datetime(2000, 1, 1, tzinfo=UTC))
    assert [_fields(entry) for entry in given] == [_fields(entry) for entry in everything]
    newest = max(entry.recorded_at for entry in given)
    assert _entries(cast.merchant.id, newest) == []


def test_lists_of_values_are_plain(cast: Cast) -> None:
    terms = SearchTerm.objects.filter(term__gte=b"ro", term__lt=b"ro\xff").order_by("id")
    assert _terms(b"ro", b"ro\xff") == [term.relationship_id for term in terms] != []
    since = Relationship.objects.get(id=cast.roy.id).since
    assert ("Roy Cosmetics", since) in _known_since(since)
    assert _known_since(date(9000, 1, 1)) == []


def test_what_cannot_be_prepared_says_so(cast: Cast) -> None:
    @prepared
    def sliced(count: int) -> QuerySet[Person]:
        return Person.objects.all()[:count]

    @prepared
    def contains(text: str) -> QuerySet[Person]:
        return Person.objects.filter(name__contains=text)

    @prepared
    def as_dictionaries(name: str) -> QuerySet[Person, Any]:
        return Person.objects.filter(name=name).values("name")

    for asked in (lambda: sliced(1), lambda: contains("a"), lambda: as_dictionaries("a")):
        with pytest.raises(TypeError):
            asked()


def _fields(row: Person | JournalEntry) -> dict[str, object]:
    named = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {name: bytes(value) if isinstance(value, memoryview) else value for name, value in named.items()}


def test_mistakes_of_the_database_are_djangos(cast: Cast) -> None:
    gone = Statement("SELECT 1 FROM nowhere_at_all WHERE 1 = %s", 1)
    with pytest.raises(DatabaseError), transaction.atomic():
        gone.rows([1])
    assert Statement("SELECT '%%', %s", 1).rows(["x"]) == [("%", "x")]


def test_a_transaction_that_broke_answers_nothing(cast: Cast) -> None:
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(transaction.TransactionManagementError):
            _people(cast.roy.id)
