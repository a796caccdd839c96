"""The list of customers: one page of it, or the few that the search field shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bothways_web.parties import names, search
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Person, Relationship
from bothways_web.parties.search import Place

PER_PAGE = 25
PER_FIND = 7


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer in the list; ``people`` and ``keeper`` may be empty."""

    id: UUID
    name: str
    people: str
    keeper: str


@dataclass(frozen=True, slots=True)
class CustomersPage:
    """A page of the list; ``before`` and ``after`` are the places to go on from, empty at the ends."""

    query: str
    rows: tuple[CustomerRow, ...]
    before: str = ""
    after: str = ""


def customers(access: MerchantAccess, query: str, after: str = "", before: str = "") -> CustomersPage:
    """A page of the customers that a query finds."""
    found = search.customers(access, query, PER_PAGE, Place.read(after), Place.read(before))
    if not found.rows:
        return CustomersPage(query, ())
    return CustomersPage(
        query,
        _rows(access, found.rows),
        str(Place.of(found.rows[0])) if found.earlier else "",
        str(Place.of(found.rows[-1])) if found.later else "",
    )


def find(access: MerchantAccess, query: str) -> CustomersPage:
    """The first few customers that a query finds; none for an empty one."""
    found = search.customers(access, query, PER_FIND) if query.strip() else search.Found()
    return CustomersPage(query, _rows(access, found.rows), after="more" if found.later else "")


def _rows(access: MerchantAccess, found: Sequence[Relationship]) -> tuple[CustomerRow, ...]:
    if not found:
        return ()
    people = names.people_of(access, [row.id for row in found])
    keepers = names.members(access)
    return tuple(
        CustomerRow(row.id, row.name, _said(people.get(row.id, [])), keepers.full(row.keeper))
        for row in found
    )


def _said(people: Sequence[Person]) -> str:
    """The first two names, and that there are more."""
    first = ", ".join(person.name for person in people[:2])
    return f"{first} …" if len(people) > 2 else first
