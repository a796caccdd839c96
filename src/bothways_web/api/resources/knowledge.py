"""Facts, wishes and preferences."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from bothways.knowledge.kinds import FactStated, PreferenceSet, WishStated
from bothways.units.side import Side
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.schemas import knowledge as given
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.knowledge import FactOut, PreferenceOut, WishOut
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.knowledge import actions, queries
from bothways_web.knowledge.models import Fact, Wish

router = Router(tags=["What is known"])
BOOK = "/relationships/{relationship}"
FACT, WISH = BOOK + "/facts/{fact}", BOOK + "/wishes/{wish}"


class WantedFacts(Paging):
    """Which facts are wanted."""

    about: Side | None = Field(None, description="Only what is known of this side.")


@router.get(BOOK + "/facts", response=Page[FactOut], operation_id="list_facts", summary="List facts")
def list_facts(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WantedFacts, Query()]
) -> HttpResponse:
    """What is known, freshest first."""
    access = relationship_of(request, relationship)
    rows = Fact.objects.filter(relationship_id=access.relationship_id)
    if wanted.about is not None:
        rows = rows.filter(about=wanted.about.value)
    return answer(listing.page(FactOut, rows, ("-fresh_at", "-id"), wanted, FactOut.model_validate))


@router.post(BOOK + "/facts", response={201: Written}, operation_id="state_fact", summary="State a fact")
def state_fact(request: ApiRequest, relationship: UUID, body: given.FactIn) -> HttpResponse:
    """Something you were told, saw or assume."""
    return recorded(actions.state(relationship_of(request, relationship), body.as_body(FactStated)))


@router.post(
    FACT + "/correct", response={201: Written}, operation_id="correct_fact", summary="Correct a fact"
)
def correct_fact(
    request: ApiRequest, relationship: UUID, fact: UUID, body: given.CorrectionIn
) -> HttpResponse:
    """It is rather so."""
    access = relationship_of(request, relationship)
    return recorded(actions.correct(access, fact, body.text, body.how, body.quote))


@router.post(
    FACT + "/confirm", response={201: Written}, operation_id="confirm_fact", summary="Say that it is still so"
)
def confirm_fact(request: ApiRequest, relationship: UUID, fact: UUID, body: given.HowIn) -> HttpResponse:
    """It is still so."""
    return recorded(actions.confirm(relationship_of(request, relationship), fact, body.how))


@router.post(FACT + "/drop", response={201: Written}, operation_id="drop_fact", summary="Drop a fact")
def drop_fact(request: ApiRequest, relationship: UUID, fact: UUID, body: WhyIn) -> HttpResponse:
    """It is not so any more."""
    return recorded(actions.drop(relationship_of(request, relationship), fact, body.why))


@router.get(BOOK + "/wishes", response=Page[WishOut], operation_id="list_wishes", summary="List wishes")
def list_wishes(request: ApiRequest, relationship: UUID, wanted: Annotated[Paging, Query()]) -> HttpResponse:
    """Newest first; open until they are met or let go."""
    access = relationship_of(request, relationship)
    rows = Wish.objects.filter(relationship_id=access.relationship_id)
    return answer(listing.page(WishOut, rows, ("-stated_at", "-id"), wanted, WishOut.model_validate))


@router.post(BOOK + "/wishes", response={201: Written}, operation_id="state_wish", summary="State a wish")
def state_wish(request: ApiRequest, relationship: UUID, body: given.WishIn) -> HttpResponse:
    """What somebody seeks and has not found, in their own words."""
    access = relationship_of(request, relationship)
    return recorded(actions.wish(access, body.wisher or access.side, body.as_body(WishStated)))


@router.post(WISH + "/meet", response={201: Written}, operation_id="meet_wish", summary="Meet a wish")
def meet_wish(request: ApiRequest, relationship: UUID, wish: UUID, body: given.MetIn) -> HttpResponse:
    """Something that fits is there."""
    return recorded(actions.meet_wish(relationship_of(request, relationship), wish, body.how))


@router.post(WISH + "/let-go", response={201: Written}, operation_id="let_wish_go", summary="Let a wish go")
def let_wish_go(request: ApiRequest, relationship: UUID, wish: UUID) -> HttpResponse:
    """The wisher does not want it any more."""
    return recorded(actions.let_wish_go(relationship_of(request, relationship), wish))


@router.get(
    BOOK + "/preferences",
    response=list[PreferenceOut],
    operation_id="list_preferences",
    summary="How a side wishes to be contacted",
)
def list_preferences(request: ApiRequest, relationship: UUID, side: Side = Side.CUSTOMER) -> HttpResponse:
    """For all of them first; their own word before what the other side noted."""
    rows = queries.preferences(relationship_of(request, relationship), side)
    return listing.whole(PreferenceOut, [PreferenceOut.model_validate(row) for row in rows])


@router.put(
    BOOK + "/preferences",
    response={201: Written},
    operation_id="set_preference",
    summary="Say how a side wishes to be contacted",
)
def set_preference(request: ApiRequest, relationship: UUID, body: given.PreferenceIn) -> HttpResponse:
    """Your own word, or what you understood of the other side."""
    return recorded(actions.prefer(relationship_of(request, relationship), body.as_body(PreferenceSet)))
