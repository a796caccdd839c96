"""The page on which either side keeps who the customer is, and who opens the book for them."""

from dataclasses import dataclass
from uuid import UUID

from bothways.units.side import Side
from bothways_web.parties import queries
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.links import links_of
from bothways_web.parties.models import Address, Claim, Membership, Person
from bothways_web.parties.who import Who, who


@dataclass(frozen=True, slots=True)
class Kept:
    """An address as it is kept: whose, whether it awaits consent, and when its links opened the page last."""

    address: Address
    whose: str
    claimed: bool
    has_links: bool


@dataclass(frozen=True, slots=True)
class Keeping:
    """Everything on the page; ``members`` can look after the customer, and only the merchant chooses."""

    who: Who
    people: list[Person]
    addresses: list[Kept]
    members: list[Membership]
    keeper: UUID | None
    claims: list[Claim]
    own_side: bool


def keeping(access: RelationshipAccess) -> Keeping:
    """Who the customer is, to be kept (nine queries)."""
    people, claims = queries.people_of(access), queries.claims_of(access)
    names = {person.id: person.name for person in people}
    claimed = {claim.address_id for claim in claims}
    linked = {link.address_id for link in links_of(access)}
    members = [member for member in queries.members_of(access) if member.active]
    return Keeping(
        who=who(access),
        people=people,
        addresses=[
            Kept(
                row,
                names.get(row.person_id, "") if row.person_id else "",
                row.id in claimed,
                row.id in linked,
            )
            for row in queries.addresses_of(access)
        ],
        members=members if access.side is Side.MERCHANT else [],
        keeper=queries.keeper_of(access),
        claims=claims,
        own_side=access.side is Side.CUSTOMER,
    )
