"""Kinds that say who the two sides of a relationship are, as the journal's first entries."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.journal.body import Body
from bothways.journal.kind import BOTH_STREAMS, Kind
from bothways.journal.obligation import Phrase

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class Form(StrEnum):
    """What a party is."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Medium(StrEnum):
    """How somebody can be reached."""

    EMAIL = "email"
    PHONE = "phone"
    POST = "post"
    WEB = "web"


class Reached(BaseModel):
    """An address that comes with somebody: normalised as in ``AddressAdded``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    address: UUID
    medium: Medium
    value: Annotated[str, StringConstraints(min_length=1, max_length=500)]


class RelationshipOpened(Body):
    """Merchant and customer know each other from here on."""

    party: UUID
    form: Form
    name: Name
    since: date | None = Field(default=None, description="When it really began, if before this entry.")
    number: Annotated[str, StringConstraints(max_length=60)] | None = Field(
        default=None, description="The customer's number in another system, as an import knew it."
    )
    addresses: tuple[Reached, ...] = Field(default=(), description="How the customer is reached at first.")


class PartyRenamed(Body):
    """The customer's name is now this."""

    name: Name


class PersonAdded(Body):
    """A person who acts for the customer."""

    person: UUID
    name: Name
    role: Annotated[str, StringConstraints(max_length=100)] | None = None
    addresses: tuple[Reached, ...] = Field(default=(), description="How this person is reached at first.")

    def brings(self) -> tuple[UUID, ...]:
        return (self.person, *(reached.address for reached in self.addresses))


class PersonRemoved(Body):
    """A person who no longer acts for the customer."""

    person: UUID


class AddressAdded(Body):
    """An address by which the customer, or one of its people, can be reached.

    ``value`` is normalised: lower-case mail addresses, phone numbers in E.164. An address that the merchant
    put in a book which its customer has claimed awaits the customer's word on this entry.
    """

    address: UUID
    medium: Medium
    value: Annotated[str, StringConstraints(min_length=1, max_length=500)]
    person: UUID | None = None
    replaces: UUID | None = Field(default=None, description="The address that goes once this one is agreed.")
    awaits_consent: Literal[True] | None = Field(
        default=None, description="It reaches nobody and opens nothing before the customer confirms it."
    )

    def brings(self) -> tuple[UUID, ...]:
        return (self.address,)


class AddressRemoved(Body):
    """An address that is no longer theirs."""

    address: UUID


class KeeperChosen(Body):
    """The member of the merchant's side who looks after this customer."""

    member: UUID | None = None


class InterestStated(Body):
    """What this side wants from the relationship (R18); a later one replaces an earlier one."""

    text: Phrase


KINDS = (
    Kind("relationship_opened", RelationshipOpened, "opened the book"),
    Kind("party_renamed", PartyRenamed, "changed the name"),
    Kind("person_added", PersonAdded, "added a person"),
    Kind("person_removed", PersonRemoved, "removed a person"),
    Kind("address_added", AddressAdded, "added an address"),
    Kind("address_removed", AddressRemoved, "removed an address"),
    Kind("keeper_chosen", KeeperChosen, "chose who looks after this customer", BOTH_STREAMS),
    Kind("interest_stated", InterestStated, "said what they want from this"),
)
