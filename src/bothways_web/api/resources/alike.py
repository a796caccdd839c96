"""Before a date is promised: how such promises went."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from bothways.promises.alike import ENOUGH
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas.values import BadDue, ShortText
from bothways_web.foundation import clock
from bothways_web.parties.calendar import due_of
from bothways_web.promises import queries_alike
from bothways_web.promises.pages_alike import known

router = Router(tags=["Promises"])
#: What a side promises most: orders and invoices begin so.
_USUAL = {Side.MERCHANT: "Deliver", Side.CUSTOMER: "Pay"}


class WantedAlike(BaseModel):
    """What somebody is about to promise, and by when."""

    what: ShortText | None = Field(
        None,
        description="What is to be done: “Send the proof”. Left out: the merchant's deliveries, a customer's "
        "payments.",
    )
    due: ShortText | None = Field(
        None,
        description="By when, as it is said or as a date: “Friday”, “2026-03-13”. Left out: however long "
        "they were given for.",
    )


class TallyOut(BaseModel):
    """How several promises went. There is no score."""

    model_config = ConfigDict(from_attributes=True)

    count: int
    in_time: int = Field(description="By the day promised first.")
    late: int
    not_kept: int
    middle: int | None = Field(
        description="How many days late the late ones were: half of them more, half less."
    )
    is_enough: bool = Field(description=f"Whether there are at least {ENOUGH}, so that they say something.")


class WentOut(BaseModel):
    """One promise behind the figures; its relationship is left out where the caller does not see it."""

    promise: UUID
    relationship: UUID | None
    customer: str
    what: str
    days: int = Field(description="For how many days it was given.")
    late: int | None = Field(description="How many days late it was kept; null when it was not kept.")


class AlikeOut(BaseModel):
    """How promises went that begin alike and were given for about as many days."""

    days: int | None = Field(description="For how many days this one would be given.")
    since: datetime | None = Field(description="Where fewer than the last twelve months were looked at.")
    team: TallyOut | None = Field(description="All of this side's, for those who see all customers.")
    own: TallyOut | None = Field(description="Those that the caller saw to, where they are not all.")
    promises: list[WentOut]


@router.get(
    "/relationships/{relationship}/alike",
    response=AlikeOut,
    operation_id="alike",
    summary="How such promises went",
)
def alike(request: ApiRequest, relationship: UUID, wanted: Annotated[WantedAlike, Query()]) -> HttpResponse:
    """The merchant's over the whole book, a customer's within this relationship; the last twelve months."""
    access = relationship_of(request, relationship)
    due = due_of(access.merchant, wanted.due, clock.now()) if wanted.due else None
    if isinstance(due, Refused):
        raise BadDue(due.about("due"))
    found = known(access, wanted.what or _USUAL[access.side], due)
    went = {one.id: one for one in found.shown}
    return answer(
        AlikeOut(
            days=found.days,
            since=found.since,
            team=TallyOut.model_validate(found.team) if found.team else None,
            own=TallyOut.model_validate(found.own) if found.own else None,
            promises=[
                WentOut(
                    promise=one.id,
                    relationship=one.relationship if one.reachable else None,
                    customer=one.customer,
                    what=one.what,
                    days=went[one.id].days,
                    late=went[one.id].late,
                )
                for one in queries_alike.behind(access, went)
            ],
        )
    )
