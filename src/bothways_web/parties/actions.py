"""Opening a relationship and keeping who the customer is."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from bothways.journal import known as rules
from bothways.journal.entry import Accepted, Draft, Recorded
from bothways.journal.known import KnownPerson, NewAddress
from bothways.journal.relationship import (
    AddressAdded,
    Form,
    KeeperChosen,
    Medium,
    PersonAdded,
    RelationshipOpened,
)
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal import actions as stance
from bothways_web.journal.door import write
from bothways_web.parties import queries
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.links import revoke_links
from bothways_web.parties.models import Claim, PageLink
from bothways_web.users.models import User


def open_relationship(
    access: MerchantAccess,
    name: str,
    form: Form = Form.ORGANISATION,
    people: Sequence[tuple[str, str | None]] = (),
    addresses: Sequence[tuple[Medium, str]] = (),
    relationship_id: UUID | None = None,
) -> tuple[RelationshipAccess, Recorded | Refused]:
    """A new customer in the merchant's book, looked after by the member who wrote it.

    The addresses are the person's when there is exactly one, else the customer's own.
    """
    relationship = access.unchecked(relationship_id or clock.new_id())
    relationship = replace(relationship, key=access.key)
    ids = [clock.new_id() for _ in people]
    only = ids[0] if len(ids) == 1 else None
    drafts = [Draft(RelationshipOpened(party=clock.new_id(), form=form, name=name), Side.MERCHANT)]
    drafts += [
        Draft(PersonAdded(person=person, name=called, role=role), Side.MERCHANT)
        for person, (called, role) in zip(ids, people, strict=True)
    ]
    drafts += [
        Draft(AddressAdded(address=clock.new_id(), medium=medium, value=value, person=only), Side.MERCHANT)
        for medium, value in addresses
    ]
    drafts.append(Draft(KeeperChosen(member=access.member), Side.MERCHANT))
    return relationship, write(relationship.writer, lambda _: Accepted(tuple(drafts)))


def rename(access: RelationshipAccess, name: str) -> Recorded | Refused:
    """The customer is called otherwise."""
    return write(access.writer, lambda _: rules.rename(queries.known(access), access.side, name))


def add_person(access: RelationshipAccess, name: str, role: str = "") -> Recorded | Refused:
    """Somebody acts for the customer."""
    person = KnownPerson(clock.new_id(), name, role)
    return write(access.writer, lambda _: rules.add_person(queries.known(access), access.side, person))


def remove_person(access: RelationshipAccess, person: UUID) -> Recorded | Refused:
    """Somebody no longer acts for the customer."""
    return write(access.writer, lambda _: rules.remove_person(queries.known(access), access.side, person))


def add_address(
    access: RelationshipAccess, medium: Medium, value: str, person: UUID | None = None
) -> Recorded | Refused:
    """The customer can be reached at this (normalised) address too."""
    new = NewAddress(clock.new_id(), medium, value, person)
    return write(access.writer, lambda _: rules.add_address(queries.known(access), access.side, new))


def replace_address(access: RelationshipAccess, old: UUID, value: str) -> Recorded | Refused:
    """The customer is reached at this (normalised) address instead of ``old``."""
    with transaction.atomic():
        outcome = write(access.writer, lambda _: _replaced(access, old, value))
        if isinstance(outcome, Recorded):
            revoke_links(access, old)
        return outcome


def _replaced(access: RelationshipAccess, old: UUID, value: str) -> Accepted | Refused:
    known = queries.known(access)
    before = known.address(old)
    if before is None:
        return rules.ADDRESS_IS_UNKNOWN
    new = NewAddress(clock.new_id(), before.medium, value, before.person)
    return rules.replace_address(known, access.side, old, new)


def remove_address(access: RelationshipAccess, address: UUID) -> Recorded | Refused:
    """The customer is no longer reached here."""
    return write(access.writer, lambda _: rules.remove_address(queries.known(access), access.side, address))


def agree_to_address(access: RelationshipAccess, address: UUID, *, agrees: bool) -> Recorded | Refused:
    """The customer agrees, or not, to an address of theirs that the merchant wrote."""
    entry = queries.awaiting(access, address)
    if entry is None:
        return rules.ADDRESS_IS_UNKNOWN
    if agrees:
        return stance.confirm(access.writer, access.side, entry)
    return stance.contest(access.writer, access.side, entry, "This is not our address.")


def claim(link: PageLink, user: User) -> Claim:
    """The customer keeps a page that this browser opened with the user's login."""
    made, _ = Claim.objects.update_or_create(
        user=user,
        relationship_id=link.relationship_id,
        defaults={
            "merchant_id": link.merchant_id,
            "address_id": link.address_id,
            "person_id": link.person_id,
            "proved_at": clock.now(),
            "revoked_at": None,
        },
    )
    return made


def end_claim(access: RelationshipAccess, claim_id: UUID) -> Refused | None:
    """The customer's side ends somebody's access by login."""
    if access.side is not Side.CUSTOMER or not access.can_write:
        return rules.CLAIM_IS_THE_CUSTOMERS
    Claim.objects.filter(id=claim_id, relationship_id=access.relationship_id).update(revoked_at=clock.now())
    return None


def choose_keeper(access: RelationshipAccess, member: UUID | None) -> Recorded | Refused:
    """A member of the merchant looks after this customer."""
    return write(
        access.writer, lambda _: rules.choose_keeper(access.side, member, queries.active_members(access))
    )


def state_interest(access: RelationshipAccess, text: str) -> Recorded | Refused:
    """What this side wants from the relationship, in its own words."""
    return write(access.writer, lambda _: rules.state_interest(access.side, text))
