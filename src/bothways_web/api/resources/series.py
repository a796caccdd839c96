"""What comes round: promised again and again, until one side ends it."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from bothways.promises.series import Series
from bothways_web.api import listing
from bothways_web.api.answers import recorded_of
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas.beside import SeriesIn, SeriesWritten
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import beside, queries_beside
from bothways_web.promises.beside import Outcome

router = Router(tags=["What comes round"])
SERIES = "/relationships/{relationship}/series"


@router.get(SERIES, response=list[Series], operation_id="list_series", summary="What comes round")
def list_series(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """What runs, and what was noted and waits to be confirmed."""
    return listing.whole(Series, queries_beside.all_series(relationship_of(request, relationship)))


@router.post(
    SERIES, response={201: SeriesWritten}, operation_id="begin_series", summary="Promise it again and again"
)
def begin_series(request: ApiRequest, relationship: UUID, body: SeriesIn) -> HttpResponse:
    """Your own word brings its first promise with it; the other side confirms what you noted of them."""
    access = relationship_of(request, relationship)
    begun = body.body(access)
    return _told(access, begun.series, beside.begin_series(access, begun))


@router.post(
    SERIES + "/{series}/end", response={201: SeriesWritten}, operation_id="end_series", summary="End it"
)
def end_series(request: ApiRequest, relationship: UUID, series: UUID, body: WhyIn) -> HttpResponse:
    """No further ones. What is open of it stays owed."""
    access = relationship_of(request, relationship)
    return _told(access, series, beside.end_series(access, series, body.why))


def _told(access: RelationshipAccess, series: UUID, outcome: Outcome) -> HttpResponse:
    return recorded_of(outcome, SeriesWritten, "series", series, partial(queries_beside.series, access))
