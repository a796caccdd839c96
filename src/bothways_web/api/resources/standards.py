"""Standard amends: what both sides agreed follows when something is not kept."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from bothways.promises.standards import Standard
from bothways_web.api import listing
from bothways_web.api.answers import recorded_of
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas.beside import StandardIn, StandardWritten
from bothways_web.api.schemas.promises import WhyIn, WordsIn
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import queries_standard
from bothways_web.promises import standard as actions
from bothways_web.promises.standard import Outcome

router = Router(tags=["Standard amends"])
STANDARDS = "/relationships/{relationship}/standard-amends"


@router.get(
    STANDARDS, response=list[Standard], operation_id="list_standard_amends", summary="List standard amends"
)
def list_standard_amends(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """All that was ever proposed between the two, the latest first: what holds, and what does not."""
    return listing.whole(Standard, queries_standard.standards(relationship_of(request, relationship)))


@router.post(
    STANDARDS,
    response={201: StandardWritten},
    operation_id="propose_standard_amends",
    summary="Propose standard amends",
)
def propose_standard_amends(request: ApiRequest, relationship: UUID, body: StandardIn) -> HttpResponse:
    """Nothing holds before the other side agrees; then it holds for both sides alike."""
    access = relationship_of(request, relationship)
    proposed = body.body()
    return _told(access, proposed.standard, actions.propose(access, proposed))


@router.post(
    STANDARDS + "/{standard}/agree",
    response={201: StandardWritten},
    operation_id="agree_standard_amends",
    summary="Agree to standard amends",
)
def agree_standard_amends(
    request: ApiRequest, relationship: UUID, standard: UUID, body: WordsIn
) -> HttpResponse:
    """It holds from now on, instead of what held in this case until now."""
    access = relationship_of(request, relationship)
    return _told(access, standard, actions.agree(access, standard, body.words))


@router.post(
    STANDARDS + "/{standard}/decline",
    response={201: StandardWritten},
    operation_id="decline_standard_amends",
    summary="Say no to standard amends",
)
def decline_standard_amends(
    request: ApiRequest, relationship: UUID, standard: UUID, body: WhyIn
) -> HttpResponse:
    """Nothing was agreed."""
    access = relationship_of(request, relationship)
    return _told(access, standard, actions.decline(access, standard, body.why))


@router.post(
    STANDARDS + "/{standard}/withdraw",
    response={201: StandardWritten},
    operation_id="withdraw_standard_amends",
    summary="Take back what one proposed",
)
def withdraw_standard_amends(
    request: ApiRequest, relationship: UUID, standard: UUID, body: WhyIn
) -> HttpResponse:
    """Before it is agreed, by the side that proposed it."""
    access = relationship_of(request, relationship)
    return _told(access, standard, actions.withdraw(access, standard, body.why))


@router.post(
    STANDARDS + "/{standard}/end",
    response={201: StandardWritten},
    operation_id="end_standard_amends",
    summary="End standard amends",
)
def end_standard_amends(request: ApiRequest, relationship: UUID, standard: UUID, body: WhyIn) -> HttpResponse:
    """What was broken while it held goes on following it."""
    access = relationship_of(request, relationship)
    return _told(access, standard, actions.end(access, standard, body.why))


def _told(access: RelationshipAccess, standard: UUID, outcome: Outcome) -> HttpResponse:
    return recorded_of(
        outcome, StandardWritten, "standard", standard, partial(queries_standard.standard, access)
    )
