"""Outcome tables of plans."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bothways.journal.entry import Accepted, Stream
from bothways.programme import plan as rules
from bothways.programme.kinds import Step
from bothways.programme.plan import Course, Standing, State
from bothways.programme.template import DEFAULT, Template, Usual
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.core.outcomes import bodies, number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
BOOK, ORDER, STEP = number(1), number(2), number(3)
FIRST = date(2026, 3, 2)
COURSE = Course(FIRST, ORDER)
OPEN, INSIDE = Standing(STEP, shared=True), Standing(STEP, shared=False)
DONE, LEFT = replace(OPEN, state=State.DONE), replace(OPEN, state=State.DROPPED)
PLANNED = Step(id=STEP, what="Call them", on=FIRST)


def streams(answer: Accepted | Refused) -> list[Stream]:
    """In which streams the accepted entries stand."""
    assert isinstance(answer, Accepted), answer
    return [draft.stream for draft in answer.drafts]


@pytest.mark.parametrize(
    ("course", "today", "expected"),
    [
        (None, FIRST, "customer_has_not_ordered"),
        (replace(COURSE, planned=1), FIRST, "year_is_planned"),
        (replace(COURSE, planned=1), FIRST + timedelta(days=365), "PlanMade:merchant"),
        (replace(COURSE, planned=3), FIRST, "year_is_planned"),
        (COURSE, FIRST, "PlanMade:merchant PlanMade:merchant"),
        (replace(COURSE, less=True), FIRST, "PlanMade:merchant"),
    ],
)
def test_make(course: Course | None, today: date, expected: str) -> None:
    assert outcome(rules.make(course, DEFAULT, BOOK, today)) == expected


def test_what_concerns_them_stands_where_they_read_it() -> None:
    made = rules.make(COURSE, DEFAULT, BOOK, FIRST)
    assert streams(made) == [Stream.SHARED, Stream.INTERNAL]
    shared, inside = bodies(made)
    assert [step.on for step in shared.steps] == [FIRST + timedelta(days=n) for n in (60, 120, 210, 355)]
    assert [step.on for step in inside.steps] == [FIRST + timedelta(days=n) for n in (0, 2, 14)]
    assert streams(rules.make(replace(COURSE, less=True), DEFAULT, BOOK, FIRST)) == [Stream.INTERNAL]


def test_of_a_year_that_has_begun_what_is_left_is_planned_and_nothing_is_late() -> None:
    today = FIRST + timedelta(days=126)
    (shared,) = bodies(rules.make(COURSE, DEFAULT, BOOK, today))
    assert [step.on for step in shared.steps] == [today, *(FIRST + timedelta(days=n) for n in (210, 355))]


def test_a_history_of_years_begins_with_the_year_that_it_is() -> None:
    today = FIRST + timedelta(days=5 * 365 + 200)
    (made,) = bodies(rules.make(COURSE, DEFAULT, BOOK, today))
    assert made.year == 6
    assert all(step.on >= today for step in made.steps)
    assert [step.what for step in made.steps] == [DEFAULT.yearly[-1].what]


def test_a_year_of_which_nothing_is_left_is_planned_once_and_quietly() -> None:
    early = Template(first_year=(Usual(what="Say hello", after=0, shared=True),), yearly=())
    made = rules.make(COURSE, early, BOOK, FIRST + timedelta(days=100))
    assert streams(made) == [Stream.INTERNAL]
    assert bodies(made)[0].steps == ()


def test_the_same_year_has_the_same_steps_and_another_year_has_others() -> None:
    def ids(course: Course, today: date) -> list[object]:
        return [step.id for body in bodies(rules.make(course, DEFAULT, BOOK, today)) for step in body.steps]

    assert ids(COURSE, FIRST) == ids(COURSE, FIRST)
    later = ids(replace(COURSE, planned=1), FIRST + timedelta(days=366))
    assert not set(later) & set(ids(COURSE, FIRST))


@pytest.mark.parametrize(
    ("course", "side", "on", "shared", "expected"),
    [
        (COURSE, C, FIRST, True, "plan_is_the_merchants"),
        (COURSE, M, FIRST - timedelta(days=1), True, "day_is_past"),
        (COURSE, M, FIRST + timedelta(days=732), True, "day_is_far"),
        (replace(COURSE, less=True), M, FIRST, True, "customer_wishes_less"),
        (replace(COURSE, less=True), M, FIRST, False, "PlanStepAdded:merchant"),
        (None, M, FIRST, True, "PlanStepAdded:merchant"),
        (COURSE, M, FIRST + timedelta(days=731), False, "PlanStepAdded:merchant"),
    ],
)
def test_add(course: Course | None, side: Side, on: date, shared: bool, expected: str) -> None:
    step = PLANNED.model_copy(update={"on": on})
    assert outcome(rules.add(course, side, step, shared, FIRST)) == expected


@pytest.mark.parametrize(
    ("step", "side", "moved", "dropped", "done"),
    [
        (None, M, *["there_is_no_such_step"] * 3),
        (INSIDE, C, *["there_is_no_such_step"] * 3),
        (DONE, M, *["step_is_over"] * 3),
        (LEFT, C, *["step_is_over"] * 3),
        (OPEN, M, "PlanStepMoved:merchant", "PlanStepDropped:merchant", "PlanStepDone:merchant"),
        (OPEN, C, "PlanStepMoved:customer", "PlanStepDropped:customer", "plan_is_the_merchants"),
        (INSIDE, M, "PlanStepMoved:merchant", "PlanStepDropped:merchant", "PlanStepDone:merchant"),
    ],
)
def test_change(step: Standing | None, side: Side, moved: str, dropped: str, done: str) -> None:
    assert outcome(rules.move(step, side, FIRST, FIRST)) == moved
    assert outcome(rules.drop(step, side)) == dropped
    assert outcome(rules.done(step, side)) == done


def test_a_step_is_not_moved_into_the_past() -> None:
    assert outcome(rules.move(OPEN, C, FIRST - timedelta(days=1), FIRST)) == "day_is_past"


def test_what_is_said_of_a_step_stands_where_the_step_stands() -> None:
    assert streams(rules.done(OPEN, M, "They like it.")) == [Stream.SHARED]
    assert streams(rules.done(INSIDE, M, "They like it.")) == [Stream.INTERNAL]
    assert streams(rules.drop(INSIDE, M)) == [Stream.INTERNAL]


@pytest.mark.parametrize(
    ("less", "stands", "expected"),
    [
        (True, True, "wish_stands"),
        (False, False, "wish_stands"),
        (True, False, "PlanWished:customer"),
        (False, True, "PlanWished:customer"),
    ],
)
def test_wish(less: bool, stands: bool, expected: str) -> None:
    assert outcome(rules.wish(less, stands)) == expected


EUR = Money(3500, "EUR")


@pytest.mark.parametrize(
    ("course", "side", "order", "loss", "expected"),
    [
        (COURSE, C, ORDER, EUR, "plan_is_the_merchants"),
        (None, M, ORDER, EUR, "customer_has_not_ordered"),
        (COURSE, M, BOOK, EUR, "order_is_not_the_first"),
        (COURSE, M, ORDER, Money(0, "EUR"), "loss_is_nothing"),
        (COURSE, M, ORDER, EUR, "FirstOrderAtLoss:merchant"),
    ],
)
def test_at_loss(course: Course | None, side: Side, order: object, loss: Money, expected: str) -> None:
    assert outcome(rules.at_loss(course, side, order, loss)) == expected  # type: ignore[arg-type]


def test_only_we_read_that_an_order_was_at_a_loss() -> None:
    assert streams(rules.at_loss(COURSE, M, ORDER, EUR)) == [Stream.INTERNAL]
