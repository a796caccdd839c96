"""Reads of who is who, for those whom ``access`` let in."""

from uuid import UUID

from bothways.journal.known import Known, KnownAddress, KnownPerson
from bothways.journal.relationship import Medium
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Address, Claim, Membership, Person, Relationship


def known(access: RelationshipAccess) -> Known:
    """Who the customer is, as the rules of ``journal.known`` need it (four queries)."""
    name = Relationship.objects.filter(id=access.relationship_id).values_list("name", flat=True).first() or ""
    claimed = set(
        Claim.objects.filter(relationship_id=access.relationship_id, revoked_at=None).values_list(
            "address_id", flat=True
        )
    )
    people = tuple(KnownPerson(row.id, row.name, row.role) for row in people_of(access))
    addresses = tuple(
        KnownAddress(row.id, Medium(row.medium), row.value, row.person_id, row.id in claimed)
        for row in addresses_of(access)
    )
    return Known(name, people, addresses, bool(claimed))


def people_of(access: RelationshipAccess) -> list[Person]:
    """The people who act for the customer, in the order they came."""
    return list(Person.objects.filter(relationship_id=access.relationship_id).order_by("id"))


def addresses_of(access: RelationshipAccess) -> list[Address]:
    """All ways to reach the customer, those that await consent too, in the order they came."""
    return list(Address.objects.filter(relationship_id=access.relationship_id).order_by("id"))


def active_members(access: RelationshipAccess) -> frozenset[UUID]:
    """The members who can look after a customer of this book."""
    members = Membership.objects.filter(merchant_id=access.merchant_id, active=True)
    return frozenset(members.values_list("id", flat=True))


def keeper_of(access: RelationshipAccess) -> UUID | None:
    """The member who looks after this customer. One query."""
    rows = Relationship.objects.filter(id=access.relationship_id)
    return rows.values_list("keeper", flat=True).first()
