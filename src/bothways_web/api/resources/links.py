"""Who opens the customer's page: standing links of addresses, and logins."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from ninja import Router
from pydantic import BaseModel, Field

from bothways_web.api import listing
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, relationship_of
from bothways_web.api.schemas.values import In
from bothways_web.parties import actions, links, queries
from bothways_web.parties.access import RelationshipAccess

router = Router(tags=["Customers"])
BOOK = "/relationships/{relationship}"


class LinkOut(BaseModel):
    """A standing link. By itself it opens nothing: a code goes to its address first."""

    id: UUID
    address: UUID
    person: UUID | None
    made_at: datetime
    opened_at: datetime | None = Field(description="When somebody opened the page with it last.")


class LinkMade(LinkOut):
    """A link with a way to it, which is shown this once."""

    url: str = Field(description="Leads to the page; whoever has the address opens it with a code.")


class LinkIn(In):
    """Whose link."""

    address: UUID = Field(description="A mail address of the customer.")


class ClaimOut(BaseModel):
    """Somebody who opens the page with a login of their own."""

    id: UUID
    name: str
    address: UUID
    person: UUID | None
    since: datetime


@router.get(
    BOOK + "/links",
    response=list[LinkOut],
    operation_id="list_links",
    summary="Which links lead to the customer's page",
)
def list_links(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Those in force, in the order they were made."""
    return listing.whole(LinkOut, _links(relationship_of(request, relationship)))


@router.post(
    BOOK + "/links",
    response={201: LinkMade},
    operation_id="make_link",
    summary="Make a way to the customer's page",
)
def make_link(request: ApiRequest, relationship: UUID, body: LinkIn) -> HttpResponse:
    """An address has one standing link; each call gives another way to it, until the link is ended."""
    access = relationship_of(request, relationship)
    made = links.link_for(access, body.address)
    if made is None:
        raise Http404("no such mail address")
    link, token = made
    shown = LinkMade(
        id=link.id,
        address=link.address_id,
        person=link.person_id,
        made_at=link.made_at,
        opened_at=link.opened_at,
        url=settings.ADDRESS + reverse("page-link", args=[token]),
    )
    return answer(shown, 201)


@router.delete(
    BOOK + "/addresses/{address}/links",
    response=list[LinkOut],
    operation_id="end_links",
    summary="End what mails to an address open and answer",
)
def end_links(request: ApiRequest, relationship: UUID, address: UUID) -> HttpResponse:
    """Links and buttons in earlier mails are dead, and open pages close. Gives the links that are left."""
    access = relationship_of(request, relationship)
    links.revoke_links(access, address)
    return listing.whole(LinkOut, _links(access))


@router.get(
    BOOK + "/claims",
    response=list[ClaimOut],
    operation_id="list_claims",
    summary="Who opens the customer's page with a login",
)
def list_claims(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Those that hold."""
    return listing.whole(ClaimOut, _claims(relationship_of(request, relationship)))


@router.delete(
    BOOK + "/claims/{claim}",
    response=list[ClaimOut],
    operation_id="end_claim",
    summary="End somebody's access by login",
)
def end_claim(request: ApiRequest, relationship: UUID, claim: UUID) -> HttpResponse:
    """For the customer's side. Gives those that are left."""
    access = relationship_of(request, relationship)
    refused = actions.end_claim(access, claim)
    if refused is not None:
        raise NotAllowed(refused.sentence)
    return listing.whole(ClaimOut, _claims(access))


def _links(access: RelationshipAccess) -> list[LinkOut]:
    return [
        LinkOut(
            id=link.id,
            address=link.address_id,
            person=link.person_id,
            made_at=link.made_at,
            opened_at=link.opened_at,
        )
        for link in links.links_of(access)
    ]


def _claims(access: RelationshipAccess) -> list[ClaimOut]:
    return [
        ClaimOut(
            id=claim.id,
            name=claim.user.name,
            address=claim.address_id,
            person=claim.person_id,
            since=claim.proved_at,
        )
        for claim in queries.claims_of(access)
    ]
