"""Reads of who is who, for those whom ``access`` let in."""

from uuid import UUID

from django.db.models import Count, QuerySet

from bothways.journal.known import Known, KnownAddress, KnownPerson
from bothways.journal.relationship import Medium
from bothways_web.foundation.prepared import prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Address, Claim, Membership, Person, Relationship, Sees
from bothways_web.users.models import User


def known(access: RelationshipAccess) -> Known:
    """Who the customer is, as the rules of ``journal.known`` need it (four queries)."""
    name = Relationship.objects.filter(id=access.relationship_id).values_list("name", flat=True).first() or ""
    claimed = {claim.address_id for claim in claims_of(access)}
    people = tuple(KnownPerson(row.id, row.name, row.role) for row in people_of(access))
    addresses = tuple(
        KnownAddress(
            row.id, Medium(row.medium), row.value, row.person_id, bool({row.id, row.replaces} & claimed)
        )
        for row in addresses_of(access)
    )
    return Known(name, people, addresses, bool(claimed))


def people_of(access: RelationshipAccess) -> list[Person]:
    """The people who act for the customer, in the order they came."""
    return _people(access.relationship_id)


def addresses_of(access: RelationshipAccess) -> list[Address]:
    """All ways to reach the customer, those that await consent too, in the order they came."""
    return _addresses(access.relationship_id)


def claims_of(access: RelationshipAccess) -> list[Claim]:
    """Who opens this book as the customer with a login of their own."""
    found = Claim.objects.select_related("user").filter(
        relationship_id=access.relationship_id, merchant_id=access.merchant_id, revoked_at=None
    )
    return list(found.order_by("proved_at"))


def awaiting(access: RelationshipAccess, address: UUID) -> UUID | None:
    """The entry that waits for the customer's word on an address; None when nothing waits."""
    found = Address.objects.filter(relationship_id=access.relationship_id, id=address, awaits_consent=True)
    return found.values_list("entry_id", flat=True).first()


def members_of(access: RelationshipAccess | MerchantAccess) -> list[Membership]:
    """The merchant's members, active ones first, by name."""
    found = Membership.objects.select_related("user").filter(merchant_id=access.merchant_id)
    return list(found.order_by("-active", "name", "id"))


def keeper_of(access: RelationshipAccess) -> UUID | None:
    """The member who looks after the customer."""
    found = Relationship.objects.filter(id=access.relationship_id)
    return found.values_list("keeper", flat=True).first()


def active_members(access: RelationshipAccess) -> frozenset[UUID]:
    """The members who can look after a customer of this book."""
    members = Membership.objects.filter(merchant_id=access.merchant_id, active=True)
    return frozenset(members.values_list("id", flat=True))


def books_of(user: User) -> list[Membership]:
    """The books this user keeps, by the merchant's name."""
    found = Membership.objects.select_related("merchant").filter(user_id=user.pk, active=True)
    return list(found.order_by("merchant__name", "id"))


def customers_seen(members: list[Membership]) -> dict[UUID, int]:
    """How many customers each member sees, by the member's id (two queries)."""
    merchants = {member.merchant_id for member in members}
    everybody = Relationship.objects.filter(merchant_id__in=merchants).values_list("merchant_id")
    of_merchant = dict(everybody.annotate(n=Count("id")))
    own = Relationship.objects.filter(keeper__in=[member.id for member in members]).values_list("keeper")
    of_keeper = dict(own.annotate(n=Count("id")))
    return {
        member.id: of_keeper.get(member.id, 0)
        if member.sees == Sees.OWN
        else of_merchant.get(member.merchant_id, 0)
        for member in members
    }


def suppliers_of(user: User) -> list[Claim]:
    """The books that others keep with this user, by the merchant's name."""
    found = Claim.objects.select_related("merchant").filter(user_id=user.pk, revoked_at=None)
    return list(found.order_by("merchant__name", "id"))


def has_customers(access: MerchantAccess) -> bool:
    """Whether anybody has a book at this merchant yet, whoever may see it. One query."""
    return Relationship.objects.filter(merchant_id=access.merchant_id).exists()


def names_of(relationships: list[UUID]) -> dict[UUID, str]:
    """How books call their customers, by relationship; for books that were already opened."""
    return dict(Relationship.objects.filter(id__in=relationships).values_list("id", "name"))


def rows_of(access: MerchantAccess, relationships: list[UUID]) -> list[Relationship]:
    """Customers' lines in the list, for those whom one may see. One query."""
    return list(Relationship.objects.filter(merchant_id=access.merchant_id, id__in=relationships))


def row_of(access: RelationshipAccess) -> Relationship:
    """The customer's line in the list."""
    return _relationship(access.relationship_id)[0]


@prepared
def _relationship(relationship: UUID) -> QuerySet[Relationship]:
    return Relationship.objects.filter(id=relationship)


@prepared
def _people(relationship: UUID) -> QuerySet[Person]:
    return Person.objects.filter(relationship_id=relationship).order_by("id")


@prepared
def _addresses(relationship: UUID) -> QuerySet[Address]:
    return Address.objects.filter(relationship_id=relationship).order_by("id")
