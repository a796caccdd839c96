"""Names of those who write and are written about, many at once: one query for each sort."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from bothways_web.foundation.prepared import prepared
from bothways_web.foundation.statements import statements
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Membership, Person, Relationship

_TITLES = frozenset({"dipl", "dr", "ing", "mag", "mr", "mrs", "ms", "mx", "prof"})


def first_name(name: str) -> str:
    """The first word of a person's name that is no title: ``Jana`` of Dr. Jana Seidel."""
    words = name.split()
    return next((word for word in words if word.strip(".").lower() not in _TITLES), name)


@dataclass(frozen=True, slots=True)
class Names:
    """Names by the id of a member of either side."""

    by_id: dict[UUID, str]

    def full(self, member: UUID | None) -> str:
        """The whole name; empty when it is not known, as after an erasure."""
        return self.by_id.get(member, "") if member else ""

    def first(self, member: UUID | None) -> str:
        """The first name; empty when it is not known."""
        return first_name(self.full(member))


def members(access: MerchantAccess | RelationshipAccess) -> Names:
    """The names of all who act or acted for the merchant. One query."""
    return Names(dict(_members(access.merchant_id)))


def both_sides(access: RelationshipAccess) -> Names:
    """The names of all who act for either side of one relationship. Two queries."""
    return Names(members(access).by_id | dict(_people(access.relationship_id)))


def customers(access: MerchantAccess, relationships: Iterable[UUID]) -> dict[UUID, str]:
    """What some customers of this book are called, by relationship. One query."""
    rows = Relationship.objects.filter(merchant_id=access.merchant_id, id__in=list(relationships))
    return dict(rows.values_list("id", "name"))


def people_of(access: MerchantAccess, relationships: Iterable[UUID]) -> dict[UUID, list[Person]]:
    """Those who act for each of some customers, in the order they were added. One query."""
    found: dict[UUID, list[Person]] = defaultdict(list)
    for person in statements(Person).among("relationship_id", list(relationships), "ORDER BY id"):
        if person.merchant_id == access.merchant_id:
            found[person.relationship_id].append(person)
    return found


@prepared
def _members(merchant: UUID) -> QuerySet[Membership, tuple[UUID, str]]:
    return Membership.objects.filter(merchant_id=merchant).values_list("id", "name")


@prepared
def _people(relationship: UUID) -> QuerySet[Person, tuple[UUID, str]]:
    return Person.objects.filter(relationship_id=relationship).values_list("id", "name")
