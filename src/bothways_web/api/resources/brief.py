"""What to know before a call or a meeting."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from bothways.counsel.library import Technique
from bothways.units.side import Side
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, relationship_of
from bothways_web.counsel.pages import brief_of
from bothways_web.counsel.sections import sections

router = Router(tags=["Counsel"])


class _Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class AskOut(_Out):
    """A question to ask."""

    question: str
    why: str
    hangs_on: str = Field(description="The decision that hangs on the answer; empty where none is named.")


class MoveOut(_Out):
    """What stands weak in one of the six dimensions, and what to do about it."""

    dimension: str
    because: str = Field(description="What in the record says so.")
    do: list[str]


class ObjectionOut(_Out):
    """What they may say, and how to meet it."""

    expect: str
    because: str
    technique: Technique
    begin: str = Field(description="A sentence to begin with.")
    reason: str = Field(description="Why it is met so.")


class PointOut(_Out):
    """One thing of a section, with a note beside it and what to do about it."""

    text: str
    note: str
    then: list[str]


class SectionOut(_Out):
    """One section of the page; empty ones are left out."""

    key: str
    title: str
    points: list[PointOut]


class BriefOut(_Out):
    """One page before a talk, from this record alone."""

    name: str
    lines: list[str] = Field(description="Three lines to read while it rings.")
    listen: str = Field(description="Why it is better to just listen first; empty where nothing says so.")
    questions: list[AskOut]
    moves: list[MoveOut]
    objections: list[ObjectionOut]
    reasons: list[str] = Field(description="Why us: from kept promises only.")
    offers: list[str]
    sections: list[SectionOut] = Field(description="All of it, as the page shows it.")


@router.get(
    "/relationships/{relationship}/brief",
    response=BriefOut,
    operation_id="brief",
    summary="Prepare for a talk",
)
def brief(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """For the merchant's members; a customer's token is refused."""
    access = relationship_of(request, relationship)
    if access.side is not Side.MERCHANT:
        raise NotAllowed("A brief prepares the merchant. What it holds about you stands in your book.")
    found = brief_of(access)
    return answer(
        BriefOut(
            name=found.record.name,
            lines=list(found.lines),
            listen=found.listen,
            questions=[AskOut.model_validate(each) for each in found.questions],
            moves=[MoveOut.model_validate(each) for each in found.moves],
            objections=[ObjectionOut.model_validate(each) for each in found.objections],
            reasons=list(found.reasons),
            offers=list(found.offers),
            sections=[SectionOut.model_validate(each) for each in sections(found)],
        )
    )
