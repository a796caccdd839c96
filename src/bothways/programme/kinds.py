"""Kinds of entries about what is done for a customer over the years: a plan for each, and what came of it.

A plan stands in both streams: what concerns the customer in the shared one, the rest in the internal one.
"""

from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.journal.body import Body
from bothways.journal.kind import BOTH_STREAMS, INTERNAL_ONLY, Kind
from bothways.journal.obligation import Phrase
from bothways.units.money import Money


class Sort(StrEnum):
    """What a step is for."""

    WELCOME = "welcome"
    CARE = "care"
    CHECK_IN = "check_in"
    ASSURANCE = "assurance"
    LOOK_BACK = "look_back"
    OTHER = "other"


class Step(BaseModel):
    """Something to be done for a customer on a day, by ``who`` or else by the customer's keeper."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: UUID
    sort: Sort = Sort.OTHER
    what: Phrase
    why: Phrase | None = None
    on: date
    who: UUID | None = None


class PlanMade(Body):
    """What is to be done in a year of the relation. The first begins with the first order."""

    year: int = Field(ge=1, le=200)
    first_on: date = Field(description="The day of the first order.")
    steps: tuple[Step, ...] = Field(default=(), max_length=50)


class PlanStepAdded(Body):
    """One more step."""

    step: Step


class PlanStepMoved(Body):
    """The step is for another day."""

    step: UUID
    on: date
    why: Phrase | None = None


class PlanStepDropped(Body):
    """The step is left out: the merchant leaves it, or the customer does not want it."""

    step: UUID
    why: Phrase | None = None


class PlanStepDone(Body):
    """The step was done, and what came of it."""

    step: UUID
    came_of: Phrase | None = None


class PlanWished(Body):
    """Whether the customer wishes for less: then nothing that concerns them is planned."""

    less: bool


class FirstOrderAtLoss(Body):
    """The first order was taken at a loss, on purpose; only the merchant's side reads it."""

    order: UUID
    loss: Money
    why: Phrase | None = None


KINDS = (
    Kind("plan_made", PlanMade, "planned what to do this year", BOTH_STREAMS),
    Kind("plan_step_added", PlanStepAdded, "added a step to the plan", BOTH_STREAMS),
    Kind("plan_step_moved", PlanStepMoved, "moved a step of the plan", BOTH_STREAMS),
    Kind("plan_step_dropped", PlanStepDropped, "left out a step of the plan", BOTH_STREAMS),
    Kind("plan_step_done", PlanStepDone, "did what was planned", BOTH_STREAMS),
    Kind("plan_wished", PlanWished, "said how much to plan"),
    Kind("first_order_at_loss", FirstOrderAtLoss, "took a first order at a loss", INTERNAL_ONLY),
)
