"""What one side did for the other beyond what was owed, for either side."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas import gestures as given
from bothways_web.api.schemas.entries import Written
from bothways_web.gestures import actions, queries

router = Router(tags=["Gestures"])
GESTURES = "/relationships/{relationship}/gestures"
MOST = 100


@router.get(GESTURES, response=given.GesturesOut, operation_id="get_gestures", summary="More than was owed")
def get_gestures(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """The last hundred things the two did for each other, and how they were taken."""
    access = relationship_of(request, relationship)
    rows = queries.gestures(access, MOST)
    return answer(given.GesturesOut(items=[given.GestureOut.of(row, access.side) for row in rows]))


@router.post(GESTURES, response={201: Written}, operation_id="make_gesture", summary="Tell of a gesture")
def make_gesture(request: ApiRequest, relationship: UUID, body: given.GestureIn) -> HttpResponse:
    """Something one of the two did that nobody had promised."""
    access = relationship_of(request, relationship)
    cost = body.cost.cost() if body.cost else None
    return recorded(actions.give(access, body.made(access.side), cost))


@router.post(
    GESTURES + "/{gesture}/landed",
    response={201: Written},
    operation_id="say_how_it_landed",
    summary="How a gesture was taken",
)
def say_how_it_landed(
    request: ApiRequest, relationship: UUID, gesture: UUID, body: given.LandedIn
) -> HttpResponse:
    """The word of whom it was meant for; what the giver heard stands until they say so."""
    access = relationship_of(request, relationship)
    return recorded(actions.land(access, gesture, body.landing, body.words))


@router.post(
    GESTURES + "/{gesture}/cost",
    response={201: Written},
    operation_id="note_what_it_cost",
    summary="Note what a gesture cost",
)
def note_what_it_cost(
    request: ApiRequest, relationship: UUID, gesture: UUID, body: given.CostIn
) -> HttpResponse:
    """For what the merchant did; only their own team reads it."""
    access = relationship_of(request, relationship)
    return recorded(actions.cost(access, gesture, body.cost()))
