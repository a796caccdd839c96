"""Making a plan and changing it, one function for each act; and the book's template."""

from datetime import date
from uuid import UUID

from bothways.journal.entry import Recorded
from bothways.programme import plan as rules
from bothways.programme.kinds import Step
from bothways.programme.refusals import PLAN_IS_THE_MERCHANTS
from bothways.programme.template import Template
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal.door import write
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.scene import today_of
from bothways_web.programme import queries
from bothways_web.programme.models import UsualPlan

OWNER_SAYS_WHAT_IS_USUAL = Refused(
    "owner_says_what_is_usual",
    "Only the owner of the book changes what is usual in it. Change the customer's own plan, or ask them.",
)


def make(access: RelationshipAccess) -> Recorded | Refused:
    """Plan the year that it is, after the book's template."""
    template, _on = queries.usual(access)
    if not access.sees_internal:
        return PLAN_IS_THE_MERCHANTS
    return write(
        access.writer,
        lambda _: rules.make(_course(access), template, access.relationship_id, today_of(access)),
    )


def add(access: RelationshipAccess, step: Step, *, shared: bool) -> Recorded | Refused:
    """One more step."""
    return write(
        access.writer, lambda _: rules.add(_course(access), access.side, step, shared, today_of(access))
    )


def move(access: RelationshipAccess, step: UUID, on: date, why: str | None = None) -> Recorded | Refused:
    """Another day."""
    return write(
        access.writer,
        lambda _: rules.move(queries.standing(access, step), access.side, on, today_of(access), why),
    )


def drop(access: RelationshipAccess, step: UUID, why: str | None = None) -> Recorded | Refused:
    """Left out."""
    return write(access.writer, lambda _: rules.drop(queries.standing(access, step), access.side, why))


def done(access: RelationshipAccess, step: UUID, came_of: str | None = None) -> Recorded | Refused:
    """Done, and what came of it."""
    return write(access.writer, lambda _: rules.done(queries.standing(access, step), access.side, came_of))


def wish(access: RelationshipAccess, *, less: bool) -> Recorded | Refused:
    """The customer wishes for less, or lets it go on."""

    def stands() -> bool:
        row = queries.course(access)
        return row is not None and row.less

    return write(access.writer, lambda _: rules.wish(less, stands()))


def at_loss(access: RelationshipAccess, loss: Money, why: str | None = None) -> Recorded | Refused:
    """The first order was taken at a loss, on purpose."""

    def order() -> UUID:
        row = queries.course(access)
        return row.first_id if row is not None and row.first_id is not None else access.relationship_id

    return write(access.writer, lambda _: rules.at_loss(_course(access), access.side, order(), loss, why))


def may_keep_usual(access: MerchantAccess) -> Refused | None:
    """Why this member cannot change what is usual; None where they can."""
    return None if access.is_owner else OWNER_SAYS_WHAT_IS_USUAL


def keep_usual(access: MerchantAccess, template: Template, *, on: bool) -> Refused | None:
    """What is usual in this book from now on; plans that are made stay as they are."""
    refused = may_keep_usual(access)
    if refused is not None:
        return refused
    values = {
        "steps": template.model_dump(mode="json"),
        "on": on,
        "changed_at": clock.now(),
        "changed_by": access.member,
    }
    UsualPlan.objects.update_or_create(merchant=access.merchant, defaults=values)
    return None


def _course(access: RelationshipAccess) -> rules.Course | None:
    return queries.course_of(queries.course(access), access.merchant.zone)
