"""The merchant's book as such: who keeps it, and how it works."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from bothways_web.api import listing
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.parties.models import Role, Sees
from bothways_web.parties.queries import members_of

router = Router(tags=["The book"])


class BookOut(BaseModel):
    """How the merchant works."""

    model_config = ConfigDict(from_attributes=True)

    slug: str
    name: str
    zone: str = Field(description="Time zone, such as Europe/Berlin.")
    currency: str
    country: str
    answer_days: int = Field(description="Working days within which a question is always answered.")
    sending_on: bool = Field(description="Whether anything is sent to customers.")


class MemberOut(BaseModel):
    """Somebody who acts for the merchant."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    role: Role
    sees: Sees


@router.get("/book", response=BookOut, operation_id="get_book", summary="How the merchant works")
def get_book(request: ApiRequest) -> HttpResponse:
    """Zone, currency, answer time, and whether anything is sent to customers."""
    return answer(BookOut.model_validate(merchant_of(request).merchant))


@router.get(
    "/members", response=list[MemberOut], operation_id="list_members", summary="Who acts for the merchant"
)
def list_members(request: ApiRequest) -> HttpResponse:
    """The active members, by name."""
    return listing.whole(
        MemberOut, [MemberOut.model_validate(row) for row in members_of(merchant_of(request))]
    )
