"""What the pages of who is who show."""

from dataclasses import dataclass
from uuid import UUID

from bothways_web.parties import queries
from bothways_web.users.models import User


@dataclass(frozen=True, slots=True)
class Book:
    """A book the user keeps as a member of a merchant; ``customers`` are those they see."""

    merchant: str
    slug: str
    role: str
    customers: int


@dataclass(frozen=True, slots=True)
class Supplier:
    """A book that a merchant keeps with the user, who stands in it under ``as_name``."""

    merchant: str
    relationship_id: UUID
    as_name: str


@dataclass(frozen=True, slots=True)
class Sides:
    """One user on both sides: books they keep, and books in which they are the customer."""

    books: list[Book]
    suppliers: list[Supplier]

    @property
    def only_address(self) -> str | None:
        """Where to go at once when there is just one book."""
        if len(self.books) == 1 and not self.suppliers:
            return f"/desk/{self.books[0].slug}/"
        if len(self.suppliers) == 1 and not self.books:
            return f"/book/{self.suppliers[0].relationship_id}/"
        return None


def sides(user: User) -> Sides:
    """My customers and my suppliers (five queries)."""
    members = queries.books_of(user)
    seen = queries.customers_seen(members)
    claims = queries.suppliers_of(user)
    names = queries.names_of([claim.relationship_id for claim in claims])
    return Sides(
        [Book(m.merchant.name, m.merchant.slug, m.get_role_display(), seen[m.id]) for m in members],
        [Supplier(c.merchant.name, c.relationship_id, names.get(c.relationship_id, "")) for c in claims],
    )
