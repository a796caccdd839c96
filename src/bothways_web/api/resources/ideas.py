"""Ideas to go the extra mile for a customer today."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from bothways.counsel.mile import Key, Mile
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, relationship_of
from bothways_web.api.problems import refusal
from bothways_web.counsel import actions
from bothways_web.counsel.pages_mile import mile_page, opens
from bothways_web.parties.scene import Scene, scene

router = Router(tags=["Counsel"])
IDEAS = "/relationships/{relationship}/ideas"


class IdeaOut(BaseModel):
    """Something that could be done for them today."""

    model_config = ConfigDict(from_attributes=True)

    idea: str = Field(description="Which rule it comes from.")
    about: UUID | None = Field(description="What in the record it rests on.")
    do: str
    because: str
    minutes: int = Field(description="What it takes.")
    key: Key = Field(description="What taking it up does or opens.")
    words: str = Field(description="The first words of what is to be written.")
    at: str = Field(description="How and from when on it suits them; empty: any time.")


class IdeasOut(BaseModel):
    """The ideas of today; empty until somebody asks for them."""

    ideas: list[IdeaOut]

    @classmethod
    def of(cls, miles: "list[Mile]") -> "IdeasOut":
        """Them, in their order."""
        return cls(ideas=[IdeaOut.model_validate(each) for each in miles])


class TakenOut(BaseModel):
    """An idea that was taken up."""

    opens: str = Field(description="The page that it opens; empty where a gesture was recorded at once.")


@router.get(IDEAS, response=IdeasOut, operation_id="get_ideas", summary="Today's ideas for a customer")
def get_ideas(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Those that were asked for today and wait. Reading them counts for nothing."""
    page = mile_page(_scene(request, relationship))
    return answer(IdeasOut.of([row.mile for row in page.rows]))


@router.post(IDEAS, response=IdeasOut, operation_id="ask_for_ideas", summary="Ask for three ideas")
def ask_for_ideas(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """At most three; they count as shown today. What is shown on three days and not taken fades."""
    return answer(IdeasOut.of(list(actions.ask(_scene(request, relationship)))))


@router.post(IDEAS + "/{idea}/take", response=TakenOut, operation_id="take_idea", summary="Take an idea up")
def take_idea(request: ApiRequest, relationship: UUID, idea: str) -> HttpResponse:
    """One of today's: it is recorded at once, or there is a page to open."""
    shown = _scene(request, relationship)
    outcome = actions.take(shown, idea)
    return refusal(outcome) if isinstance(outcome, Refused) else answer(TakenOut(opens=opens(shown, outcome)))


@router.post(IDEAS + "/{idea}/leave", response=IdeasOut, operation_id="leave_idea", summary="Not this one")
def leave_idea(request: ApiRequest, relationship: UUID, idea: str) -> HttpResponse:
    """It stays away for three months; those that are left."""
    shown = _scene(request, relationship)
    refused = actions.refuse(shown, idea)
    if refused is not None:
        return refusal(refused)
    return answer(IdeasOut.of([row.mile for row in mile_page(shown).rows]))


def _scene(request: ApiRequest, relationship: UUID) -> Scene:
    access = relationship_of(request, relationship)
    if access.side is not Side.MERCHANT:
        raise NotAllowed("These ideas prepare the merchant. What is done for you stands in your book.")
    return scene(access)
