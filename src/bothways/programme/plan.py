"""The life of a plan: made for a year, changed step by step, done; and what the customer wishes of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from bothways.journal.entry import Accepted, Draft, Stream
from bothways.programme import refusals
from bothways.programme.kinds import (
    FirstOrderAtLoss,
    PlanMade,
    PlanStepAdded,
    PlanStepDone,
    PlanStepDropped,
    PlanStepMoved,
    PlanWished,
    Step,
)
from bothways.programme.template import Template
from bothways.programme.years import anniversary, year_of
from bothways.units.identity import derived
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways.units.side import Side

#: A step that was due this long before the plan is made is still done, today; what is older is left out.
GRACE = timedelta(days=7)
#: No step lies further ahead.
FURTHEST = timedelta(days=731)


class State(StrEnum):
    """Where a step stands."""

    PLANNED = "planned"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Course:
    """How far a customer is: the day and the entry of their first order, and which year is planned.

    ``less`` when they wished for less.
    """

    first_on: date
    first_order: UUID
    planned: int = 0
    less: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A step as it stands."""

    id: UUID
    shared: bool
    state: State = State.PLANNED


def make(course: Course | None, template: Template, relationship: UUID, today: date) -> Accepted | Refused:
    """Plan the year that it is. Of a year that has begun, what is left of it."""
    if course is None:
        return refusals.CUSTOMER_HAS_NOT_ORDERED
    year = year_of(course.first_on, today)
    if year <= course.planned:
        return refusals.YEAR_IS_PLANNED
    shared, inside = _steps(course, template, relationship, year, today)
    drafts = [
        Draft(PlanMade(year=year, first_on=course.first_on, steps=steps), Side.MERCHANT, stream)
        for stream, steps in ((Stream.SHARED, shared), (Stream.INTERNAL, inside))
        if steps or (stream is Stream.INTERNAL and not shared)
    ]
    return Accepted(tuple(drafts))


def _steps(
    course: Course, template: Template, relationship: UUID, year: int, today: date
) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The shared ones, which the customer may have wished away, and those inside."""
    begins = anniversary(course.first_on, year - 1)
    shared: list[Step] = []
    inside: list[Step] = []
    for number, usual in enumerate(template.of(year)):
        on = begins + timedelta(days=usual.after)
        if on < today - GRACE or (usual.shared and course.less):
            continue
        step = Step(
            id=derived(relationship, "plan", year, number),
            sort=usual.sort,
            what=usual.what,
            why=usual.why,
            on=max(on, today),
            who=usual.who,
        )
        (shared if usual.shared else inside).append(step)
    return tuple(shared), tuple(inside)


def add(course: Course | None, side: Side, step: Step, shared: bool, today: date) -> Accepted | Refused:
    """One more step; before the first order, too."""
    if side is not Side.MERCHANT:
        return refusals.PLAN_IS_THE_MERCHANTS
    refused = _day(step.on, today)
    if refused is not None:
        return refused
    if shared and course is not None and course.less:
        return refusals.CUSTOMER_WISHES_LESS
    return Accepted((Draft(PlanStepAdded(step=step), side, _stream(shared), subject=step.id),))


def move(
    step: Standing | None, side: Side, on: date, today: date, why: str | None = None
) -> Accepted | Refused:
    """Another day suits better, says either side."""
    refused = _open(step, side) or _day(on, today)
    if refused is not None:
        return refused
    assert step is not None
    return _of(step, side, PlanStepMoved(step=step.id, on=on, why=why))


def drop(step: Standing | None, side: Side, why: str | None = None) -> Accepted | Refused:
    """The merchant leaves it out, or the customer does not want it."""
    refused = _open(step, side)
    if refused is not None:
        return refused
    assert step is not None
    return _of(step, side, PlanStepDropped(step=step.id, why=why))


def done(step: Standing | None, side: Side, came_of: str | None = None) -> Accepted | Refused:
    """The merchant did it."""
    refused = _open(step, side)
    if refused is not None:
        return refused
    assert step is not None
    if side is not Side.MERCHANT:
        return refusals.PLAN_IS_THE_MERCHANTS
    return _of(step, side, PlanStepDone(step=step.id, came_of=came_of))


def wish(less: bool, stands: bool) -> Accepted | Refused:
    """The customer wishes for less, or for it again; the word is theirs, whoever writes it down."""
    if less == stands:
        return refusals.WISH_STANDS
    return Accepted((Draft(PlanWished(less=less), Side.CUSTOMER),))


def at_loss(
    course: Course | None, side: Side, order: UUID, loss: Money, why: str | None = None
) -> Accepted | Refused:
    """The first order was worth a loss; said inside."""
    if side is not Side.MERCHANT:
        return refusals.PLAN_IS_THE_MERCHANTS
    if course is None:
        return refusals.CUSTOMER_HAS_NOT_ORDERED
    if course.first_order != order:
        return refusals.ORDER_IS_NOT_THE_FIRST
    if loss.minor <= 0:
        return refusals.LOSS_IS_NOTHING
    body = FirstOrderAtLoss(order=order, loss=loss, why=why)
    return Accepted((Draft(body, side, Stream.INTERNAL, subject=order),))


def _open(step: Standing | None, side: Side) -> Refused | None:
    if step is None or (side is Side.CUSTOMER and not step.shared):
        return refusals.THERE_IS_NO_SUCH_STEP
    return None if step.state is State.PLANNED else refusals.STEP_IS_OVER


def _day(on: date, today: date) -> Refused | None:
    if on < today:
        return refusals.DAY_IS_PAST
    return refusals.DAY_IS_FAR if on - today > FURTHEST else None


def _of(step: Standing, side: Side, body: PlanStepMoved | PlanStepDropped | PlanStepDone) -> Accepted:
    return Accepted((Draft(body, side, _stream(step.shared), subject=step.id),))


def _stream(shared: bool) -> Stream:
    return Stream.SHARED if shared else Stream.INTERNAL
