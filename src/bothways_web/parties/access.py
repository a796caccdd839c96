"""The one door: who may see and do what. Queries and actions accept only what this module hands out."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from bothways.journal.entry import Actor
from bothways.units.side import Side
from bothways_web.foundation.prepared import prepared
from bothways_web.journal.door import Writer
from bothways_web.journal.idempotency import Key
from bothways_web.parties.models import Claim, Membership, Merchant, Relationship, Role, Sees
from bothways_web.users.models import User


@dataclass(frozen=True, slots=True)
class RelationshipAccess:
    """One side's access to one relationship.

    ``can_write`` is false for readers and for the merchant's look at the customer's page, which ``looking``
    marks. ``key`` is the idempotency key of the request, if it has one. ``is_owner`` when it is the owner of
    the merchant's book who acts, ``sees_all`` when it is a member of the merchant who may see all customers.
    """

    merchant: Merchant
    relationship_id: UUID
    side: Side
    member: UUID | None
    can_write: bool = True
    sees_internal: bool = False
    key: Key | None = None
    looking: bool = False
    is_owner: bool = False
    sees_all: bool = False

    @property
    def merchant_id(self) -> UUID:
        return self.merchant.id

    @property
    def actor(self) -> Actor:
        """Whom entries name as their writer."""
        return Actor.of(self.side, self.member)

    @property
    def writer(self) -> Writer:
        """What the write door asks for; raises ``PermissionError`` for those who may only read."""
        if not self.can_write:
            raise PermissionError("this access may read but not write")
        return Writer(self.merchant.id, self.relationship_id, self.actor, self.key)

    def reading(self) -> "RelationshipAccess":
        """The same side's view, for reading only."""
        return replace(self, can_write=False)

    def as_customer_sees_it(self) -> "RelationshipAccess":
        """The customer's view, for reading only: nobody writes in the other's name."""
        return replace(
            self,
            side=Side.CUSTOMER,
            member=None,
            can_write=False,
            sees_internal=False,
            looking=True,
            is_owner=False,
            sees_all=False,
        )


@dataclass(frozen=True, slots=True)
class MerchantAccess:
    """A member's access to a merchant's book."""

    merchant: Merchant
    member: UUID
    member_name: str
    role: Role
    sees: Sees
    key: Key | None = None

    @property
    def merchant_id(self) -> UUID:
        return self.merchant.id

    @property
    def can_write(self) -> bool:
        return self.role is not Role.READER

    @property
    def is_owner(self) -> bool:
        return self.role is Role.OWNER

    @property
    def only_keeper(self) -> UUID | None:
        """The member whose customers alone may be seen, or None for all customers."""
        return self.member if self.sees is Sees.OWN else None

    def relationship(self, relationship_id: UUID) -> RelationshipAccess:
        """Access to one customer; ``Http404`` when it is not in this book or not theirs to see."""
        found = _keeper(relationship_id, self.merchant.id)
        if not found or (self.only_keeper and found != [self.only_keeper]):
            raise Http404("no such customer")
        return self.unchecked(relationship_id)

    def unchecked(self, relationship_id: UUID) -> RelationshipAccess:
        """Access to a customer that was just made or already checked."""
        return RelationshipAccess(
            self.merchant,
            relationship_id,
            Side.MERCHANT,
            self.member,
            self.can_write,
            sees_internal=True,
            key=self.key,
            is_owner=self.is_owner,
            sees_all=self.only_keeper is None,
        )


def merchant_of(user: User, slug: str) -> MerchantAccess:
    """The user's access to the merchant's book with this slug; ``Http404`` for everybody else."""
    found = _membership(user.pk, slug)
    if not found:
        raise Http404("no such book")
    return access_of(found[0])


def access_of(member: Membership) -> MerchantAccess:
    """The access a membership gives."""
    return MerchantAccess(member.merchant, member.id, member.name, Role(member.role), Sees(member.sees))


def customer_of(user: User, relationship_id: UUID) -> RelationshipAccess:
    """The user's access, as the customer, to a relationship they proved an address of; else ``Http404``."""
    found = _claim(user.pk, relationship_id)
    if not found:
        raise Http404("no such book")
    return access_of_claim(found[0])


def access_of_claim(claim: Claim) -> RelationshipAccess:
    """The access that a claim, which still holds, gives to the customer's side."""
    return RelationshipAccess(claim.merchant, claim.relationship_id, Side.CUSTOMER, claim.person_id)


def seen_by_customer(merchant: Merchant, relationship_id: UUID) -> RelationshipAccess:
    """What the customer may read, for what the clock writes to them."""
    return RelationshipAccess(merchant, relationship_id, Side.CUSTOMER, None, can_write=False)


@prepared
def _keeper(relationship: UUID, merchant: UUID) -> QuerySet[Relationship, UUID | None]:
    return Relationship.objects.filter(id=relationship, merchant_id=merchant).values_list("keeper", flat=True)


@prepared
def _membership(user: UUID, slug: str) -> QuerySet[Membership]:
    return Membership.objects.select_related("merchant").filter(
        user_id=user, merchant__slug=slug, active=True
    )


@prepared
def _claim(user: UUID, relationship: UUID) -> QuerySet[Claim]:
    return Claim.objects.select_related("merchant").filter(
        user_id=user, relationship_id=relationship, revoked_at=None
    )
