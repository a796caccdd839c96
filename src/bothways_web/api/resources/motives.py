"""What moves a purchase, what to advise, and the advice to wait."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, ConfigDict, Field

from bothways.advice.advising import Advice, advise
from bothways.advice.kinds import Ending, ForWhom, MotiveNoted, Purse
from bothways.journal.obligation import Phrase
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from bothways_web.advice import actions, queries
from bothways_web.advice.models import Motive
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.values import Day, In
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.scene import today_of

router = Router(tags=["What is known"])
MOTIVES = "/relationships/{relationship}/motives"
MOST = 50


class MotiveIn(In):
    """What moves a purchase; one of ``for_whom`` and ``purse`` is needed."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"what": "The big oven", "purse": "short", "how": "told"}]}
    )

    what: Phrase
    for_whom: ForWhom | None = None
    purse: Purse | None = None
    budget_on: Day | None = None
    how: How = How.TOLD
    words: Phrase | None = None
    wish: UUID | None = None
    instead_of: UUID | None = Field(None, description="What this replaces.")


class WaitIn(In):
    """Until when it is better to wait, and why, as the customer reads it."""

    until: Day
    why: Phrase


class EndingIn(In):
    """How it ended."""

    ending: Ending


class AdvisedOut(BaseModel):
    """One piece of advice, with its reason."""

    advice: Advice
    words: str
    reason: str


class MotiveOut(BaseModel):
    """What moves a purchase. ``advice`` is empty for the customer."""

    id: UUID
    what: str
    for_whom: ForWhom | None
    purse: Purse | None
    budget_on: date | None
    how: How
    own_word: bool
    words: str
    wish: UUID | None
    wait_until: date | None
    wait_why: str
    contested: str
    advice: list[AdvisedOut]

    @classmethod
    def of(cls, row: Motive, access: RelationshipAccess) -> "MotiveOut":
        """From its row, for the side that asks."""
        known = queries.snapshot(row)
        rules = advise(known, today_of(access)) if access.side is Side.MERCHANT else ()
        return cls(
            id=row.id,
            what=row.what,
            for_whom=known.for_whom,
            purse=known.purse,
            budget_on=row.budget_on,
            how=known.how,
            own_word=row.own_word,
            words=row.words,
            wish=row.wish,
            wait_until=row.wait_until,
            wait_why=row.wait_why,
            contested=row.contested,
            advice=[AdvisedOut(advice=one.advice, words=one.words, reason=one.reason) for one in rules],
        )


class MotivesOut(BaseModel):
    """What has not ended, the latest said first."""

    items: list[MotiveOut]


@router.get(MOTIVES, response=MotivesOut, operation_id="list_motives", summary="What moves purchases")
def list_motives(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """What has not ended, the latest said first, with what to advise."""
    access = relationship_of(request, relationship)
    items = [MotiveOut.of(row, access) for row in queries.motives(access, MOST)]
    return answer(MotivesOut(items=items))


@router.post(
    MOTIVES, response={201: Written}, operation_id="note_motive", summary="Say what moves a purchase"
)
def note_motive(request: ApiRequest, relationship: UUID, body: MotiveIn) -> HttpResponse:
    """For whom it is, how the money stands, and how that is known."""
    access = relationship_of(request, relationship)
    return recorded(actions.note(access, MotiveNoted(**body.model_dump())))


@router.post(
    MOTIVES + "/{motive}/wait",
    response={201: Written},
    operation_id="advise_wait",
    summary="Advise to wait with a purchase",
)
def advise_wait(request: ApiRequest, relationship: UUID, motive: UUID, body: WaitIn) -> HttpResponse:
    """The merchant alone; it comes back on the day."""
    access = relationship_of(request, relationship)
    return recorded(actions.advise_wait(access, motive, body.until, body.why))


@router.post(
    MOTIVES + "/{motive}/end",
    response={201: Written},
    operation_id="end_motive",
    summary="Say how a thought of buying ended",
)
def end_motive(request: ApiRequest, relationship: UUID, motive: UUID, body: EndingIn) -> HttpResponse:
    """The money is there, or it is not wanted any more; either side says so."""
    return recorded(actions.end(relationship_of(request, relationship), motive, body.ending))
