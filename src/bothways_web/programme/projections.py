"""Courses and steps from their entries, and when customers ordered from those of orders."""

from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Entry, Stream
from bothways.programme import kinds
from bothways.programme.plan import State
from bothways.programme.years import plan_at, year_of
from bothways.trade.kinds import OrderCancelled, OrderPlaced
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.programme.models import Bought, Course, Step

projector = Projector("programme", 1, (Bought, Course, Step))


@projector.on(OrderPlaced)
def placed(entry: Entry, body: OrderPlaced, rows: Rows) -> None:
    """The first order begins the first year; the last says whether they are still with us."""
    course, at = _course(entry, rows), entry.envelope.happened_at
    rows.put(
        Bought(id=entry.id, relationship_id=entry.relationship, merchant_id=entry.envelope.merchant, at=at)
    )
    if course.first_at is None or at < course.first_at:
        course.first_id, course.first_at = entry.id, at
    if course.last_at is None or at > course.last_at:
        course.last_at = at
    _put(course, rows)


@projector.on(OrderCancelled)
def cancelled(entry: Entry, body: OrderCancelled, rows: Rows) -> None:
    """The order counts no more; the one after or before it takes its place."""
    order = rows.get(Bought, body.order, entry.relationship)
    if order is None:
        return
    rows.drop(order)
    course = _course(entry, rows)
    before, after = rows.beside(Bought, entry.relationship, "at", order.at)
    if course.first_id == order.id:
        course.first_id, course.first_at = (after.id, after.at) if after else (None, None)
    if course.last_at == order.at:
        course.last_at = before.at if before else None
    _put(course, rows)


@projector.on(kinds.PlanMade)
def made(entry: Entry, body: kinds.PlanMade, rows: Rows) -> None:
    """A year is planned."""
    course = _course(entry, rows)
    course.planned = max(course.planned, body.year)
    _put(course, rows)
    for step in body.steps:
        _plan(entry, step, rows)


@projector.on_erased("plan_made")
def made_and_erased(entry: Entry, rows: Rows) -> None:
    """What was planned is gone; that the year was planned holds."""
    course = _course(entry, rows)
    if course.first_at is not None:
        year = year_of(course.first_at.date(), entry.envelope.happened_at.date())
        course.planned = max(course.planned, year)
        _put(course, rows)


@projector.on(kinds.PlanStepAdded)
def added(entry: Entry, body: kinds.PlanStepAdded, rows: Rows) -> None:
    """One more step."""
    _plan(entry, body.step, rows)


@projector.on(kinds.PlanStepMoved)
def moved(entry: Entry, body: kinds.PlanStepMoved, rows: Rows) -> None:
    """Another day."""
    step = rows.get(Step, body.step, entry.relationship)
    if step is not None:
        step.moved_from = step.moved_from or step.on
        step.on = body.on
        rows.put(step)


@projector.on(kinds.PlanStepDropped)
def dropped(entry: Entry, body: kinds.PlanStepDropped, rows: Rows) -> None:
    """Left out."""
    _end(entry, body.step, State.DROPPED, body.why, rows)


@projector.on(kinds.PlanStepDone)
def done(entry: Entry, body: kinds.PlanStepDone, rows: Rows) -> None:
    """Done."""
    _end(entry, body.step, State.DONE, body.came_of, rows)


@projector.on(kinds.PlanWished)
def wished(entry: Entry, body: kinds.PlanWished, rows: Rows) -> None:
    """They wish for less: what was planned with them is left out."""
    course = _course(entry, rows)
    course.less = body.less
    rows.put(course)
    if body.less:
        for step in rows.of(Step, entry.relationship, state=State.PLANNED.value, shared=True):
            _end(entry, step.id, State.DROPPED, None, rows)


@projector.on(kinds.FirstOrderAtLoss)
def at_loss(entry: Entry, body: kinds.FirstOrderAtLoss, rows: Rows) -> None:
    """What the first order cost us, on purpose."""
    course = _course(entry, rows)
    course.loss, course.loss_currency = body.loss.minor, body.loss.currency
    course.loss_why, course.loss_order = body.why or "", body.order
    rows.put(course)


def _course(entry: Entry, rows: Rows) -> Course:
    return rows.get(Course, entry.relationship, entry.relationship) or Course(
        id=entry.relationship, relationship_id=entry.relationship, merchant_id=entry.envelope.merchant
    )


def _put(course: Course, rows: Rows) -> None:
    course.plan_at = _plan_at(course)
    rows.put(course)


def _plan_at(course: Course) -> datetime | None:
    if course.first_at is None or course.last_at is None:
        return None
    return plan_at(course.first_at, course.last_at, course.planned)


def _plan(entry: Entry, step: kinds.Step, rows: Rows) -> None:
    rows.put(
        Step(
            id=step.id,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            sort=step.sort.value,
            what=step.what,
            why=step.why or "",
            on=step.on,
            who=step.who,
            shared=entry.envelope.stream is Stream.SHARED,
            state=State.PLANNED.value,
        )
    )


def _end(entry: Entry, step_id: UUID, state: State, said: str | None, rows: Rows) -> None:
    step = rows.get(Step, step_id, entry.relationship)
    if step is not None:
        step.state, step.ended_at = state.value, entry.envelope.happened_at
        step.ended_by = entry.envelope.says.value if entry.envelope.says else ""
        step.said = said or ""
        rows.put(step)
