"""Requests, orders, deliveries and returns."""

from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router
from pydantic import Field

from bothways.trade.kinds import DeliveryRecorded, OrderChanged, OrderPlaced, OrderRequested, ReturnRecorded
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, merchant_of, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.schemas import trade as given
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.promises import ReasonIn, WhyIn
from bothways_web.api.schemas.trade import (
    DealingsOut,
    DeliveryOut,
    OrderOut,
    RequestOut,
    ReturnOut,
    invoice_out,
    order_out,
)
from bothways_web.api.schemas.values import resolved
from bothways_web.trade import actions, queries
from bothways_web.trade.models import Order, Request, Return

router = Router(tags=["Orders"])
BOOK = "/relationships/{relationship}"
ORDER = BOOK + "/orders/{order}"
PagingQuery = Annotated[Paging, Query()]


@router.get(
    BOOK + "/requests",
    response=Page[RequestOut],
    operation_id="list_requests",
    summary="List wishes to order",
)
def list_requests(request: ApiRequest, relationship: UUID, wanted: PagingQuery) -> HttpResponse:
    """Newest first."""
    access = relationship_of(request, relationship)
    rows = Request.objects.filter(relationship_id=access.relationship_id)
    return answer(listing.page(RequestOut, rows, ("-asked_at", "-id"), wanted, RequestOut.model_validate))


@router.get(
    "/requests",
    response=list[RequestOut],
    operation_id="waiting_requests",
    summary="Wishes to order that wait for your answer",
)
def waiting_requests(request: ApiRequest, limit: Annotated[int, Field(ge=1, le=200)] = 50) -> HttpResponse:
    """Over all customers, the most urgent first."""
    rows = queries.waiting(merchant_of(request), limit)
    return listing.whole(RequestOut, [RequestOut.model_validate(row) for row in rows])


@router.post(
    BOOK + "/requests", response={201: Written}, operation_id="request_order", summary="Wish to order"
)
def request_order(request: ApiRequest, relationship: UUID, body: given.RequestIn) -> HttpResponse:
    """The customer would like to order; the merchant answers by placing the order or declining."""
    return recorded(actions.request(relationship_of(request, relationship), body.as_body(OrderRequested)))


@router.post(
    BOOK + "/requests/{wish}/decline",
    response={201: Written},
    operation_id="decline_request",
    summary="Decline a wish to order",
)
def decline_request(request: ApiRequest, relationship: UUID, wish: UUID, body: ReasonIn) -> HttpResponse:
    """The order cannot be taken."""
    return recorded(actions.decline(relationship_of(request, relationship), wish, body.why))


@router.get(BOOK + "/orders", response=Page[OrderOut], operation_id="list_orders", summary="List orders")
def list_orders(request: ApiRequest, relationship: UUID, wanted: PagingQuery) -> HttpResponse:
    """Newest first."""
    access = relationship_of(request, relationship)
    rows = Order.objects.filter(relationship_id=access.relationship_id)
    return answer(listing.page(OrderOut, rows, ("-ordered_at", "-id"), wanted, order_out))


@router.post(BOOK + "/orders", response={201: Written}, operation_id="place_order", summary="Place an order")
def place_order(request: ApiRequest, relationship: UUID, body: given.OrderIn) -> HttpResponse:
    """The merchant takes an order. A delivery date is a promise of the merchant."""
    access = relationship_of(request, relationship)
    due = resolved(body.due, access)
    return recorded(actions.place(access, body.as_body(OrderPlaced), due, body.at))


@router.get(ORDER, response=DealingsOut, operation_id="get_order", summary="Get one order")
def get_order(request: ApiRequest, relationship: UUID, order: UUID) -> HttpResponse:
    """An order with its deliveries, returns and invoices."""
    found = queries.dealings(relationship_of(request, relationship), order)
    if found is None:
        raise Http404("no such order")
    shown = DealingsOut.model_construct(
        order=order_out(found.order),
        deliveries=[DeliveryOut.model_validate(row) for row in found.deliveries],
        returns=[ReturnOut.model_validate(row) for row in found.returns],
        invoices=[invoice_out(row) for row in found.invoices],
    )
    return answer(shown)


@router.post(
    ORDER + "/confirm", response={201: Written}, operation_id="confirm_order", summary="Confirm an order"
)
def confirm_order(
    request: ApiRequest, relationship: UUID, order: UUID, body: given.ConfirmIn
) -> HttpResponse:
    """The merchant confirms, with a delivery date if none is promised yet."""
    access = relationship_of(request, relationship)
    return recorded(actions.confirm(access, order, resolved(body.due, access)))


@router.post(
    ORDER + "/change", response={201: Written}, operation_id="change_order", summary="Change an order"
)
def change_order(request: ApiRequest, relationship: UUID, order: UUID, body: given.ChangeIn) -> HttpResponse:
    """Other lines, another sum or another date."""
    access = relationship_of(request, relationship)
    due = resolved(body.due, access)
    return recorded(actions.change(access, body.as_body(OrderChanged, order=order), due))


@router.post(
    ORDER + "/cancel", response={201: Written}, operation_id="cancel_order", summary="Cancel an order"
)
def cancel_order(request: ApiRequest, relationship: UUID, order: UUID, body: WhyIn) -> HttpResponse:
    """Either side cancels, until it is delivered."""
    return recorded(actions.cancel(relationship_of(request, relationship), order, body.why))


@router.post(
    ORDER + "/deliveries",
    response={201: Written},
    operation_id="record_delivery",
    summary="Record a delivery",
)
def record_delivery(
    request: ApiRequest, relationship: UUID, order: UUID, body: given.DeliveryIn
) -> HttpResponse:
    """Goods went out (the merchant's word) or arrived (the customer's)."""
    access = relationship_of(request, relationship)
    return recorded(actions.deliver(access, body.as_body(DeliveryRecorded, order=order), body.at))


@router.get(BOOK + "/returns", response=Page[ReturnOut], operation_id="list_returns", summary="List returns")
def list_returns(request: ApiRequest, relationship: UUID, wanted: PagingQuery) -> HttpResponse:
    """Newest first."""
    access = relationship_of(request, relationship)
    rows = Return.objects.filter(relationship_id=access.relationship_id)
    return answer(listing.page(ReturnOut, rows, ("-at", "-id"), wanted, ReturnOut.model_validate))


@router.post(
    BOOK + "/returns", response={201: Written}, operation_id="record_return", summary="Record a return"
)
def record_return(request: ApiRequest, relationship: UUID, body: given.ReturnIn) -> HttpResponse:
    """Goods come back, and why."""
    access = relationship_of(request, relationship)
    return recorded(actions.give_back(access, body.as_body(ReturnRecorded), body.at))
