"""Who the customer is, for either side: names, addresses, who looks after them, what both want."""

from dataclasses import dataclass
from datetime import date

from bothways_web.parties import names, queries
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Address, Person, Relationship
from bothways_web.parties.names import Names, first_name


@dataclass(frozen=True, slots=True)
class Reached:
    """A person of the customer, or the customer as such, and where they are reached."""

    name: str
    role: str
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """The customer. ``people`` are those who act for it, ``itself`` its own addresses."""

    name: str
    is_person: bool
    number: str
    since: date
    keeper: str
    people: tuple[Reached, ...]
    itself: tuple[Address, ...]
    merchant_interest: str
    customer_interest: str

    @property
    def first(self) -> str:
        """What to call whoever reads their page: the one person's first name, else the customer's."""
        called = self.people[0].name if len(self.people) == 1 else self.name
        return first_name(called) if self.is_person or len(self.people) == 1 else called

    @property
    def keeper_first(self) -> str:
        """The first name of whoever looks after them; empty when nobody does."""
        return first_name(self.keeper)


def who(access: RelationshipAccess) -> Who:
    """Who the customer is. Four queries."""
    return who_and_names(access)[0]


def who_and_names(access: RelationshipAccess) -> tuple[Who, Names]:
    """Who the customer is, and the names of all who act for either side. Four queries."""
    row = queries.row_of(access)
    people, addresses = queries.people_of(access), queries.addresses_of(access)
    members = names.members(access)
    called = Names(members.by_id | {person.id: person.name for person in people})
    return _who(row, people, addresses, members.full(row.keeper)), called


def _who(row: Relationship, people: list[Person], addresses: list[Address], keeper: str) -> Who:
    return Who(
        row.name,
        row.form == "person",
        row.number,
        row.since,
        keeper,
        tuple(_reached(person, addresses) for person in people),
        tuple(address for address in addresses if address.person_id is None),
        row.merchant_interest,
        row.customer_interest,
    )


def _reached(person: Person, addresses: list[Address]) -> Reached:
    own = tuple(address for address in addresses if address.person_id == person.id)
    return Reached(person.name, person.role, own)
