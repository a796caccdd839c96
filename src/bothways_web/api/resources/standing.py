"""How the two sides stand, what moved it, and what of it the customer switched off."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from bothways.standing.dimension import Dimension
from bothways.standing.rules import RULES
from bothways.units.side import Side
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.cursors import BadCursor, Page, Paging
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.values import In
from bothways_web.foundation.keyset import Place
from bothways_web.parties.scene import scene
from bothways_web.standing import actions, pages, queries
from bothways_web.standing.views_of import View
from bothways_web.standing.worth_card import step_of

router = Router(tags=["Standing"])
STANDING = "/relationships/{relationship}/standing"


class StandsOut(BaseModel):
    """One side in one dimension. Figures are shares of 1, null while there is not enough to say anything."""

    side: Side
    dimension: Dimension
    mean: float | None
    low: float | None = Field(description="The true share lies between `low` and `high` four times of five.")
    high: float | None
    trend: str = Field(description="Against three months ago: rising, falling, steady or unsaid.")
    items: int = Field(description="How many things speak for or against.")
    facts: str = Field(description="What they come to, in words.")
    off: bool = Field(description="Switched off by the customer, or a private person who was not told.")


class EvidenceOut(BaseModel):
    """One thing that moved a standing."""

    entry: UUID
    side: Side
    dimension: Dimension
    because: str
    outcome: int = Field(description="In thousandths: 1000 as good as it gets, 0 as bad.")
    weight: int = Field(description="In thousandths; 0 while it is contested.")
    known: str = Field(description="confirmed, tacit, claimed or contested.")
    at: datetime


class WorthOut(BaseModel):
    """Whether what a side gets is worth what it gives, as it said last."""

    side: Side
    step: int = Field(description="From 1, not at all, to 5, fully.")
    at: datetime


class WorthIn(In):
    """Whether what you get is worth what you give."""

    step: Annotated[int, Field(ge=1, le=5, description="From 1, not at all, to 5, fully.")]


class WantedEvidence(Paging):
    """Which of the six is wanted."""

    dimension: Dimension | None = Field(None, description="Left out: all of them.")


class SwitchIn(In):
    """Which of the six."""

    dimension: Dimension | None = Field(None, description="Left out: all of them.")


@router.get(STANDING, response=list[StandsOut], operation_id="standing", summary="How the two sides stand")
def standing(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Each side in each dimension. There is no total, and nothing is sorted by it."""
    panel = pages.panel(scene(relationship_of(request, relationship)))
    shown = [_stands(view, pair.dimension) for pair in panel.pairs for view in (pair.ours, pair.theirs)]
    return listing.whole(StandsOut, shown)


@router.get(
    STANDING + "/evidence",
    response=Page[EvidenceOut],
    operation_id="standing_evidence",
    summary="What moved a standing",
)
def evidence(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WantedEvidence, Query()]
) -> HttpResponse:
    """The latest first; nothing of the customer in what is switched off."""
    access = relationship_of(request, relationship)
    place = Place.read(wanted.cursor) if wanted.cursor is not None else None
    if wanted.cursor is not None and place is None:
        raise BadCursor("this cursor was not handed out here")
    dimensions = [wanted.dimension] if wanted.dimension else list(Dimension)
    off = queries.estimating(access).off
    rows = queries.evidence(access, dimensions, off, place, wanted.limit + 1)
    items = [
        EvidenceOut(
            entry=row.entry_id,
            side=Side(row.side),
            dimension=Dimension(row.dimension),
            because=RULES[row.rule].because,
            outcome=row.outcome,
            weight=row.weight,
            known=row.known.lower(),
            at=row.at,
        )
        for row in rows[: wanted.limit]
    ]
    last = rows[wanted.limit - 1] if len(rows) > wanted.limit else None
    further = str(Place(last.at, last.id)) if last else None
    return answer(Page[EvidenceOut].model_construct(items=items, next=further))


@router.get(
    STANDING + "/worth",
    response=list[WorthOut],
    operation_id="worth",
    summary="Whether both find it fair",
)
def worth(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """What each side said last."""
    access = relationship_of(request, relationship)
    found = queries.worth(access, queries.estimating(access).off)
    shown = [WorthOut(side=side, step=step_of(item), at=item.at) for side, item in found.items()]
    return listing.whole(WorthOut, sorted(shown, key=lambda each: each.side.value))


@router.post(
    STANDING + "/worth",
    response={201: Written},
    operation_id="say_worth",
    summary="Say whether it is worth it",
)
def say_worth(request: ApiRequest, relationship: UUID, body: WorthIn) -> HttpResponse:
    """Whether what you get is worth what you give. Both sides read it."""
    return recorded(actions.say_worth(relationship_of(request, relationship), body.step))


@router.post(
    STANDING + "/stop",
    response={201: Written},
    operation_id="stop_estimate",
    summary="Switch it off",
)
def stop(request: ApiRequest, relationship: UUID, body: SwitchIn) -> HttpResponse:
    """Nothing of the customer is estimated there, anywhere; the record stays."""
    return recorded(actions.stop(relationship_of(request, relationship), body.dimension))


@router.post(
    STANDING + "/allow", response={201: Written}, operation_id="allow_estimate", summary="Switch it on again"
)
def allow(request: ApiRequest, relationship: UUID, body: SwitchIn) -> HttpResponse:
    """Only the customer does so."""
    return recorded(actions.allow(relationship_of(request, relationship), body.dimension))


@router.post(
    STANDING + "/told",
    response={201: Written},
    operation_id="told_of_estimates",
    summary="Say that a private person was told",
)
def told(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Of a private person nothing is estimated before."""
    return recorded(actions.tell(relationship_of(request, relationship)))


def _stands(view: View, dimension: Dimension) -> StandsOut:
    mean, low, high = (each / 100 if view.enough else None for each in (view.mean, view.low, view.high))
    return StandsOut(
        side=view.side,
        dimension=dimension,
        mean=mean,
        low=low,
        high=high,
        trend=view.trend.value,
        items=view.items,
        facts=view.facts,
        off=view.off,
    )
