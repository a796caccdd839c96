"""The calendar one subscribes to: a member's over the whole book, a customer's over theirs."""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from ninja import Router
from pydantic import BaseModel, Field

from bothways.units.side import Side
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of, relationship_of
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import feed_tokens

router = Router(tags=["Calendars"])
OWN = "/relationships/{relationship}/calendar"


class CalendarOut(BaseModel):
    """Whether there is one, and since when. ``address`` is shown once, when it is made."""

    made_at: datetime | None = None
    address: str | None = Field(None, description="Whoever knows it reads the calendar. Keep it to yourself.")


@router.get("/calendar", response=CalendarOut, operation_id="get_calendar", summary="A member's calendar")
def get_calendar(request: ApiRequest) -> HttpResponse:
    """Whether you have one over all customers that you see."""
    return _standing(merchant_of(request))


@router.put(
    "/calendar", response=CalendarOut, operation_id="make_calendar", summary="Make a calendar's address"
)
def make_calendar(request: ApiRequest) -> HttpResponse:
    """A new address; the one before ends with it."""
    return _made(merchant_of(request))


@router.delete("/calendar", response=CalendarOut, operation_id="end_calendar", summary="End a calendar")
def end_calendar(request: ApiRequest) -> HttpResponse:
    """Nobody reads it any more."""
    return _ended(merchant_of(request))


@router.get(OWN, response=CalendarOut, operation_id="get_own_calendar", summary="A customer's calendar")
def get_own_calendar(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Whether this customer has one over what is between the two."""
    return _standing(_customer(request, relationship))


@router.put(
    OWN,
    response=CalendarOut,
    operation_id="make_own_calendar",
    summary="Make a customer's calendar's address",
)
def make_own_calendar(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """A new address; the one before ends with it."""
    return _made(_customer(request, relationship))


@router.delete(
    OWN, response=CalendarOut, operation_id="end_own_calendar", summary="End a customer's calendar"
)
def end_own_calendar(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Nobody reads it any more."""
    return _ended(_customer(request, relationship))


def _customer(request: ApiRequest, relationship: UUID) -> RelationshipAccess:
    access = relationship_of(request, relationship)
    if access.side is not Side.CUSTOMER:
        raise NotAllowed("This calendar is the customer's own. Yours is the book's: /calendar.")
    return access


def _standing(access: MerchantAccess | RelationshipAccess, address: str | None = None) -> HttpResponse:
    feed = feed_tokens.standing(access)
    response = answer(CalendarOut(made_at=feed.made_at if feed else None, address=address))
    response.headers["Cache-Control"] = "no-store"
    return response


def _made(access: MerchantAccess | RelationshipAccess) -> HttpResponse:
    return _standing(access, settings.ADDRESS + reverse("promises-feed", args=[feed_tokens.make(access)]))


def _ended(access: MerchantAccess | RelationshipAccess) -> HttpResponse:
    feed_tokens.revoke(access)
    return _standing(access)
