"""Who the customer is: what either side may add, correct and remove, and where that needs consent."""

from dataclasses import dataclass
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.journal.relationship import (
    AddressAdded,
    AddressRemoved,
    InterestStated,
    KeeperChosen,
    Medium,
    PartyRenamed,
    PersonAdded,
    PersonRemoved,
)
from bothways.units.refusal import Ground, Refused
from bothways.units.side import Side

PERSON_IS_UNKNOWN = Refused(
    "person_is_unknown",
    "There is no such person here. Somebody may have removed them.",
    ground=Ground.ABSENCE,
)
ADDRESS_IS_UNKNOWN = Refused(
    "address_is_unknown",
    "There is no such address here. Somebody may have removed it.",
    ground=Ground.ABSENCE,
)
MEMBER_IS_UNKNOWN = Refused(
    "member_is_unknown", "Only an active member of this book can look after a customer.", ground=Ground.INPUT
)
KEEPER_IS_THE_MERCHANTS = Refused(
    "keeper_is_the_merchants",
    "Who looks after a customer is for the merchant to choose. Ask them to change it.",
)
CLAIM_IS_THE_CUSTOMERS = Refused(
    "claim_is_the_customers", "Who opens this book for the customer is for the customer to say. Ask them."
)
ADDRESS_IS_CLAIMED = Refused(
    "address_is_claimed",
    "The customer opens this book with this address. Change it instead; they will be asked to agree.",
)
NAME_IS_ALREADY_SO = Refused(
    "name_is_already_so", "This is the name already; nothing needs to change.", "name"
)
PERSON_IS_ALREADY_THERE = Refused(
    "person_is_already_there",
    "This person is here already. Add a role to tell two of the same name apart.",
    "name",
)
ADDRESS_IS_ALREADY_THERE = Refused("address_is_already_there", "This address is here already.", "value")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person who acts for the customer."""

    id: UUID
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class KnownAddress:
    """A way to reach the customer; ``claimed`` when somebody proved it and opens the book with it."""

    id: UUID
    medium: Medium
    value: str
    person: UUID | None = None
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What stands in the book about who the customer is; ``claimed`` when the customer has a login for it."""

    name: str
    people: tuple[KnownPerson, ...] = ()
    addresses: tuple[KnownAddress, ...] = ()
    claimed: bool = False

    def person(self, key: UUID) -> KnownPerson | None:
        """The person with this id."""
        return next((person for person in self.people if person.id == key), None)

    def address(self, key: UUID) -> KnownAddress | None:
        """The address with this id."""
        return next((address for address in self.addresses if address.id == key), None)


@dataclass(frozen=True, slots=True)
class NewAddress:
    """An address to be added, normalised; its ``id`` is made by the caller."""

    id: UUID
    medium: Medium
    value: str
    person: UUID | None = None


def rename(known: Known, side: Side, name: str) -> Accepted | Refused:
    """The customer is called ``name`` from now on."""
    if name == known.name:
        return NAME_IS_ALREADY_SO
    return Accepted((Draft(PartyRenamed(name=name), side),))


def add_person(known: Known, side: Side, person: KnownPerson) -> Accepted | Refused:
    """Somebody acts for the customer."""
    if any((there.name, there.role) == (person.name, person.role) for there in known.people):
        return PERSON_IS_ALREADY_THERE
    return Accepted((Draft(PersonAdded(person=person.id, name=person.name, role=person.role or None), side),))


def remove_person(known: Known, side: Side, person: UUID) -> Accepted | Refused:
    """Somebody no longer acts for the customer; their addresses go with them."""
    if known.person(person) is None:
        return PERSON_IS_UNKNOWN
    theirs = [address for address in known.addresses if address.person == person]
    if side is Side.MERCHANT and any(address.claimed for address in theirs):
        return ADDRESS_IS_CLAIMED
    gone = tuple(Draft(AddressRemoved(address=address.id), side) for address in theirs)
    return Accepted((*gone, Draft(PersonRemoved(person=person), side)))


def add_address(known: Known, side: Side, new: NewAddress) -> Accepted | Refused:
    """The customer can be reached here too."""
    refusal = _refuse(known, new)
    return refusal or Accepted((_added(new, side, needs_consent=_needs_consent(known, side, new.medium)),))


def replace_address(known: Known, side: Side, old: UUID, new: NewAddress) -> Accepted | Refused:
    """The customer is reached at ``new`` instead of ``old``.

    The merchant's change of a claimed address leaves the old one in force until the customer agrees.
    """
    if known.address(old) is None:
        return ADDRESS_IS_UNKNOWN
    refusal = _refuse(known, new)
    if refusal:
        return refusal
    if _needs_consent(known, side, new.medium):
        return Accepted((_added(new, side, needs_consent=True, replaces=old),))
    return Accepted((Draft(AddressRemoved(address=old), side), _added(new, side, needs_consent=False)))


def remove_address(known: Known, side: Side, address: UUID) -> Accepted | Refused:
    """The customer is no longer reached here."""
    found = known.address(address)
    if found is None:
        return ADDRESS_IS_UNKNOWN
    if side is Side.MERCHANT and found.claimed:
        return ADDRESS_IS_CLAIMED
    return Accepted((Draft(AddressRemoved(address=address), side),))


def choose_keeper(side: Side, member: UUID | None, members: frozenset[UUID]) -> Accepted | Refused:
    """A member of the merchant looks after this customer; ``members`` are those who can."""
    if side is not Side.MERCHANT:
        return KEEPER_IS_THE_MERCHANTS
    if member is not None and member not in members:
        return MEMBER_IS_UNKNOWN
    return Accepted((Draft(KeeperChosen(member=member), side),))


def state_interest(side: Side, text: str) -> Accepted:
    """What a side wants from this; each side speaks for itself alone."""
    return Accepted((Draft(InterestStated(text=text), side),))


def refusals() -> tuple[Refused, ...]:
    """Every refusal of this module, in order of precedence."""
    return (
        KEEPER_IS_THE_MERCHANTS,
        CLAIM_IS_THE_CUSTOMERS,
        MEMBER_IS_UNKNOWN,
        PERSON_IS_UNKNOWN,
        ADDRESS_IS_UNKNOWN,
        ADDRESS_IS_CLAIMED,
        ADDRESS_IS_ALREADY_THERE,
        PERSON_IS_ALREADY_THERE,
        NAME_IS_ALREADY_SO,
    )


def _needs_consent(known: Known, side: Side, medium: Medium) -> bool:
    # A mail address opens the customer's page; in a claimed book the merchant alone must not open that door.
    return side is Side.MERCHANT and known.claimed and medium is Medium.EMAIL


def _refuse(known: Known, new: NewAddress) -> Refused | None:
    if new.person is not None and known.person(new.person) is None:
        return PERSON_IS_UNKNOWN
    same = (new.medium, new.value, new.person)
    if any((there.medium, there.value, there.person) == same for there in known.addresses):
        return ADDRESS_IS_ALREADY_THERE
    return None


def _added(new: NewAddress, side: Side, *, needs_consent: bool, replaces: UUID | None = None) -> Draft:
    body = AddressAdded(
        address=new.id,
        medium=new.medium,
        value=new.value,
        person=new.person,
        replaces=replaces,
        awaits_consent=True if needs_consent else None,
    )
    return Draft(body, side)
