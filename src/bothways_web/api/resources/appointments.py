"""Appointments: proposed, agreed, moved, called off, and how they were kept."""

from functools import partial
from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from bothways.promises.appointments import Appointment
from bothways_web.api import listing
from bothways_web.api.answers import recorded_of
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas.beside import CameIn, MeetingIn, MeetingWritten, OtherTimeIn
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.api.schemas.values import In, When
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import beside, queries_beside
from bothways_web.promises.beside import Outcome

router = Router(tags=["Appointments"])
MEETINGS = "/relationships/{relationship}/appointments"
ONE = MEETINGS + "/{appointment}"


class WantedMeetings(BaseModel):
    """Which appointments are wanted."""

    since: When | None = Field(None, description="Those that end after this; left out: a week ago.")


class AgreedIn(In):
    """Nothing but yes."""


@router.get(
    MEETINGS, response=list[Appointment], operation_id="list_appointments", summary="When both sides meet"
)
def list_appointments(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WantedMeetings, Query()]
) -> HttpResponse:
    """The earliest first, those called off too; at most two hundred."""
    access = relationship_of(request, relationship)
    since = wanted.since or clock.now() - queries_beside.STAYS
    return listing.whole(Appointment, queries_beside.appointments(access, since))


@router.post(
    MEETINGS, response={201: MeetingWritten}, operation_id="propose_appointment", summary="Propose to meet"
)
def propose(request: ApiRequest, relationship: UUID, body: MeetingIn) -> HttpResponse:
    """The other side has yet to agree to it."""
    access = relationship_of(request, relationship)
    proposed = body.body(access)
    return _told(access, proposed.appointment, beside.propose(access, proposed))


@router.post(
    ONE + "/agree", response={201: MeetingWritten}, operation_id="agree_to_meet", summary="Agree to meet"
)
def agree(request: ApiRequest, relationship: UUID, appointment: UUID, body: AgreedIn) -> HttpResponse:
    """Yes to what the other side proposed: both promise to be there."""
    access = relationship_of(request, relationship)
    return _told(access, appointment, beside.agree_to_meet(access, appointment))


@router.post(
    ONE + "/move", response={201: MeetingWritten}, operation_id="move_appointment", summary="Another time"
)
def move(request: ApiRequest, relationship: UUID, appointment: UUID, body: OtherTimeIn) -> HttpResponse:
    """Proposes another time, which the other side has yet to agree to."""
    access = relationship_of(request, relationship)
    return _told(access, appointment, beside.move_meeting(access, body.body(appointment)))


@router.post(
    ONE + "/cancel", response={201: MeetingWritten}, operation_id="cancel_appointment", summary="Call it off"
)
def cancel(request: ApiRequest, relationship: UUID, appointment: UUID, body: WhyIn) -> HttpResponse:
    """It does not take place."""
    access = relationship_of(request, relationship)
    return _told(access, appointment, beside.cancel_meeting(access, appointment, body.why))


@router.post(
    ONE + "/kept",
    response={201: MeetingWritten},
    operation_id="judge_appointment",
    summary="Say how it was kept",
)
def kept(request: ApiRequest, relationship: UUID, appointment: UUID, body: CameIn) -> HttpResponse:
    """How the other side was there, once it has begun: each judges the other."""
    access = relationship_of(request, relationship)
    outcome = beside.say_how_it_was_kept(access, appointment, body.came, body.note)
    return _told(access, appointment, outcome)


def _told(access: RelationshipAccess, appointment: UUID, outcome: Outcome) -> HttpResponse:
    return recorded_of(
        outcome, MeetingWritten, "appointment", appointment, partial(queries_beside.appointment, access)
    )
