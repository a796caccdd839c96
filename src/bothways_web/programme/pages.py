"""Plans as the pages show them: one customer's for either side, and what is due and was done in the book."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.programme.kinds import Sort
from bothways.programme.plan import State
from bothways.programme.years import year_of, years_stayed
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.names import Names
from bothways_web.parties.scene import Scene
from bothways_web.programme import queries
from bothways_web.programme.models import Course, Step
from bothways_web.programme.words import SORTS

#: Steps of one customer that are looked at, and those done of them that are shown.
LOOKED_AT, LATEST = 60, 4
ON_TODAY, PAGE, AHEAD = 5, 25, timedelta(days=14)


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step, for whoever reads it."""

    access: RelationshipAccess
    step: Step
    when: str
    late: bool
    sort: Any
    note: str
    customer: str = ""

    @property
    def can_act(self) -> bool:
        """Whether something can be done about it."""
        return self.access.can_write and self.step.state == State.PLANNED.value

    @property
    def inside(self) -> bool:
        """Whether only the merchant's team reads what is said of it."""
        return not self.step.shared


@dataclass(frozen=True, slots=True)
class PlanPanel:
    """One customer's plan. ``known`` says since when they are with us, ``loss`` what the first order cost."""

    known: str
    year: str
    open: tuple[StepRow, ...]
    ended: tuple[StepRow, ...]
    less: bool
    can_make: bool
    can_say_loss: bool
    loss: str
    loss_why: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here."""
        return not self.open and not self.ended


@dataclass(frozen=True, slots=True)
class DuePanel:
    """What is to be done for customers today; ``more`` when there is more of it than is shown."""

    rows: tuple[StepRow, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class PlansPage:
    """What is due and what was done; ``due_after`` and ``done_after`` are where the lists go on."""

    due: tuple[StepRow, ...]
    due_after: str
    done: tuple[StepRow, ...]
    done_after: str
    on: bool


def plan_panel(scene: Scene) -> PlanPanel:
    """What is planned for this customer and what was done. Two queries."""
    access, row = scene.access, queries.course(scene.access)
    shown = [_row(access, step, scene.today, scene.names) for step in queries.steps(access, LOOKED_AT)]
    ended = [one for one in shown if one.step.ended_at]
    ended.sort(key=lambda one: one.step.ended_at or scene.now, reverse=True)
    standing = queries.course_of(row, access.merchant.zone)
    year = year_of(standing.first_on, scene.today) if standing else 0
    inside = scene.yours and access.sees_internal
    return PlanPanel(
        known_since(scene, row),
        _year(year) if scene.yours else "",
        tuple(one for one in reversed(shown) if one.step.state == State.PLANNED.value),
        tuple(ended[:LATEST]),
        row is not None and row.less,
        inside and access.can_write and standing is not None and year > standing.planned,
        inside
        and access.can_write
        and standing is not None
        and year == 1
        and row is not None
        and row.loss is None,
        _loss(row) if inside else "",
        row.loss_why if inside and row else "",
    )


def known_since(scene: Scene, row: Course | None) -> str:
    """Who stayed is known, in words; empty in the first year and for who is away. No query."""
    if row is None or row.first_at is None or row.last_at is None:
        return ""
    first, last = scene.day(row.first_at), scene.day(row.last_at)
    years = years_stayed(first, last, scene.today)
    since = {"month": wording.month(first, scene.today), "name": scene.access.merchant.name}
    if not years:
        return _("First order in %(month)s.") % since
    if scene.yours:
        return _("With us since %(month)s: a close associate.") % since
    return _("You have been with us since %(month)s, and are one of our close associates.") % since


def due_panel(access: MerchantAccess) -> DuePanel:
    """What is to be done today. Three queries, one where nothing is."""
    today = wording.local_day(clock.now(), access.merchant.zone)
    rows = queries.due(access, today, ON_TODAY + 1)
    return DuePanel(rows_of(access, rows[:ON_TODAY], today), len(rows) > ON_TODAY)


def plans_page(access: MerchantAccess, due_after: str, done_after: str) -> PlansPage:
    """What is due in the next two weeks and what was done. A fixed number of queries."""
    today = wording.local_day(clock.now(), access.merchant.zone)
    due = queries.due(access, today + AHEAD, PAGE + 1, due_after)
    done = queries.done(access, PAGE + 1, done_after)
    shown = rows_of(access, [*due[:PAGE], *done[:PAGE]], today)
    return PlansPage(
        shown[: len(due[:PAGE])],
        str(due[PAGE - 1].id) if len(due) > PAGE else "",
        shown[len(due[:PAGE]) :],
        str(done[PAGE - 1].id) if len(done) > PAGE else "",
        queries.usual(access)[1],
    )


def rows_of(access: MerchantAccess, steps: list[Step], today: date) -> tuple[StepRow, ...]:
    """Steps of several customers. Two queries, none for no steps."""
    if not steps:
        return ()
    called, members = queries.keepers(access, {step.relationship_id for step in steps}), names.members(access)
    return tuple(
        _row(
            access.unchecked(step.relationship_id),
            step,
            today,
            members,
            *called.get(step.relationship_id, ("", None)),
        )
        for step in steps
    )


def step_row(scene: Scene, step_id: UUID) -> StepRow | None:
    """One step. One query."""
    step = queries.step(scene.access, step_id)
    return _row(scene.access, step, scene.today, scene.names) if step else None


def _row(
    access: RelationshipAccess,
    step: Step,
    today: date,
    called: Names,
    customer: str = "",
    keeper: UUID | None = None,
) -> StepRow:
    late = step.state == State.PLANNED.value and step.on < today
    on = wording.local_day(step.ended_at, access.merchant.zone) if step.ended_at else step.on
    when = wording.late(on, today) if late else wording.day(on, today)
    return StepRow(
        access, step, when, late, SORTS[Sort(step.sort)], _note(access, step, today, called, keeper), customer
    )


def _note(access: RelationshipAccess, step: Step, today: date, called: Names, keeper: UUID | None) -> str:
    """Who does it, why, and how it went."""
    yours = access.side is Side.MERCHANT
    name = called.first(step.who or keeper)
    parts = [
        _("%(name)s does it") % {"name": name} if name and yours else "",
        step.why if yours and step.state == State.PLANNED.value else "",
        _ended(step, yours),
        _("moved from %(day)s") % {"day": wording.full_day(step.moved_from, today)}
        if step.moved_from
        else "",
        _("they see it") if yours and step.shared and step.state == State.PLANNED.value else "",
    ]
    return " · ".join(part for part in parts if part)


def _ended(step: Step, yours: bool) -> str:
    """How it ended; by whom, where it was left out."""
    if step.state == State.PLANNED.value:
        return ""
    if step.state == State.DONE.value:
        return _("done")
    if (step.ended_by == Side.CUSTOMER.value) == yours:
        return _("not wanted, they said") if yours else _("left out by us")
    return _("left out") if yours else _("not wanted, you said")


def _year(year: int) -> str:
    if not year:
        return _("The plan begins with the first order.")
    if year == 1:
        return _("The first year")
    return ngettext("Year %(n)d with us", "Year %(n)d with us", year) % {"n": year}


def _loss(row: Course | None) -> str:
    if row is None or row.loss is None:
        return ""
    return _("The first order was taken at a loss of %(money)s, on purpose.") % {
        "money": wording.money(Money(row.loss, row.loss_currency))
    }
