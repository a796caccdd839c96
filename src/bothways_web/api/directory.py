"""Relationships as the API shows them."""

from typing import Any
from uuid import UUID

from bothways.journal.relationship import Form, Medium
from bothways.units.side import Side
from bothways_web.api.callers import Caller
from bothways_web.api.schemas.relationships import (
    AddressOut,
    PersonOut,
    RelationshipLine,
    RelationshipOut,
)
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Merchant, Relationship
from bothways_web.parties.queries import addresses_of, people_of, suppliers_of


def line(row: Relationship, merchant: Merchant, side: Side) -> RelationshipLine:
    """A relationship as a list shows it."""
    return RelationshipLine.model_construct(**_line(row, merchant, side))


def own(caller: Caller) -> list[RelationshipLine]:
    """The books that a customer keeps with merchants (two queries)."""
    merchants: dict[UUID, Merchant] = {}
    if caller.customer is not None:
        merchants = {caller.customer.relationship_id: caller.customer.merchant}
    elif caller.user is not None:
        merchants = {claim.relationship_id: claim.merchant for claim in suppliers_of(caller.user)}
    rows = Relationship.objects.filter(id__in=list(merchants)).order_by("id")
    return [line(row, merchants[row.id], Side.CUSTOMER) for row in rows]


def whole(access: RelationshipAccess) -> RelationshipOut:
    """One relationship with its people and addresses (three queries)."""
    row = Relationship.objects.get(id=access.relationship_id)
    return RelationshipOut.model_construct(
        **_line(row, access.merchant, access.side),
        merchant_interest=row.merchant_interest,
        customer_interest=row.customer_interest,
        people=[
            PersonOut.model_construct(id=person.id, name=person.name, role=person.role)
            for person in people_of(access)
        ],
        addresses=[
            AddressOut.model_construct(
                id=address.id,
                medium=Medium(address.medium),
                value=address.value,
                person=address.person_id,
                awaits_consent=address.awaits_consent,
                entry=address.entry_id,
            )
            for address in addresses_of(access)
        ],
    )


def _line(row: Relationship, merchant: Merchant, side: Side) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "merchant": merchant.name,
        "side": side,
        "form": Form(row.form),
        "number": row.number,
        "since": row.since,
        "keeper": row.keeper,
    }
