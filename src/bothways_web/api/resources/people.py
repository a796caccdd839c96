"""Who the customer is: name, people, addresses, and what each side wants."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from bothways.journal.known import ADDRESS_IS_UNKNOWN
from bothways.units.refusal import Refused
from bothways_web.api.answers import recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.relationships import (
    AddressIn,
    AddressValue,
    InterestIn,
    KeeperIn,
    NameIn,
    PersonIn,
)
from bothways_web.parties import actions, queries
from bothways_web.parties.addresses import AddressDoesNotFit, normalised

router = Router(tags=["Customers"])
BOOK = "/relationships/{relationship}"


@router.put(
    BOOK + "/name", response={201: Written}, operation_id="rename", summary="Change the customer's name"
)
def rename(request: ApiRequest, relationship: UUID, body: NameIn) -> HttpResponse:
    """The customer is called otherwise from now on."""
    return recorded(actions.rename(relationship_of(request, relationship), body.name))


@router.put(
    BOOK + "/interest",
    response={201: Written},
    operation_id="state_interest",
    summary="Say what you want from this",
)
def state_interest(request: ApiRequest, relationship: UUID, body: InterestIn) -> HttpResponse:
    """What your side wants from the relationship; the other side reads it."""
    return recorded(actions.state_interest(relationship_of(request, relationship), body.text))


@router.put(
    BOOK + "/keeper",
    response={201: Written},
    operation_id="choose_keeper",
    summary="Choose who looks after the customer",
)
def choose_keeper(request: ApiRequest, relationship: UUID, body: KeeperIn) -> HttpResponse:
    """A member of the merchant, or nobody."""
    return recorded(actions.choose_keeper(relationship_of(request, relationship), body.member))


@router.post(BOOK + "/people", response={201: Written}, operation_id="add_person", summary="Add a person")
def add_person(request: ApiRequest, relationship: UUID, body: PersonIn) -> HttpResponse:
    """Somebody acts for the customer."""
    access = relationship_of(request, relationship)
    return recorded(actions.add_person(access, body.name, body.role or ""))


@router.delete(
    BOOK + "/people/{person}",
    response={200: Written},
    operation_id="remove_person",
    summary="Remove a person",
)
def remove_person(request: ApiRequest, relationship: UUID, person: UUID) -> HttpResponse:
    """Somebody no longer acts for the customer; their addresses go with them."""
    return recorded(actions.remove_person(relationship_of(request, relationship), person), 200)


@router.post(
    BOOK + "/addresses", response={201: Written}, operation_id="add_address", summary="Add an address"
)
def add_address(request: ApiRequest, relationship: UUID, body: AddressIn) -> HttpResponse:
    """One more way to reach the customer. Where they keep the book too, it may await their consent."""
    access = relationship_of(request, relationship)
    try:
        value = normalised(body.medium, body.value, access.merchant.country)
    except AddressDoesNotFit as error:
        return _does_not_fit(error)
    return recorded(actions.add_address(access, body.medium, value, body.person))


@router.put(
    BOOK + "/addresses/{address}",
    response={201: Written},
    operation_id="replace_address",
    summary="Change an address",
)
def replace_address(
    request: ApiRequest, relationship: UUID, address: UUID, body: AddressValue
) -> HttpResponse:
    """The customer is reached here instead."""
    access = relationship_of(request, relationship)
    before = queries.known(access).address(address)
    if before is None:
        return refusal(ADDRESS_IS_UNKNOWN)
    try:
        value = normalised(before.medium, body.value, access.merchant.country)
    except AddressDoesNotFit as error:
        return _does_not_fit(error)
    return recorded(actions.replace_address(access, address, value))


@router.delete(
    BOOK + "/addresses/{address}",
    response={200: Written},
    operation_id="remove_address",
    summary="Remove an address",
)
def remove_address(request: ApiRequest, relationship: UUID, address: UUID) -> HttpResponse:
    """The customer is no longer reached here."""
    return recorded(actions.remove_address(relationship_of(request, relationship), address), 200)


def _does_not_fit(error: AddressDoesNotFit) -> HttpResponse:
    return refusal(Refused("address_does_not_fit", str(error), "value"))
