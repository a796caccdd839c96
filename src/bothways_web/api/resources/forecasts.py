"""What is predicted of customers, how sure that is, and what came of it."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from bothways.units.refusal import Refused
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, merchant_of, relationship_of
from bothways_web.api.cursors import Page
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.forecasts import (
    BookForecastOut,
    CustomerForecastOut,
    ForecastOut,
    ToldIn,
    ToldOut,
    WantedForecasts,
    told_of_book,
    told_of_customer,
)
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.forecast import actions, queries

router = Router(tags=["Forecasts"])
FORECAST = "/relationships/{relationship}/forecast"


@router.get(
    FORECAST,
    response=CustomerForecastOut,
    operation_id="get_forecast",
    summary="What is predicted of a customer",
)
def get_forecast(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """When they probably order next, with an 80 % band, and what that rests on; for either side."""
    return answer(told_of_customer(relationship_of(request, relationship)))


@router.post(
    FORECAST + "/stop",
    response={201: Written},
    operation_id="stop_predicting",
    summary="Let nothing be predicted",
)
def stop_predicting(request: ApiRequest, relationship: UUID, body: WhyIn) -> HttpResponse:
    """Your side wants nothing predicted: no computation uses these orders from here on."""
    return recorded(actions.stop(relationship_of(request, relationship), body.why))


@router.post(
    FORECAST + "/allow",
    response={201: Written},
    operation_id="allow_predicting",
    summary="Let predictions be made again",
)
def allow_predicting(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Your side takes back that it wanted nothing predicted."""
    return recorded(actions.allow(relationship_of(request, relationship)))


@router.get("/forecasts", response=Page[ForecastOut], operation_id="list_forecasts", summary="List forecasts")
def list_forecasts(request: ApiRequest, wanted: Annotated[WantedForecasts, Query()]) -> HttpResponse:
    """By the day on which an order is most likely; those of whom it is too early to say are left out.

    A page may hold fewer than its limit: what an order has overtaken is left out until it is worked out anew.
    """
    access = merchant_of(request)
    rows = queries.seen(access).filter(next_likely__isnull=False)
    if wanted.late is not None:
        rows = rows.filter(late=wanted.late)
    found = listing.page(ForecastOut, rows, ("next_likely", "relationship_id"), wanted, ForecastOut.of)
    kept = queries.holding(
        [one.row for one in found.items if one.row], queries.state(access).told_at is not None
    )
    return answer(
        Page[ForecastOut].model_construct(items=[ForecastOut.of(row) for row in kept], next=found.next)
    )


@router.get(
    "/forecasts/record",
    response=BookForecastOut,
    operation_id="forecast_record",
    summary="What the book expects, and what came of its forecasts",
)
def forecast_record(request: ApiRequest) -> HttpResponse:
    """The coming four weeks with their bands, and how forecasts fared whose time is over."""
    return answer(told_of_book(merchant_of(request)))


@router.put(
    "/forecasts/told",
    response=ToldOut,
    operation_id="say_private_customers_told",
    summary="Say whether private customers know of predictions",
)
def say_told(request: ApiRequest, body: ToldIn) -> HttpResponse:
    """The owner alone; nothing is predicted of private persons before."""
    access = merchant_of(request)
    outcome = actions.say_told(access, body.told)
    if isinstance(outcome, Refused):
        return refusal(outcome)
    return answer(ToldOut(told_at=queries.state(access).told_at))
