"""What a merchant looks at every week, in figures; how long customers waited, what they take and bring."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from bothways.units.refusal import Refused
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of, relationship_of
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.insights import InsightsOut, RatesIn, RatesOut, TimesOut, UpkeepOut
from bothways_web.insights import actions, queries, times, upkeep

router = Router(tags=["Insights"])


@router.get("/insights", response=InsightsOut, operation_id="get_insights", summary="The book week by week")
def get_insights(request: ApiRequest) -> HttpResponse:
    """Half a year of both sides' word and of answers, and how the standings lie; summed by the worker."""
    access = merchant_of(request)
    return answer(InsightsOut.of(queries.weeks(access), queries.summed(access)))


@router.get(
    "/relationships/{relationship}/times",
    response=TimesOut,
    operation_id="get_times",
    summary="How long a customer waited",
)
def get_times(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """For answers and for goods, beside what was promised, and how that went with ordering again."""
    return answer(TimesOut.of(times.waited(relationship_of(request, relationship))))


@router.get(
    "/relationships/{relationship}/upkeep",
    response=UpkeepOut,
    operation_id="get_upkeep",
    summary="What a customer takes and brings",
)
def get_upkeep(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Sums of the record in the merchant's currency; for the merchant's side alone."""
    access = relationship_of(request, relationship)
    if not access.sees_internal:
        raise NotAllowed("What it takes to serve you is the merchant's own account.")
    found = upkeep.recorded(access.merchant, [relationship])[relationship]
    return answer(UpkeepOut.of(found, upkeep.prices(access.merchant), access.merchant.currency))


@router.get("/rates", response=RatesOut, operation_id="get_rates", summary="What time costs")
def get_rates(request: ApiRequest) -> HttpResponse:
    """What an hour of the merchant's costs, and how long a mail takes."""
    return answer(RatesOut.of(upkeep.prices(merchant_of(request).merchant)))


@router.put("/rates", response=RatesOut, operation_id="say_rates", summary="Say what time costs")
def say_rates(request: ApiRequest, body: RatesIn) -> HttpResponse:
    """The owner alone."""
    access = merchant_of(request)
    refused = actions.say_rates(access, body.rates(access.merchant.currency))
    if isinstance(refused, Refused):
        return refusal(refused)
    return answer(RatesOut.of(upkeep.prices(access.merchant)))
