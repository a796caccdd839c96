"""Reads of plans, for those whom ``access`` let in."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways.programme import plan
from bothways.programme.template import DEFAULT, Template
from bothways_web.foundation import wording
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Membership, Relationship, Role
from bothways_web.programme.models import Course, Step, UsualPlan


def usual(access: MerchantAccess | RelationshipAccess) -> tuple[Template, bool]:
    """The book's template, and whether plans begin by themselves. One query."""
    return usual_of(UsualPlan.objects.filter(merchant_id=access.merchant_id).first())


def usual_of(row: UsualPlan | None) -> tuple[Template, bool]:
    """A template as it is kept; the one that a book begins with where none is. No query."""
    return (Template.model_validate(row.steps), row.on) if row is not None else (DEFAULT, False)


def course(access: RelationshipAccess) -> Course | None:
    """How far this customer is. One query."""
    return next(iter(_course(access.relationship_id)), None)


def course_of(row: Course | None, zone: str) -> plan.Course | None:
    """The same as its rules need it; None before the first order. No query."""
    if row is None or row.first_at is None or row.first_id is None:
        return None
    return plan.Course(wording.local_day(row.first_at, zone), row.first_id, row.planned, row.less)


def steps(access: RelationshipAccess, limit: int) -> list[Step]:
    """The steps of this customer that the reader may see, the latest day first. One query."""
    rows = _steps(limit)(access.relationship_id)
    return [row for row in rows if row.shared or access.sees_internal]


def step(access: RelationshipAccess, step_id: UUID) -> Step | None:
    """One step that the reader may see. One query."""
    row = Step.objects.filter(id=step_id, relationship_id=access.relationship_id).first()
    return row if row is not None and (row.shared or access.sees_internal) else None


def standing(access: RelationshipAccess, step_id: UUID) -> plan.Standing | None:
    """One step as its rules need it. One query."""
    row = step(access, step_id)
    return plan.Standing(row.id, row.shared, plan.State(row.state)) if row else None


def due(access: MerchantAccess, until: date, limit: int, after: str = "") -> list[Step]:
    """What is planned until a day, over all customers, the oldest first. Two queries with ``after``."""
    rows = _seen(access).filter(state=plan.State.PLANNED.value, on__lte=until)
    last = _row(access, after)
    if last is not None:
        rows = rows.filter(Q(on__gt=last.on) | Q(on=last.on, id__gt=last.id))
    return list(rows.order_by("on", "id")[:limit])


def done(access: MerchantAccess, limit: int, after: str = "") -> list[Step]:
    """What was done, over all customers, the latest first. Two queries with ``after``."""
    rows = _seen(access).filter(state=plan.State.DONE.value)
    last = _row(access, after)
    if last is not None:
        rows = rows.filter(Q(ended_at__lt=last.ended_at) | Q(ended_at=last.ended_at, id__gt=last.id))
    return list(rows.order_by("-ended_at", "id")[:limit])


def keepers(access: MerchantAccess, relationships: Iterable[UUID]) -> dict[UUID, tuple[str, UUID | None]]:
    """What some customers are called and who looks after them. One query."""
    rows = Relationship.objects.filter(merchant_id=access.merchant_id, id__in=list(relationships))
    return {row[0]: (row[1], row[2]) for row in rows.values_list("id", "name", "keeper")}


def team(access: MerchantAccess | RelationshipAccess) -> dict[UUID, str]:
    """Who may do a step. One query."""
    rows = Membership.objects.filter(merchant_id=access.merchant_id, active=True).exclude(role=Role.READER)
    return dict(rows.order_by("name", "id").values_list("id", "name"))


def _seen(access: MerchantAccess) -> QuerySet[Step]:
    rows = Step.objects.filter(merchant_id=access.merchant_id)
    if access.only_keeper is None:
        return rows
    own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return rows.filter(relationship_id__in=own.values("id"))


def _row(access: MerchantAccess, after: str) -> Step | None:
    try:
        return _seen(access).filter(id=UUID(after)).first() if after else None
    except ValueError:
        return None


@prepared
def _course(relationship: UUID) -> QuerySet[Course]:
    return Course.objects.filter(id=relationship)


@cache
def _steps(limit: int) -> Prepared[[UUID], Step]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Step]:
        return Step.objects.filter(relationship_id=relationship).order_by("-on", "-id")[:limit]

    return rows
