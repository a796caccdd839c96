"""What promises of the merchant's wait for inside; the customer's side sees nothing of it."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Router

from bothways.promises.needs import Need
from bothways_web.api import listing
from bothways_web.api.answers import recorded_of
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of, relationship_of
from bothways_web.api.schemas.beside import NeedDueIn, NeededOut, NeedIn, NeedWritten
from bothways_web.api.schemas.promises import WhyIn, WordsIn
from bothways_web.api.schemas.values import resolved
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import beside, queries, queries_inside
from bothways_web.promises.beside import Outcome

router = Router(tags=["Inside the company"])
NEEDS = "/relationships/{relationship}/promises/{promise}/needs"


@router.get(NEEDS, response=list[Need], operation_id="list_needs", summary="What a promise waits for inside")
def list_needs(request: ApiRequest, relationship: UUID, promise: UUID) -> HttpResponse:
    """From whom, by when, and whether they said they will."""
    access = _inside(request, relationship)
    if queries.promise(access, promise) is None:
        raise Http404("no such promise")
    return listing.whole(Need, queries_inside.needs_of(access, promise))


@router.post(NEEDS, response={201: NeedWritten}, operation_id="ask_inside", summary="Ask a colleague for it")
def ask_inside(request: ApiRequest, relationship: UUID, promise: UUID, body: NeedIn) -> HttpResponse:
    """They read it on their day, also when they do not see the customer otherwise."""
    access = _inside(request, relationship)
    asked = body.body(access, promise)
    return _told(access, asked.need, beside.ask_inside(access, asked))


@router.get(
    "/needs", response=list[NeededOut], operation_id="needed_from_you", summary="What colleagues ask you"
)
def needed(request: ApiRequest) -> HttpResponse:
    """What is open of it, the earliest due first; also for customers whom you do not see otherwise."""
    return listing.whole(NeededOut, needed_of(merchant_of(request)))


@router.post(
    "/needs/{need}/promise", response={201: NeedWritten}, operation_id="promise_need", summary="Say you will"
)
def promise_need(request: ApiRequest, need: UUID, body: NeedDueIn) -> HttpResponse:
    """Whoever was asked says that they will, by another day if they name one."""
    access, _need, _sees = queries_inside.open_need(merchant_of(request), need)
    return _told(access, need, beside.promise_inside(access, need, resolved(body.due, access)))


@router.post(
    "/needs/{need}/meet", response={201: NeedWritten}, operation_id="meet_need", summary="Say it is done"
)
def meet_need(request: ApiRequest, need: UUID, body: WordsIn) -> HttpResponse:
    """Whoever was asked says that it is done."""
    access, _need, _sees = queries_inside.open_need(merchant_of(request), need)
    return _told(access, need, beside.meet_need(access, need, body.words))


@router.post(
    "/needs/{need}/drop", response={201: NeedWritten}, operation_id="drop_need", summary="No longer needed"
)
def drop_need(request: ApiRequest, need: UUID, body: WhyIn) -> HttpResponse:
    """It is not needed any more, or will not be done."""
    access, _need, _sees = queries_inside.open_need(merchant_of(request), need)
    return _told(access, need, beside.drop_need(access, need, body.why))


def needed_of(access: MerchantAccess) -> list[NeededOut]:
    """What colleagues ask a member, as programs see it."""
    return [
        NeededOut.model_construct(
            relationship=one.relationship_id, customer=one.customer, promise=one.promise, need=one.need
        )
        for one in queries_inside.needed_from(access)
    ]


def _inside(request: ApiRequest, relationship: UUID) -> RelationshipAccess:
    access = relationship_of(request, relationship)
    if not access.sees_internal:
        raise NotAllowed("Only the merchant's side can do this. Use a token of a member.")
    return access


def _told(access: RelationshipAccess, need: UUID, outcome: Outcome) -> HttpResponse:
    return recorded_of(outcome, NeedWritten, "need", need, partial(queries_inside.need, access))
