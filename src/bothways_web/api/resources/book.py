"""The merchant's book as such: who keeps it, and how it works."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from bothways.units.refusal import Refused
from bothways_web.api import listing
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.api.models import Scope
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.values import Day, In, NameText
from bothways_web.parties import book
from bothways_web.parties.book import Details
from bothways_web.parties.models import Merchant, Role, Sees
from bothways_web.parties.queries import members_of

router = Router(tags=["The book"])


class BookOut(BaseModel):
    """How the merchant works."""

    model_config = ConfigDict(from_attributes=True)

    slug: str
    name: str
    zone: str = Field(description="Time zone, such as Europe/Berlin.")
    currency: str
    country: str = Field(description="Two letters, or empty: whose public holidays are not working days.")
    subdivision: str = Field(description="A region of it with holidays of its own, or empty.")
    weekdays: str = Field(description="The days worked, one digit each: 0 is Monday, 6 is Sunday.")
    closed: list[date] = Field(description="Other days on which nobody works.")
    mail_from: str = Field(description="The address that mails come from; empty: the installation's own.")
    answer_days: int = Field(description="Working days within which a question is always answered.")
    year_begins: int = Field(description="Month with which the financial year begins; 0 where nobody said.")
    remind_days: int = Field(
        description="Working days before something is due on which one is reminded; 0: never."
    )
    remind_customers: bool = Field(
        description="Whether customers are reminded of theirs too, where mail may go."
    )
    sending_on: bool = Field(description="Whether anything is sent to customers.")


class BookIn(In):
    """What is to change about how the merchant works; what is left out stays."""

    name: NameText | None = None
    zone: str | None = Field(None, max_length=64)
    currency: str | None = Field(None, max_length=3)
    country: str | None = Field(None, max_length=2)
    subdivision: str | None = Field(None, max_length=10)
    weekdays: str | None = Field(None, pattern="^[0-6]{1,7}$")
    closed: list[Day] | None = Field(None, max_length=book.MOST_CLOSED)
    mail_from: str | None = Field(None, max_length=254)
    answer_days: int | None = Field(None, ge=1, le=book.MOST_ANSWER_DAYS)

    year_begins: int | None = Field(None, ge=0, le=12)
    remind_days: int | None = Field(None, ge=0, le=book.MOST_REMIND_DAYS)
    remind_customers: bool | None = None

    def onto(self, now: Details) -> Details:
        """How it works after the change."""
        given = {name: value for name, value in self if value is not None}
        if self.weekdays is not None:
            given["weekdays"] = frozenset(int(day) for day in self.weekdays)
        if self.closed is not None:
            given["closed"] = tuple(self.closed)
        return replace(now, **given)


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


@router.patch("/book", response=BookOut, operation_id="change_book", summary="Change how the merchant works")
def change_book(request: ApiRequest, body: BookIn) -> HttpResponse:
    """For the owner, with the scope `admin`. Dates that were agreed stay as they are."""
    access = merchant_of(request, Scope.ADMIN)
    done = book.change(access, body.onto(book.details(access.merchant)))
    if isinstance(done, Refused):
        return refusal(done)
    return answer(BookOut.model_validate(Merchant.objects.get(id=access.merchant_id)))


@router.get(
    "/members", response=list[MemberOut], operation_id="list_members", summary="Who acts for the merchant"
)
def list_members(request: ApiRequest) -> HttpResponse:
    """The active members, by name."""
    return listing.whole(
        MemberOut, [MemberOut.model_validate(row) for row in members_of(merchant_of(request))]
    )
