"""The merchant's day: what is owed on both sides, what waits for an answer, and how the day ended."""

from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.api.cursors import BadCursor, Page, Paging
from bothways_web.api.resources.needs import needed_of
from bothways_web.api.schemas.beside import MetOut, NeededOut, ProposedOut
from bothways_web.api.schemas.conversations import QuestionOut
from bothways_web.api.schemas.promises import OwedOut
from bothways_web.api.schemas.trade import RequestOut
from bothways_web.api.schemas.values import Day
from bothways_web.conversations import queries as conversations
from bothways_web.foundation import clock
from bothways_web.foundation.keyset import Place
from bothways_web.parties.access import MerchantAccess
from bothways_web.promises import queries, queries_beside, queries_standard
from bothways_web.promises.models import END_OF_TIME
from bothways_web.promises.queries import Owed
from bothways_web.trade import queries as trade

router = Router(tags=["Today"])
MOST = 100


class TodayOut(BaseModel):
    """The morning: at most a hundred of each; `GET /promises` goes on where it ends."""

    day: date
    ours: list[OwedOut] = Field(description="What the merchant owes by the end of the day, late ones first.")
    theirs: list[OwedOut] = Field(description="What customers owe by the end of the day, late ones first.")
    to_answer: list[OwedOut] = Field(description="Asked, offered or reported done: it is your turn.")
    understood: list[OwedOut] = Field(description="Noted as somebody's promise; not confirmed yet.")
    questions: list[QuestionOut] = Field(description="Questions that wait for your answer.")
    requests: list[RequestOut] = Field(description="Wishes to order that wait for your answer.")
    appointments: list[MetOut] = Field(
        description="Whom you meet today, what waits for your yes, and what nobody said was kept."
    )
    needs: list[NeededOut] = Field(description="What colleagues ask you for.")
    standard_amends: list[ProposedOut] = Field(
        description="What customers propose should follow if something is not kept; it is your turn."
    )


class EveningOut(BaseModel):
    """The look back: what came to its end today, and what is still open."""

    day: date
    ended: list[OwedOut]
    still_ours: list[OwedOut]
    still_theirs: list[OwedOut]


class WantedOwed(Paging):
    """Which promises are wanted."""

    debtor: Side = Field(Side.MERCHANT, description="Who owes them.")
    until: Day | None = Field(None, description="Only those due by the end of this day.")


@router.get("/today", response=TodayOut, operation_id="today", summary="The morning")
def today(request: ApiRequest) -> HttpResponse:
    """What is due or late on both sides, and what waits for an answer, over all customers."""
    access = merchant_of(request)
    day, end = _today(access)
    due = {side: queries.due(access, side, end, limit=MOST, answers=False) for side in Side}
    shown = TodayOut.model_construct(
        day=day,
        ours=_owed(due[Side.MERCHANT]),
        theirs=_owed(due[Side.CUSTOMER]),
        to_answer=_owed(queries.to_answer(access, MOST, answers=False)),
        understood=_owed(queries.understood(access, MOST)),
        questions=[QuestionOut.model_validate(row) for row in conversations.waiting(access, MOST)],
        requests=[RequestOut.model_validate(row) for row in trade.waiting(access, MOST)],
        appointments=_met(access, day, end),
        needs=needed_of(access),
        standard_amends=[ProposedOut.of(one) for one in queries_standard.to_answer(access, MOST)],
    )
    return answer(shown)


@router.get("/evening", response=EveningOut, operation_id="evening", summary="The evening's look back")
def evening(request: ApiRequest) -> HttpResponse:
    """What came to its end today on both sides, and what is still open, over all customers."""
    access = merchant_of(request)
    day, end = _today(access)
    begun = datetime.combine(day, time.min, ZoneInfo(access.merchant.zone))
    shown = EveningOut.model_construct(
        day=day,
        ended=_owed(queries.closed_between(access, begun, end + timedelta(microseconds=1))),
        still_ours=_owed(queries.due(access, Side.MERCHANT, end, limit=MOST)),
        still_theirs=_owed(queries.due(access, Side.CUSTOMER, end, limit=MOST)),
    )
    return answer(shown)


@router.get(
    "/promises",
    response=Page[OwedOut],
    operation_id="list_owed",
    summary="What one side owes, over all customers",
)
def list_owed(request: ApiRequest, wanted: Annotated[WantedOwed, Query()]) -> HttpResponse:
    """What is open, the earliest due first; what has no date comes last."""
    access = merchant_of(request)
    place = Place.read(wanted.cursor) if wanted.cursor is not None else None
    if wanted.cursor is not None and place is None:
        raise BadCursor("this cursor was not handed out here")
    until = on_day(wanted.until, access.merchant.zone).at if wanted.until else END_OF_TIME
    found = queries.due(access, wanted.debtor, until, after=place, limit=wanted.limit + 1)
    further = found[wanted.limit - 1].place if len(found) > wanted.limit else None
    page = Page[OwedOut].model_construct(items=_owed(found[: wanted.limit]), next=further)
    return answer(page)


def _today(access: MerchantAccess) -> tuple[date, datetime]:
    """The merchant's day, and its last instant."""
    day = clock.now().astimezone(ZoneInfo(access.merchant.zone)).date()
    return day, on_day(day, access.merchant.zone).at


def _met(access: MerchantAccess, day: date, end: datetime) -> list[MetOut]:
    start = datetime.combine(day, time.min, ZoneInfo(access.merchant.zone))
    return [
        MetOut.model_construct(
            relationship=one.relationship_id, customer=one.customer, appointment=one.appointment
        )
        for one in queries_beside.to_see_to(access, clock.now(), start, end)
    ]


def _owed(found: list[Owed]) -> list[OwedOut]:
    return [
        OwedOut.model_construct(relationship=one.relationship_id, customer=one.customer, promise=one.promise)
        for one in found
    ]
