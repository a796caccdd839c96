"""Opening a relationship and keeping its people and addresses."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from bothways.journal.entry import Accepted, Draft, Recorded
from bothways.journal.relationship import AddressAdded, Form, Medium, PersonAdded, RelationshipOpened
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.door import write
from bothways_web.parties.access import MerchantAccess, RelationshipAccess


def open_relationship(
    access: MerchantAccess,
    name: str,
    form: Form = Form.ORGANISATION,
    people: Sequence[tuple[str, str | None]] = (),
    addresses: Sequence[tuple[Medium, str]] = (),
    relationship_id: UUID | None = None,
) -> tuple[RelationshipAccess, Recorded | Refused]:
    """A new customer in the merchant's book, looked after by the member who wrote it."""
    relationship = access.unchecked(relationship_id or clock.new_id())
    relationship = replace(relationship, key=access.key)
    drafts = [Draft(RelationshipOpened(party=clock.new_id(), form=form, name=name), Side.MERCHANT)]
    drafts += [
        Draft(PersonAdded(person=clock.new_id(), name=person, role=role), Side.MERCHANT)
        for person, role in people
    ]
    drafts += [
        Draft(AddressAdded(address=clock.new_id(), medium=medium, value=value), Side.MERCHANT)
        for medium, value in addresses
    ]
    return relationship, write(relationship.writer, lambda _: Accepted(tuple(drafts)))
