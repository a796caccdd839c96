"""Relationships, their people and addresses, as callers send and see them."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.journal.relationship import Form, Medium
from bothways.units.side import Side
from bothways_web.api.schemas.values import NameText, ShortText

AddressText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=480)]
RoleText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]


class PersonIn(BaseModel):
    """A person who acts for the customer."""

    model_config = ConfigDict(extra="forbid")

    name: NameText
    role: RoleText | None = None


class OwnAddressIn(BaseModel):
    """A way to reach the customer."""

    model_config = ConfigDict(extra="forbid")

    medium: Medium
    value: AddressText


class AddressIn(OwnAddressIn):
    """A way to reach the customer, or one of its people."""

    person: UUID | None = None


class AddressValue(BaseModel):
    """What an address is changed to; its medium stays."""

    model_config = ConfigDict(extra="forbid")

    value: AddressText


class NameIn(BaseModel):
    """A name."""

    model_config = ConfigDict(extra="forbid")

    name: NameText


class InterestIn(BaseModel):
    """What a side wants from the relationship."""

    model_config = ConfigDict(extra="forbid")

    text: ShortText


class KeeperIn(BaseModel):
    """Who looks after the customer; null for nobody."""

    model_config = ConfigDict(extra="forbid")

    member: UUID | None


class RelationshipIn(BaseModel):
    """A new customer."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "name": "Hofladen Brandt",
                    "form": "organisation",
                    "people": [{"name": "Jule Brandt", "role": "owner"}],
                    "addresses": [{"medium": "email", "value": "jule@hofladen-brandt.example"}],
                }
            ]
        },
    )

    name: NameText
    form: Form = Form.ORGANISATION
    people: list[PersonIn] = Field(default=[], max_length=50)
    addresses: list[OwnAddressIn] = Field(default=[], max_length=50)


class PersonOut(BaseModel):
    """A person who acts for the customer."""

    id: UUID
    name: str
    role: str


class AddressOut(BaseModel):
    """A way to reach the customer, or one of its people."""

    id: UUID
    medium: Medium
    value: str
    person: UUID | None
    awaits_consent: bool = Field(description="It reaches nobody before the customer confirms its entry.")
    entry: UUID = Field(description="The entry that added it; the customer confirms or contests it.")


class RelationshipLine(BaseModel):
    """A relationship as a list shows it."""

    id: UUID
    name: str = Field(description="The customer's name.")
    merchant: str = Field(description="The merchant's name.")
    side: Side = Field(description="Which side of it you are.")
    form: Form
    number: str
    since: date
    keeper: UUID | None = Field(description="The member of the merchant who looks after it.")


class RelationshipOut(RelationshipLine):
    """A relationship with its people, its addresses, and what each side wants from it."""

    merchant_interest: str
    customer_interest: str
    people: list[PersonOut]
    addresses: list[AddressOut]
