"""The merchant's team: who is asked into it, what each may do, and who gets the morning mail."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from bothways.journal.relationship import Medium
from bothways.units.refusal import Refused
from bothways_web.api import listing
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of
from bothways_web.api.models import Scope
from bothways_web.api.problems import refusal
from bothways_web.api.resources.book import MemberOut
from bothways_web.api.schemas.values import In, NameText
from bothways_web.parties import members
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.addresses import AddressDoesNotFit, normalised
from bothways_web.parties.models import Role, Sees

router = Router(tags=["The book"])


class InvitationOut(BaseModel):
    """Somebody who is asked into the team and has not answered."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    email: str
    name: str
    role: Role
    sees: Sees
    made_at: datetime


class InvitationIn(In):
    """Somebody new; they sign in with this address."""

    email: str = Field(max_length=254)
    name: NameText
    role: Role = Role.STAFF
    sees: Sees = Sees.ALL


class Invited(BaseModel):
    """The link of the new invitation, which is shown this once. A mail with one of its own goes too."""

    url: str


class MemberIn(In):
    """What a member may do and see, and whether they still belong to the team."""

    role: Role
    sees: Sees
    active: bool = True


@router.get(
    "/invitations",
    response=list[InvitationOut],
    operation_id="list_invitations",
    summary="Who is asked into the team",
)
def list_invitations(request: ApiRequest) -> HttpResponse:
    """For the owner."""
    access = merchant_of(request, Scope.ADMIN)
    if not access.is_owner:
        raise NotAllowed(members.TEAM_IS_THE_OWNERS.sentence)
    return _invitations(access)


@router.post(
    "/invitations", response={201: Invited}, operation_id="invite", summary="Ask somebody into the team"
)
def invite(request: ApiRequest, body: InvitationIn) -> HttpResponse:
    """For the owner. An earlier invitation of the same address ends."""
    access = merchant_of(request, Scope.ADMIN)
    try:
        email = normalised(Medium.EMAIL, body.email, access.merchant.country)
    except AddressDoesNotFit as error:
        return refusal(Refused("address_does_not_fit", str(error), "email"))
    made = members.invite(access, email, body.name, body.role, body.sees)
    if isinstance(made, Refused):
        return refusal(made)
    return answer(Invited(url=settings.ADDRESS + reverse("invited", args=[made])), 201)


@router.delete(
    "/invitations/{invitation}",
    response=list[InvitationOut],
    operation_id="take_invitation_back",
    summary="Take an invitation back",
)
def take_back(request: ApiRequest, invitation: UUID) -> HttpResponse:
    """For the owner. Gives those that are left."""
    access = merchant_of(request, Scope.ADMIN)
    refused = members.take_back(access, invitation)
    return refusal(refused) if refused is not None else _invitations(access)


@router.patch(
    "/members/{member}",
    response=list[MemberOut],
    operation_id="change_member",
    summary="Change what a member may do",
)
def change_member(request: ApiRequest, member: UUID, body: MemberIn) -> HttpResponse:
    """For the owner. Gives the whole team."""
    access = merchant_of(request, Scope.ADMIN)
    refused = members.change(access, member, body.role, body.sees, active=body.active)
    if refused is not None:
        return refusal(refused)
    return listing.whole(MemberOut, [MemberOut.model_validate(row) for row in members.team(access)])


def _invitations(access: MerchantAccess) -> HttpResponse:
    return listing.whole(
        InvitationOut, [InvitationOut.model_validate(row) for row in members.invitations(access)]
    )
