"""Mail to customers: the exact mail is seen, recipients are picked, sending is switched on or off."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from bothways.units.refusal import Refused
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of
from bothways_web.api.models import Scope
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.values import In
from bothways_web.channels import actions, pages, queries
from bothways_web.channels.pages import Sending
from bothways_web.channels.preview import digest, letters
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Merchant

router = Router(tags=["Sending"])
MOST = 200


class Wanted(BaseModel):
    """Which candidates are wanted."""

    after: str = Field("", max_length=500, description="`after` of the page before.")


class CandidateOut(BaseModel):
    """A mail address of a customer, and whether mail may go there."""

    address: UUID
    value: str
    relationship: UUID
    customer: str
    picked: bool
    waiting: int = Field(description="How many mails wait for it.")


class ChangeOut(BaseModel):
    """Who decided what."""

    member: str
    on: bool
    picked: int
    dropped: int
    at: datetime


class TroubleOut(BaseModel):
    """A mail that no server took."""

    to: str
    error: str


class SendingOut(BaseModel):
    """Whether mail goes to customers, to whom it may, and who decided so."""

    on: bool
    picked: int = Field(description="How many addresses may get mail.")
    candidates: list[CandidateOut]
    after: str = Field(description="Send it as `after` to get the next candidates; empty on the last page.")
    changes: list[ChangeOut]
    troubles: list[TroubleOut]


class LetterOut(BaseModel):
    """A mail as it would go, with words in place of its links."""

    sender: str
    to: str
    subject: str
    text: str
    html: str


class LettersOut(BaseModel):
    """The exact mails that wait for an address; `seen` says which these are."""

    letters: list[LetterOut]
    seen: str


class LetGoIn(In):
    """Of the listed addresses, mail may go to the picked ones and to no other of them."""

    shown: UUID = Field(description="The address whose mails were looked at.")
    seen: str = Field(max_length=64, description="What was said with those mails.")
    listed: list[UUID] = Field(max_length=MOST)
    picked: list[UUID] = Field(max_length=MOST)


@router.get("/sending", response=SendingOut, operation_id="get_sending", summary="To whom mail may go")
def get_sending(request: ApiRequest, wanted: Annotated[Wanted, Query()]) -> HttpResponse:
    """For the owner: fifty addresses at a time, by address."""
    return answer(_shown(_owner(request), wanted.after))


@router.get(
    "/sending/mails/{address}",
    response=LettersOut,
    operation_id="preview_mails",
    summary="See the exact mails of an address",
)
def preview_mails(request: ApiRequest, address: UUID) -> HttpResponse:
    """What waits for it; where nothing does, the mail that opens their page. Nothing is sent."""
    access = _owner(request)
    found = queries.address(access, address)
    if found is None:
        raise Http404("no such mail address")
    written = letters(access, found)
    shown = [
        LetterOut(sender=one.sender, to=one.to, subject=one.subject, text=one.text, html=one.html)
        for one in written
    ]
    return answer(LettersOut(letters=shown, seen=digest(written)))


@router.put("/sending", response=SendingOut, operation_id="let_mail_go", summary="Pick who gets mail")
def let_mail_go(request: ApiRequest, body: LetGoIn) -> HttpResponse:
    """For the owner, with the scope `admin`, who has looked at the mails before. Mails that waited go out."""
    access = _owner(request, Scope.ADMIN)
    done = actions.let_go(
        access, shown=body.shown, seen=body.seen, listed=set(body.listed), ticked=set(body.picked)
    )
    return _answered(access, done)


@router.delete("/sending", response=SendingOut, operation_id="stop_mail", summary="Switch sending off")
def stop_mail(request: ApiRequest) -> HttpResponse:
    """No mail goes to customers from here on; those who were picked stay picked."""
    access = _owner(request, Scope.ADMIN)
    return _answered(access, actions.stop(access))


def _owner(request: ApiRequest, scope: Scope | None = None) -> MerchantAccess:
    access = merchant_of(request, scope)
    if not access.is_owner:
        raise NotAllowed(actions.OWNER_DECIDES.sentence)
    return access


def _answered(access: MerchantAccess, refused: Refused | None) -> HttpResponse:
    return refusal(refused) if refused is not None else answer(_shown(access, ""))


def _shown(access: MerchantAccess, after: str) -> SendingOut:
    page = pages.sending(access, None, after)
    on = Merchant.objects.values_list("sending_on", flat=True).get(id=access.merchant_id)
    return SendingOut(
        on=on,
        picked=page.picked,
        candidates=_candidates(page),
        after=page.after,
        changes=[
            ChangeOut(member=one.member.name, on=one.on, picked=one.picked, dropped=one.dropped, at=one.at)
            for one in page.changes
        ],
        troubles=[TroubleOut(to=str(row.payload.get("to", "")), error=row.error) for row in page.troubles],
    )


def _candidates(page: Sending) -> list[CandidateOut]:
    return [
        CandidateOut(
            address=one.address.id,
            value=one.address.value,
            relationship=one.address.relationship_id,
            customer=one.customer,
            picked=one.picked,
            waiting=one.waiting,
        )
        for one in page.candidates
    ]
