"""Statements of one customer for either side: what was promised and kept, and the story of the relation."""

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from bothways.statements.kinds import Rhythm
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.values import In
from bothways_web.parties.scene import today_of
from bothways_web.statements import actions
from bothways_web.statements.pages import assurance_page, story_page
from bothways_web.statements.period import Period

router = Router(tags=["Statements"])
BOOK = "/relationships/{relationship}"


class _Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class RestsOnOut(_Out):
    """What an item rests on: a promise, a question or an order, by its id."""

    sort: str
    id: UUID


class StatementItemOut(_Out):
    """One thing that happened."""

    text: str
    note: str
    where: RestsOnOut | None


class StatementFigureOut(_Out):
    """A sentence that says how it was, and the things it counts; ``short`` where the merchant fell short."""

    text: str
    short: bool
    items: list[StatementItemOut]


class StatementSectionOut(_Out):
    """Reliability, shortfalls, quality or speed."""

    key: str
    title: str
    figures: list[StatementFigureOut]


class AssuranceOut(_Out):
    """What was promised and kept in a time; ``rhythm`` is how often the customer wants it by mail."""

    title: str
    subtitle: str
    sections: list[StatementSectionOut]
    notes: list[str]
    rhythm: Rhythm
    next_on: date | None


class AssuranceRhythmIn(In):
    """How often by mail."""

    rhythm: Rhythm


class StoryLineOut(_Out):
    """One line of the story; ``key`` names it."""

    key: str
    text: str


class StoryOut(_Out):
    """The story as the caller's side tells it to the other."""

    title: str
    lines: list[StoryLineOut]
    letter: str = Field(description="All of it as a mail.")


@router.get(
    BOOK + "/assurance", response=AssuranceOut, operation_id="assurance", summary="What was promised and kept"
)
def assurance(
    request: ApiRequest,
    relationship: UUID,
    since: Annotated[date | None, Query(description="The first day; left out: a year ago.")] = None,
    until: Annotated[date | None, Query(description="The last day; left out: today.")] = None,
) -> HttpResponse:
    """From entries alone, shortfalls included."""
    access = relationship_of(request, relationship)
    page = assurance_page(access, Period.between(since, until, today_of(access)))
    document, chosen = page.document, page.chosen
    return answer(
        AssuranceOut(
            title=document.title,
            subtitle=document.subtitle,
            sections=[StatementSectionOut.model_validate(section) for section in document.sections],
            notes=list(document.notes),
            rhythm=page.rhythm,
            next_on=chosen.next_on if chosen else None,
        )
    )


@router.put(
    BOOK + "/assurance/rhythm",
    response={201: Written},
    operation_id="choose_assurance_rhythm",
    summary="Choose how often it comes by mail",
)
def choose_rhythm(request: ApiRequest, relationship: UUID, body: AssuranceRhythmIn) -> HttpResponse:
    """The customer's to choose."""
    return recorded(actions.choose(relationship_of(request, relationship), body.rhythm))


@router.get(BOOK + "/story", response=StoryOut, operation_id="story", summary="The story of the relation")
def story(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """How it began, what both did for each other, and why, in their own words."""
    page = story_page(relationship_of(request, relationship))
    lines = [StoryLineOut.model_validate(line) for line in page.lines]
    return answer(StoryOut(title=page.title, lines=lines, letter=page.letter()))
