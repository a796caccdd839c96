"""Relationships: the merchant's customers, or the books that a customer keeps with merchants."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from bothways.journal.relationship import Medium
from bothways.units.identity import derived
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.api import directory
from bothways_web.api.answers import answer, written
from bothways_web.api.callers import ApiRequest, merchant_of, relationship_of
from bothways_web.api.cursors import BadCursor, Page, Paging
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.relationships import RelationshipIn, RelationshipLine, RelationshipOut
from bothways_web.parties import actions, search
from bothways_web.parties.addresses import AddressDoesNotFit, normalised

router = Router(tags=["Customers"])


class Search(Paging):
    """Which relationships are wanted."""

    search: str | None = Field(
        None, max_length=200, description="Beginnings of words of a name, a number or an address."
    )


class Opened(Written):
    """The new relationship's id, and the entries that opened it."""

    id: UUID


@router.get(
    "/relationships",
    response=Page[RelationshipLine],
    operation_id="list_relationships",
    summary="List or search customers",
)
def list_relationships(request: ApiRequest, wanted: Annotated[Search, Query()]) -> HttpResponse:
    """By name. Those who act as a customer get the books they keep with merchants, all at once."""
    if request.auth.merchant is None:
        return answer(Page[RelationshipLine].model_construct(items=directory.own(request.auth), next=None))
    place = search.Place.read(wanted.cursor) if wanted.cursor is not None else None
    if wanted.cursor is not None and place is None:
        raise BadCursor("this cursor was not handed out here")
    access = merchant_of(request)
    found = search.customers(access, wanted.search or "", search.Page(wanted.limit, place))
    items = [directory.line(row, access.merchant, Side.MERCHANT) for row in found.rows]
    further = str(found.after) if found.after else None
    return answer(Page[RelationshipLine].model_construct(items=items, next=further))


@router.post(
    "/relationships",
    response={201: Opened},
    operation_id="open_relationship",
    summary="Open a new customer's book",
)
def open_relationship(request: ApiRequest, body: RelationshipIn) -> HttpResponse:
    """A new customer, with people and addresses. Nothing is sent to anybody."""
    access = merchant_of(request)
    wanted = derived("relationship", access.key.credential, access.key.key) if access.key else None
    addresses: list[tuple[Medium, str]] = []
    for at, address in enumerate(body.addresses):
        try:
            value = normalised(address.medium, address.value, access.merchant.country)
        except AddressDoesNotFit as error:
            return refusal(Refused("address_does_not_fit", str(error), f"addresses.{at}.value"))
        addresses.append((address.medium, value))
    opened, outcome = actions.open_relationship(
        access,
        body.name,
        body.form,
        [(person.name, person.role) for person in body.people],
        addresses,
        wanted,
    )
    if isinstance(outcome, Refused):
        return refusal(outcome)
    shown = written(outcome.entries, outcome.repeated)
    return answer(
        Opened.model_construct(id=opened.relationship_id, entries=shown.entries, repeated=shown.repeated), 201
    )


@router.get(
    "/relationships/{relationship}",
    response=RelationshipOut,
    operation_id="get_relationship",
    summary="Get one customer's book",
)
def get_relationship(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Who they are: name, people, addresses, and what each side wants from the relationship."""
    return answer(directory.whole(relationship_of(request, relationship)))
