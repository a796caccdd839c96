"""What listening read out of texts, to be confirmed or not; nothing of it counts before."""

from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router
from pydantic import Field

from bothways.listening.proposal import Deed
from bothways.units.refusal import Refused
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, merchant_of, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.listening import HeardIn, HeardOut
from bothways_web.listening import actions, queries
from bothways_web.listening.models import Candidate, State
from bothways_web.parties.access import RelationshipAccess

router = Router(tags=["Listening"])
CANDIDATES = "/relationships/{relationship}/candidates"
ONE = CANDIDATES + "/{candidate}"


class WantedCandidates(Paging):
    """Which candidates are wanted."""

    state: State = Field(State.OPEN, description="Only those that stand so.")
    deed: Deed | None = Field(None, description="Only those that would become this.")


@router.get("/candidates", response=Page[HeardOut], operation_id="list_candidates", summary="What was read")
def list_candidates(request: ApiRequest, wanted: Annotated[WantedCandidates, Query()]) -> HttpResponse:
    """Over all customers that you see, the newest first; what lies in another's own mailbox is not there."""
    return _page(wanted, queries.seen(merchant_of(request)))


@router.get(
    CANDIDATES,
    response=Page[HeardOut],
    operation_id="list_candidates_of",
    summary="What was read of one customer",
)
def list_of_relationship(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WantedCandidates, Query()]
) -> HttpResponse:
    """The customer gets what their own words seem to promise."""
    return _page(wanted, queries.of_relationship(relationship_of(request, relationship)))


@router.get(ONE, response=HeardOut, operation_id="get_candidate", summary="Get one thing that was read")
def get_candidate(request: ApiRequest, relationship: UUID, candidate: UUID) -> HttpResponse:
    """How it stands."""
    return answer(_shown(relationship_of(request, relationship), candidate))


@router.post(
    ONE + "/confirm", response={201: Written}, operation_id="confirm_candidate", summary="Yes, record it"
)
def confirm(request: ApiRequest, relationship: UUID, candidate: UUID, body: HeardIn) -> HttpResponse:
    """It enters the book as you say it; what you leave out stays as it was read."""
    access = relationship_of(request, relationship)
    found = _found(access, candidate)
    return recorded(actions.confirm(access, candidate, body.said(access, found), body.becomes))


@router.post(ONE + "/reject", response=HeardOut, operation_id="reject_candidate", summary="No")
def reject(request: ApiRequest, relationship: UUID, candidate: UUID) -> HttpResponse:
    """It is not offered again, however often its text is read."""
    access = relationship_of(request, relationship)
    return _after(access, candidate, actions.reject(access, candidate))


@router.post(ONE + "/restore", response=HeardOut, operation_id="restore_candidate", summary="Take a no back")
def restore(request: ApiRequest, relationship: UUID, candidate: UUID) -> HttpResponse:
    """It is open again."""
    access = relationship_of(request, relationship)
    return _after(access, candidate, actions.restore(access, candidate))


def _page(wanted: WantedCandidates, rows: queries.Candidates) -> HttpResponse:
    rows = rows.filter(state=wanted.state)
    if wanted.deed is not None:
        rows = rows.filter(deed=wanted.deed.value)
    order = ("-happened_at", "-id")
    return answer(listing.page(HeardOut, rows, order, wanted, HeardOut.model_validate))


def _after(access: RelationshipAccess, candidate: UUID, refused: Refused | None) -> HttpResponse:
    return answer(_shown(access, candidate)) if refused is None else refusal(refused)


def _shown(access: RelationshipAccess, candidate: UUID) -> HeardOut:
    return HeardOut.model_validate(_found(access, candidate))


def _found(access: RelationshipAccess, candidate: UUID) -> Candidate:
    found = queries.candidate(access, candidate)
    if found is None:
        raise Http404("nothing like that was read here")
    return found
