"""What a merchant looks at every week, in figures."""

from django.http import HttpResponse
from ninja import Router

from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.api.schemas.insights import InsightsOut
from bothways_web.insights import queries

router = Router(tags=["Insights"])


@router.get("/insights", response=InsightsOut, operation_id="get_insights", summary="The book week by week")
def get_insights(request: ApiRequest) -> HttpResponse:
    """Half a year of both sides' word and of answers, and how the standings lie; summed by the worker."""
    access = merchant_of(request)
    return answer(InsightsOut.of(queries.weeks(access), queries.summed(access)))
