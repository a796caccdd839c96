"""The people that tests are about: two merchants, their members, their customers, and a stranger.

*Linden Labels* (slug ``linden-labels``): Jan owns it, Ines sees only the customers she looks after, Rita
may only read. Its customers: *Roy Cosmetics* with Claire and Paul (looked after by Jan; Claire has claimed
it) and *Brook Bakery* with Bea (looked after by Ines; Bea has claimed it). *Mill Paper* (slug ``mill-paper``)
belongs to Mia, and Linden Labels, that is Jan, is its customer: Jan is both. Sam is a user who knows nobody.
"""

from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import make_password

from bothways.journal.entry import Recorded
from bothways.journal.relationship import Form, Medium
from bothways_web.parties.access import MerchantAccess, RelationshipAccess, access_of, customer_of
from bothways_web.parties.actions import add_address, open_relationship
from bothways_web.parties.models import Address, Claim, Membership, Merchant, Person, Role, Sees
from bothways_web.users.models import User

PASSWORD = "linden and ribbon"


@dataclass(frozen=True)
class Customer:
    """A relationship as the merchant's owner and as its claimed customer hold it.

    ``people`` and ``addresses`` are ids by the person's first name, lower case.
    """

    merchants: RelationshipAccess
    own: RelationshipAccess
    people: dict[str, UUID]
    addresses: dict[str, UUID]

    @property
    def id(self) -> UUID:
        return self.merchants.relationship_id


@dataclass(frozen=True)
class Cast:
    """Everybody. Users are named by their first names, handles by what they are."""

    merchant: Merchant
    owner: MerchantAccess
    staff: MerchantAccess
    reader: MerchantAccess
    roy: Customer
    brook: Customer
    supplier: MerchantAccess
    linden_at_mill: Customer
    jan: User
    ines: User
    rita: User
    claire: User
    bea: User
    mia: User
    sam: User


def gather() -> Cast:
    """Make everybody, in the database as it is."""
    jan, ines, rita = (user(name) for name in ("Jan Linden", "Ines Linden", "Rita Reeder"))
    claire, bea, mia, sam = (user(name) for name in ("Claire Roy", "Bea Brook", "Mia Mill", "Sam Stranger"))
    linden = Merchant.objects.create(
        slug="linden-labels", name="Linden Labels", zone="Europe/London", currency="GBP", country="GB"
    )
    mill = Merchant.objects.create(slug="mill-paper", name="Mill Paper", zone="Europe/Berlin", country="DE")
    owner = member(linden, jan, Role.OWNER)
    staff = member(linden, ines, Role.STAFF, Sees.OWN)
    supplier = member(mill, mia, Role.OWNER)
    return Cast(
        merchant=linden,
        owner=owner,
        staff=staff,
        reader=member(linden, rita, Role.READER),
        roy=customer(owner, "Roy Cosmetics", ["Claire Roy", "Paul Roy"], claire),
        brook=customer(staff, "Brook Bakery", ["Bea Brook"], bea),
        supplier=supplier,
        linden_at_mill=customer(supplier, "Linden Labels", ["Jan Linden"], jan),
        jan=jan,
        ines=ines,
        rita=rita,
        claire=claire,
        bea=bea,
        mia=mia,
        sam=sam,
    )


def user(name: str) -> User:
    """A login with the address ``first@last.example`` and the one password of all tests."""
    made = User.objects.create_user(address_of(name), name=name)
    made.password = _hashed_password()
    made.save()
    return made


@cache
def _hashed_password() -> str:
    # Hashing is slow on purpose; once is enough for all tests.
    return make_password(PASSWORD)


def member(merchant: Merchant, who: User, role: Role, sees: Sees = Sees.ALL) -> MerchantAccess:
    """A user acting for a merchant."""
    return access_of(
        Membership.objects.create(merchant=merchant, user=who, name=who.name, role=role, sees=sees)
    )


def customer(keeper: MerchantAccess, name: str, people: list[str], claims: User) -> Customer:
    """A customer with a mail address for each person; the first of them has claimed it."""
    handle, opened = open_relationship(keeper, name, Form.ORGANISATION, [(person, None) for person in people])
    assert isinstance(opened, Recorded)
    ids = {first(row.name): row.id for row in Person.objects.filter(relationship_id=handle.relationship_id)}
    addresses = {first(person): mail(handle, person, ids[first(person)]) for person in people}
    Claim.objects.create(
        user=claims,
        merchant=keeper.merchant,
        relationship_id=handle.relationship_id,
        address_id=addresses[first(people[0])],
        person_id=ids[first(people[0])],
    )
    return Customer(handle, customer_of(claims, handle.relationship_id), ids, addresses)


def mail(handle: RelationshipAccess, name: str, person: UUID) -> UUID:
    """Give a person a mail address; the address's id."""
    assert isinstance(add_address(handle, Medium.EMAIL, address_of(name), person), Recorded)
    return Address.objects.get(relationship_id=handle.relationship_id, person_id=person).id


def address_of(name: str) -> str:
    """``first@last.example``."""
    given, family = name.lower().split()
    return f"{given}@{family}.example"


def first(name: str) -> str:
    """The first name, lower case."""
    return name.split(maxsplit=1)[0].lower()
