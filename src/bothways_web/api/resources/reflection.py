"""How people see the two sides: the questions, what the caller may read of the answers, and answering."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from bothways.reflection.beside import Beside
from bothways.reflection.kinds import Answer
from bothways.reflection.questions import About
from bothways.standing.dimension import Dimension
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.values import In
from bothways_web.parties.scene import scene
from bothways_web.reflection import actions, pages
from bothways_web.reflection.queries import Said

router = Router(tags=["Standing"])
VIEWS = "/relationships/{relationship}/views"


class ThoughtOut(BaseModel):
    """Somebody's answer."""

    side: Side
    member: UUID | None
    step: int = Field(description="From 1, not at all, to 5, fully.")
    words: str
    at: datetime
    mine: bool
    unsaid: bool = Field(description="Only you read it so far.")
    past: list[tuple[datetime, int]] = Field(description="Earlier answers, the oldest first.")


class ViewOut(BaseModel):
    """One question, with the answers you may read."""

    question: str
    dimension: Dimension
    about: About = Field(description="Whom it is about: you, them, or both.")
    asked: str
    answers: list[ThoughtOut]


class BesideOut(BaseModel):
    """Your answers about one side in one dimension beside what the record shows."""

    dimension: Dimension
    side: Side
    view: float | None = Field(description="What you think, as a share of 1; null where you said nothing.")
    beside: Beside = Field(description="more, less or alike; unsaid where either says too little.")
    words: str


class AnswersIn(In):
    """Answers, told at once unless ``tell`` is false."""

    answers: Annotated[list[Answer], Field(min_length=1, max_length=100)]
    tell: bool = Field(
        True, description="To your team, or, from a customer, to the merchant. False: only you read them."
    )


class KeptOut(BaseModel):
    """How many answers only you read now."""

    unsaid: int


@router.get(VIEWS, response=list[ViewOut], operation_id="views", summary="How people see it")
def views(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Every question. What members of the merchant answered is read by their team alone."""
    page = pages.overview(scene(relationship_of(request, relationship)))
    shown = [
        ViewOut(
            question=row.question.key,
            dimension=row.question.dimension,
            about=row.question.about,
            asked=row.asked,
            answers=[_said(each.said) for each in (row.mine, *row.others) if each],
        )
        for block in page.blocks
        for row in block.rows
    ]
    return listing.whole(ViewOut, shown)


@router.get(
    VIEWS + "/beside",
    response=list[BesideOut],
    operation_id="views_beside_the_record",
    summary="Your view beside the record",
)
def beside(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Both sides in each dimension. A view is evidence of nothing."""
    page = pages.overview(scene(relationship_of(request, relationship)))
    shown = [
        BesideOut(
            dimension=block.pair.dimension,
            side=each.side,
            view=None if each.at is None else each.at / 100,
            beside=each.beside,
            words=each.sentence,
        )
        for block in page.blocks
        for each in (block.ours, block.theirs)
    ]
    return listing.whole(BesideOut, shown)


@router.post(
    VIEWS,
    response={200: KeptOut, 201: Written},
    operation_id="say_views",
    summary="Say how you see it",
)
def say(request: ApiRequest, relationship: UUID, body: AnswersIn) -> HttpResponse:
    """One entry for all of them; a later answer stands in the place of an earlier one."""
    access = relationship_of(request, relationship)
    if body.tell:
        return recorded(actions.say(access, body.answers))
    refused = actions.answer(access, body.answers)
    return refusal(refused) if isinstance(refused, Refused) else answer(KeptOut(unsaid=len(body.answers)))


def _said(said: Said) -> ThoughtOut:
    return ThoughtOut(
        side=said.side,
        member=said.member,
        step=said.step,
        words=said.words,
        at=said.at,
        mine=said.mine,
        unsaid=said.unsaid,
        past=list(said.past),
    )
