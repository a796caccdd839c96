"""Entries of every kind of plan, with all that can happen to them; and orders, which begin one."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.programme import kinds
from bothways.programme.kinds import Sort, Step
from bothways.trade.kinds import OrderCancelled, OrderPlaced
from bothways.units.money import Money
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, WHO = UUID(int=404), UUID(int=91)
DAY = date(2026, 4, 1)
EUR = Money(10_000, "EUR")


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    _orders(told)
    _steps(told)
    _wishes(told)
    told.by(M, kinds.FirstOrderAtLoss(order=UUID(int=2), loss=Money(3500, "EUR"), why="A trial."))
    told.by(M, kinds.FirstOrderAtLoss(order=UUID(int=2), loss=Money(3600, "EUR")))
    return told.entries


def all_gone() -> list[Entry]:
    """The only order is cancelled, then another is placed; the plan stays made."""
    told = Told()
    only = _order(told, 1)
    told.by(M, kinds.PlanMade(year=1, first_on=DAY))
    told.by(M, OrderCancelled(order=only))
    _order(told, 2)
    return told.entries


def forgotten() -> list[Entry]:
    """What was planned is erased: that it was stays, where somebody knows which year it was."""
    told = Told()
    made = kinds.PlanMade(year=1, first_on=DAY, steps=(step(1),))
    told.by(M, made, erased=True)
    _order(told, 1, ago=timedelta(days=800))
    told.by(M, made, erased=True)
    told.by(M, kinds.PlanMade(year=1, first_on=DAY))
    told.by(M, kinds.PlanMade(year=5, first_on=DAY))
    told.by(M, made, erased=True)
    return told.entries


def step(number: int, **more: object) -> Step:
    """A step that reads well in a failure."""
    return Step.model_validate({"id": UUID(int=900 + number), "what": f"Call {number}", "on": DAY, **more})


def _order(told: Told, number: int, ago: timedelta = timedelta(0)) -> UUID:
    return told.by(M, OrderPlaced(number=str(number), total=EUR), ago=ago)


def _orders(told: Told) -> None:
    """Not in their order; the first and the last are cancelled, and one in the middle, and one twice."""
    _order(told, 2, timedelta(days=20))
    first = _order(told, 1, timedelta(days=40))
    middle = _order(told, 3, timedelta(days=10))
    last = _order(told, 4)
    _order(told, 5, timedelta(days=15))
    for order in (middle, first, last, last, UNKNOWN):
        told.by(M, OrderCancelled(order=order))


def _steps(told: Told) -> None:
    whole = step(1, sort=Sort.WELCOME, why="They are new.", who=WHO)
    told.by(M, kinds.PlanMade(year=1, first_on=DAY, steps=(whole, step(2), step(3), step(4))))
    told.by(M, kinds.PlanStepAdded(step=step(5, why="Because.")))
    told.by(M, kinds.PlanStepMoved(step=step(2).id, on=DAY + timedelta(days=1)))
    told.by(C, kinds.PlanStepMoved(step=step(2).id, on=DAY + timedelta(days=2), why="I am away."))
    told.by(M, kinds.PlanStepDone(step=step(2).id, came_of="They like it."))
    told.by(M, kinds.PlanStepDone(step=step(3).id))
    told.by(C, kinds.PlanStepDropped(step=step(4).id, why="No need."))
    for body in (
        kinds.PlanStepMoved(step=UNKNOWN, on=DAY),
        kinds.PlanStepDropped(step=UNKNOWN),
        kinds.PlanStepDone(step=UNKNOWN),
    ):
        told.by(M, body)


def _wishes(told: Told) -> None:
    told.by(C, kinds.PlanWished(less=True))
    told.by(C, kinds.PlanWished(less=False))
    told.by(M, kinds.PlanStepAdded(step=step(6)))
    told.by(C, kinds.PlanWished(less=False))
