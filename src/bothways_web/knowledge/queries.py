"""Reads of facts, wishes and preferences, for those whom ``access`` let in."""

from datetime import datetime
from functools import cache
from uuid import UUID

from django.db.models import F, QuerySet

from bothways.knowledge import fact as fact_rules
from bothways.knowledge import wish as wish_rules
from bothways.knowledge.contact import Wishes
from bothways.knowledge.kinds import How, HowOften, PartOfDay, Way
from bothways.units.side import Side
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.knowledge.models import Fact, Preference, Wish
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship

_BY_HOW = [how.value for how in How]


def fact(access: RelationshipAccess, fact_id: UUID) -> Fact | None:
    """One fact of this relationship. One query."""
    return Fact.objects.filter(id=fact_id, relationship_id=access.relationship_id).first()


def known(access: RelationshipAccess, fact_id: UUID) -> fact_rules.Fact | None:
    """One fact as its rules need it. One query."""
    row = fact(access, fact_id)
    return fact_rules.Fact(row.id, Side(row.about), row.text, How(row.how), row.own_word) if row else None


def facts(access: RelationshipAccess, about: Side | None = None) -> list[Fact]:
    """What is known, told before observed before assumed, newest first in each. One query."""
    rows = [row for row in _facts(access.relationship_id) if about is None or row.about == about.value]
    return sorted(rows, key=lambda row: _BY_HOW.index(row.how))


def wishes(access: RelationshipAccess, limit: int = 20) -> list[Wish]:
    """Wishes, the open ones first, newest first. One query."""
    return _wishes(limit)(access.relationship_id)


def wish(access: RelationshipAccess, wish_id: UUID) -> wish_rules.Wish | None:
    """One wish as its rules need it. One query."""
    row = Wish.objects.filter(id=wish_id, relationship_id=access.relationship_id).first()
    return wish_rules.Wish(row.id, Side(row.wisher), row.closed_at is not None) if row else None


def preferences(access: RelationshipAccess, side: Side = Side.CUSTOMER) -> list[Preference]:
    """How a side wishes to be contacted: for all of them first, their own word before what was noted.

    One query.
    """
    rows = _preferences(access.relationship_id, side.value)
    return sorted(rows, key=lambda row: (row.person_id is not None, not row.own_word, row.id))


def preferences_of(relationship: UUID, person: UUID | None = None) -> list[Preference]:
    """What a customer asked for, all of them together or this person. One query."""
    rows = _preferences(relationship, Side.CUSTOMER.value)
    return [row for row in rows if row.person_id in (None, person)]


def wishes_of(relationship: UUID, person: UUID | None = None) -> list[Wishes]:
    """The same as rules of contact need it. One query."""
    return [as_asked(row) for row in preferences_of(relationship, person)]


def as_asked(row: Preference) -> Wishes:
    """A preference as rules of contact need it. No query."""
    return Wishes(
        tuple(Way(way) for way in row.never),
        tuple(PartOfDay(part) for part in row.times),
        HowOften(row.often) if row.often else None,
    )


def fading(access: MerchantAccess, before: datetime, limit: int = 20) -> list[Fact]:
    """Assumptions that have faded, or will by ``before``: questions to ask; first faded first. One query."""
    rows = Fact.objects.filter(merchant_id=access.merchant_id, fades_at__lt=before)
    if access.only_keeper is not None:
        own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
        rows = rows.filter(relationship_id__in=own.values("id"))
    return list(rows.order_by("fades_at", "id")[:limit])


@prepared
def _facts(relationship: UUID) -> QuerySet[Fact]:
    return Fact.objects.filter(relationship_id=relationship).order_by("-fresh_at", "id")


@cache
def _wishes(limit: int) -> Prepared[[UUID], Wish]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Wish]:
        wishes = Wish.objects.filter(relationship_id=relationship)
        return wishes.order_by(F("closed_at").desc(nulls_first=True), "-stated_at", "id")[:limit]

    return rows


@prepared
def _preferences(relationship: UUID, side: str) -> QuerySet[Preference]:
    return Preference.objects.filter(relationship_id=relationship, side=side)
