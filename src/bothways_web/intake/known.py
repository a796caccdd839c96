"""Customers of the book that rows of a file already are: by number, by address, or by name alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from bothways.journal.relationship import Medium
from bothways_web.intake.contact import Contact
from bothways_web.parties.folding import fold, sort_key
from bothways_web.parties.models import Address, Person, Relationship

#: Media that tell who somebody is; others share a street or a web site.
TELLING = (Medium.EMAIL, Medium.PHONE)


@dataclass
class Known:
    """Who is known, by each way of telling, and what is known of them. Grows as rows are read.

    ``orders`` are numbers that are in the book: of goods that came back (True), of orders (False).
    """

    by_number: dict[str, UUID] = field(default_factory=dict)
    by_address: dict[tuple[str, str], UUID] = field(default_factory=dict)
    by_name: dict[bytes, UUID] = field(default_factory=dict)
    orders: set[tuple[bool, str]] = field(default_factory=set)
    addresses: dict[UUID, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    people: dict[UUID, set[str]] = field(default_factory=lambda: defaultdict(set))

    def find(self, contact: Contact) -> UUID | None:
        """The customer this contact is, if one is known; the surest sign decides."""
        if contact.number and contact.number in self.by_number:
            return self.by_number[contact.number]
        telling = [(medium._value_, value) for medium, value in contact.addresses if medium in TELLING]
        for key in telling:
            if key in self.by_address:
                return self.by_address[key]
        # Two people can have one name, so a name decides only where the row says nothing better.
        return None if telling or contact.number else self.by_name.get(sort_key(contact.name))

    def add(self, relationship: UUID, contact: Contact) -> None:
        """From here on this contact is known."""
        if contact.number:
            self.by_number.setdefault(contact.number, relationship)
        self.by_name.setdefault(sort_key(contact.name), relationship)
        self.people[relationship].update(fold(name) for name in (contact.person, contact.name) if name)
        for medium, value in contact.addresses:
            self.addresses[relationship].add((medium._value_, value))
            if medium in TELLING:
                self.by_address.setdefault((medium._value_, value), relationship)


def look_up(merchant: UUID, contacts: Sequence[Contact], known: Known) -> None:
    """Add what the book knows of those whom some rows name. Seven queries, however many rows."""
    book = Relationship.objects.filter(merchant_id=merchant)
    numbers = [contact.number for contact in contacts if contact.number]
    # Said once more that it is not empty, for the index of numbers holds no others.
    numbered = book.filter(number__in=numbers).exclude(number="")
    known.by_number.update(numbered.values_list("number", "id"))
    keys = [sort_key(contact.name) for contact in contacts]
    found = book.filter(sort_key__in=keys).values_list("sort_key", "id")
    known.by_name.update((bytes(key), id_) for key, id_ in found)
    for medium in TELLING:
        values = [value for contact in contacts for kind, value in contact.addresses if kind is medium]
        rows = Address.objects.filter(merchant_id=merchant, medium=medium.value, value__in=values)
        for value, relationship in rows.values_list("value", "relationship_id"):
            known.by_address[(medium._value_, value)] = relationship
    _fill(known, {*known.by_number.values(), *known.by_address.values(), *known.by_name.values()})


def _fill(known: Known, relationships: Iterable[UUID]) -> None:
    ids = list(relationships)
    rows = Address.objects.filter(relationship_id__in=ids)
    for relationship, medium, value in rows.values_list("relationship_id", "medium", "value"):
        known.addresses[relationship].add((medium, value))
    for relationship, name in Relationship.objects.filter(id__in=ids).values_list("id", "name"):
        known.people[relationship].add(fold(name))
    people = Person.objects.filter(relationship_id__in=ids)
    for relationship, name in people.values_list("relationship_id", "name"):
        known.people[relationship].add(fold(name))
