"""Standing links to the customer's page, one for each mail address, and how they are revoked."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from bothways.journal.relationship import Medium
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Address, Button, Merchant, PageLink, Purpose
from bothways_web.parties.tokens import mint, subject_of

MOST_BOOKS = 20


def usable_addresses() -> "QuerySet[Address]":
    """Mail addresses that may reach somebody: those that await nobody's consent."""
    return Address.objects.filter(medium=Medium.EMAIL.value, awaits_consent=False)


def in_force() -> "QuerySet[PageLink]":
    """Page links that are not revoked and whose address is still the customer's."""
    theirs = usable_addresses().filter(id=OuterRef("address_id"), relationship_id=OuterRef("relationship_id"))
    return PageLink.objects.select_related("merchant").filter(Exists(theirs), revoked_at=None)


def page_link(address: Address) -> PageLink:
    """The standing link of an address, made when there is none."""
    found = in_force().filter(relationship_id=address.relationship_id, address_id=address.id).first()
    return found or PageLink.objects.create(
        merchant_id=address.merchant_id,
        relationship_id=address.relationship_id,
        address_id=address.id,
        person_id=address.person_id,
    )


def page_token(address: Address) -> str:
    """A token for one mail that leads to the page of whoever has this address."""
    return mint(Purpose.PAGE, page_link(address).id)


def link_for(access: RelationshipAccess, address: UUID) -> tuple[PageLink, str] | None:
    """The link of one of the customer's mail addresses, with a fresh token; None when there is no such."""
    if not access.can_write:
        raise PermissionError("this access may read but not write")
    found = usable_addresses().filter(relationship_id=access.relationship_id, id=address).first()
    if found is None:
        return None
    link = page_link(found)
    return link, mint(Purpose.PAGE, link.id)


def link_of(token: str) -> PageLink | None:
    """The link that a token leads to, while it is in force."""
    subject = subject_of(Purpose.PAGE, token)
    return in_force().filter(id=subject).first() if subject else None


def links_of_address(value: str) -> list[PageLink]:
    """The links of a mail address in all books that send mail; made where there is none."""
    sending = Merchant.objects.filter(sending_on=True).values("id")
    found = usable_addresses().filter(value=value.strip().lower(), merchant_id__in=sending)
    return [page_link(address) for address in found.order_by("id")[:MOST_BOOKS]]


def address_of_link(link: PageLink) -> str:
    """The mail address on record that a link belongs to."""
    return Address.objects.values_list("value", flat=True).get(id=link.address_id)


def links_of(access: RelationshipAccess) -> list[PageLink]:
    """The links in force to this customer's page."""
    return list(in_force().filter(relationship_id=access.relationship_id).order_by("made_at"))


def revoke_links(access: RelationshipAccess, address: UUID) -> None:
    """End what mails to this address can open or answer; pages that are open close too."""
    if not access.can_write:
        raise PermissionError("this access may read but not write")
    for model in (PageLink, Button):
        model._default_manager.filter(
            relationship_id=access.relationship_id, address_id=address, revoked_at=None
        ).update(revoked_at=clock.now())
