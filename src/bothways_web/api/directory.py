"""Relationships as the API shows them."""

from bothways.journal.relationship import Form, Medium
from bothways_web.api.schemas.relationships import AddressOut, PersonOut, RelationshipOut
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Address, Person, Relationship


def whole(access: RelationshipAccess) -> RelationshipOut:
    """One relationship with its people and addresses (three queries)."""
    row = Relationship.objects.get(id=access.relationship_id)
    people = Person.objects.filter(relationship_id=row.id).order_by("id")
    addresses = Address.objects.filter(relationship_id=row.id).order_by("id")
    return RelationshipOut.model_construct(
        id=row.id,
        name=row.name,
        merchant=access.merchant.name,
        side=access.side,
        form=Form(row.form),
        number=row.number,
        since=row.since,
        keeper=row.keeper,
        merchant_interest=row.merchant_interest,
        customer_interest=row.customer_interest,
        people=[PersonOut.model_construct(id=p.id, name=p.name, role=p.role) for p in people],
        addresses=[
            AddressOut.model_construct(id=a.id, medium=Medium(a.medium), value=a.value, person=a.person_id)
            for a in addresses
        ],
    )
