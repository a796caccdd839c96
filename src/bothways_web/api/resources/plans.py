"""What is planned for a customer and what was done, for either side; and what is usual in a book."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from bothways.journal.obligation import Phrase
from bothways.programme.kinds import Sort, Step
from bothways.programme.plan import State
from bothways.programme.template import Template
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, merchant_of, relationship_of
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.api.schemas.values import Day, In
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.programme import actions, queries
from bothways_web.programme.models import Step as Row

router = Router(tags=["Plans"])
PLAN = "/relationships/{relationship}/plan"
STEP = PLAN + "/steps/{step}"
_MOST = 100


class StepIn(In):
    """One more step."""

    what: Phrase
    on: Day
    sort: Sort = Sort.OTHER
    why: Phrase | None = None
    who: UUID | None = Field(None, description="The member who does it; left out: the customer's keeper.")
    shared: bool = Field(False, description="Whether the customer sees it.")

    def step(self) -> Step:
        """The step, with an identifier of its own."""
        given = self.model_dump(exclude={"shared"})
        return Step.model_validate({**given, "id": clock.new_id()})


class StepMovedIn(WhyIn):
    """Another day."""

    on: Day


class StepDoneIn(In):
    """What came of it."""

    came_of: Phrase | None = None


class PlanWishIn(In):
    """How much the customer wishes for."""

    less: bool


class FirstLossIn(In):
    """What the first order cost, on purpose."""

    loss: Money
    why: Phrase | None = None


class StepOut(BaseModel):
    """A step as it stands; ``said`` is what came of it, or why it was left out."""

    id: UUID
    relationship: UUID
    sort: Sort
    what: str
    why: str = Field(description="Empty for the customer: it is the merchant's reason.")
    on: date
    moved_from: date | None
    who: UUID | None
    shared: bool
    state: State
    ended_at: datetime | None
    said: str

    @classmethod
    def of(cls, row: Row, ours: bool = True) -> "StepOut":
        """For the merchant (``ours``) or the customer."""
        given = {name: getattr(row, name) for name in cls.model_fields if name != "relationship"}
        given |= {"sort": Sort(row.sort), "state": State(row.state)}
        given |= {"relationship": row.relationship_id, "why": row.why if ours else ""}
        return cls.model_construct(**given)


class PlanOut(BaseModel):
    """One customer's plan. ``planned`` is the last year that was planned; ``less`` is what they wished."""

    first_order_at: datetime | None
    planned: int
    less: bool
    steps: list[StepOut]

    @classmethod
    def of(cls, access: RelationshipAccess) -> "PlanOut":
        """For the side that asks. Two queries."""
        course = queries.course(access)
        return cls(
            first_order_at=course.first_at if course else None,
            planned=course.planned if course else 0,
            less=course.less if course else False,
            steps=[StepOut.of(row, access.sees_internal) for row in queries.steps(access, _MOST)],
        )


class DueStepsOut(BaseModel):
    """Steps of several customers; ``next`` is where the list goes on."""

    steps: list[StepOut]
    next: str


class UsualPlanOut(BaseModel):
    """What is usual in a book, and whether plans begin by themselves."""

    template: Template
    on: bool


class UsualPlanIn(In):
    """What is usual in a book from now on."""

    template: Template
    on: bool


@router.get(PLAN, response=PlanOut, operation_id="get_plan", summary="What is planned and was done")
def get_plan(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """The customer reads what concerns them."""
    return answer(PlanOut.of(relationship_of(request, relationship)))


@router.post(PLAN, response={201: Written}, operation_id="make_plan", summary="Plan this year")
def make_plan(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """After the book's template; of a year that has begun, what is left of it."""
    return recorded(actions.make(relationship_of(request, relationship)))


@router.post(PLAN + "/steps", response={201: Written}, operation_id="add_step", summary="Add a step")
def add_step(request: ApiRequest, relationship: UUID, body: StepIn) -> HttpResponse:
    """Something to be done for them on a day."""
    return recorded(actions.add(relationship_of(request, relationship), body.step(), shared=body.shared))


@router.post(STEP + "/move", response={201: Written}, operation_id="move_step", summary="Another day")
def move_step(request: ApiRequest, relationship: UUID, step: UUID, body: StepMovedIn) -> HttpResponse:
    """Either side says so."""
    return recorded(actions.move(relationship_of(request, relationship), step, body.on, body.why))


@router.post(STEP + "/drop", response={201: Written}, operation_id="drop_step", summary="Leave it out")
def drop_step(request: ApiRequest, relationship: UUID, step: UUID, body: WhyIn) -> HttpResponse:
    """The merchant leaves it out, or the customer does not want it."""
    return recorded(actions.drop(relationship_of(request, relationship), step, body.why))


@router.post(STEP + "/done", response={201: Written}, operation_id="finish_step", summary="It is done")
def finish_step(request: ApiRequest, relationship: UUID, step: UUID, body: StepDoneIn) -> HttpResponse:
    """With what came of it."""
    return recorded(actions.done(relationship_of(request, relationship), step, body.came_of))


@router.post(
    PLAN + "/wish", response={201: Written}, operation_id="wish_plan", summary="Wish for less, or not"
)
def wish_plan(request: ApiRequest, relationship: UUID, body: PlanWishIn) -> HttpResponse:
    """The word is the customer's, whoever writes it down."""
    return recorded(actions.wish(relationship_of(request, relationship), less=body.less))


@router.post(
    PLAN + "/loss",
    response={201: Written},
    operation_id="first_at_loss",
    summary="The first order was at a loss",
)
def first_at_loss(request: ApiRequest, relationship: UUID, body: FirstLossIn) -> HttpResponse:
    """On purpose; only the merchant's side reads it."""
    return recorded(actions.at_loss(relationship_of(request, relationship), body.loss, body.why))


@router.get(
    "/plans", response=DueStepsOut, operation_id="list_due_steps", summary="What is due for customers"
)
def list_due_steps(
    request: ApiRequest,
    until: Annotated[date, Query(description="The last day that counts.")],
    after: Annotated[str, Query(description="Where the list goes on: `next` of the page before.")] = "",
) -> HttpResponse:
    """Over all customers, the oldest first."""
    rows = queries.due(merchant_of(request), until, _MOST + 1, after)
    shown = [StepOut.of(row) for row in rows[:_MOST]]
    return answer(DueStepsOut(steps=shown, next=str(rows[_MOST - 1].id) if len(rows) > _MOST else ""))


@router.get(
    "/plans/usual", response=UsualPlanOut, operation_id="get_usual_plan", summary="What is usual here"
)
def get_usual_plan(request: ApiRequest) -> HttpResponse:
    """The steps of a first year and of every year after it."""
    template, on = queries.usual(merchant_of(request))
    return answer(UsualPlanOut(template=template, on=on))


@router.put(
    "/plans/usual", response=UsualPlanOut, operation_id="keep_usual_plan", summary="Say what is usual here"
)
def keep_usual_plan(request: ApiRequest, body: UsualPlanIn) -> HttpResponse:
    """The owner's; plans that are made stay as they are."""
    outcome = actions.keep_usual(merchant_of(request), body.template, on=body.on)
    if isinstance(outcome, Refused):
        return refusal(outcome)
    return answer(UsualPlanOut(template=body.template, on=body.on))
