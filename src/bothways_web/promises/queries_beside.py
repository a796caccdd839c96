"""Reads of what stands beside promises: what comes round, who meets when, what is needed inside."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from bothways.promises.appointments import Appointment as Meeting
from bothways.promises.needs import Need as NeedSnapshot
from bothways.promises.series import Series as SeriesSnapshot
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship
from bothways_web.promises.models import Appointment, Need, Series
from bothways_web.promises.stored_beside import appointment_of, need_of, series_of

LONGEST = 200
_GOING_ON = ("running", "understood")
_OPEN_NEEDS = ("asked", "promised")


@dataclass(frozen=True, slots=True)
class Met:
    """An appointment in a list over several customers."""

    relationship_id: UUID
    customer: str
    appointment: Meeting


def all_series(access: RelationshipAccess) -> list[SeriesSnapshot]:
    """What comes round between the two, or waits to be confirmed. One query."""
    rows = Series.objects.filter(relationship_id=access.relationship_id)
    return [
        series_of(row) for row in rows.filter(state__in=["running", "understood"]).order_by("first", "id")
    ]


def running_series(access: MerchantAccess) -> list[tuple[UUID, SeriesSnapshot]]:
    """What comes round for all customers one may see, with the relationship. One query."""
    rows = Series.objects.filter(merchant_id=access.merchant_id, state="running")
    if access.only_keeper is not None:
        rows = rows.filter(relationship_id__in=_kept(access))
    return [(row.relationship_id, series_of(row)) for row in rows.order_by("next_at", "id")[:LONGEST]]


def series(access: RelationshipAccess, series_id: UUID) -> SeriesSnapshot | None:
    """One series of this relationship. One query."""
    row = Series.objects.filter(relationship_id=access.relationship_id, id=series_id).first()
    return series_of(row) if row is not None else None


def appointment(access: RelationshipAccess, appointment_id: UUID) -> Meeting | None:
    """One appointment of this relationship. One query."""
    row = Appointment.objects.filter(relationship_id=access.relationship_id, id=appointment_id).first()
    return appointment_of(row) if row is not None else None


def appointments(access: RelationshipAccess, since: datetime) -> list[Meeting]:
    """The appointments that end after ``since``, the earliest first, those called off too. One query."""
    rows = Appointment.objects.filter(relationship_id=access.relationship_id, end__gt=since)
    return [appointment_of(row) for row in rows.order_by("start", "id")[:LONGEST]]


def appointments_between(access: MerchantAccess, start: datetime, end: datetime) -> list[Met]:
    """Whom one meets in this time, over all customers one may see; nothing called off. Two queries."""
    rows = _seen(access, Appointment.objects.filter(merchant_id=access.merchant_id))
    return _with_names(access, rows.filter(start__lt=end, end__gt=start).exclude(state="cancelled"))


def unjudged(access: MerchantAccess, now: datetime) -> list[Met]:
    """Agreed appointments of the last week of which we have not said how they were kept. Two queries."""
    rows = _seen(access, Appointment.objects.filter(merchant_id=access.merchant_id, state="agreed"))
    recent = rows.filter(end__lt=now, start__gt=now - timedelta(days=7), customer_came="")
    return _with_names(access, recent)


def needs_of(access: RelationshipAccess, promise_id: UUID) -> list[NeedSnapshot]:
    """What a promise waits for inside; nothing for those who may not see inside. At most one query."""
    if not access.sees_internal:
        return []
    rows = Need.objects.filter(relationship_id=access.relationship_id, promise_id=promise_id)
    return [need_of(row) for row in rows.order_by("due_by", "id")]


def need(access: RelationshipAccess, need_id: UUID) -> NeedSnapshot | None:
    """One need of this relationship, for those who see inside. One query."""
    if not access.sees_internal:
        return None
    row = Need.objects.filter(relationship_id=access.relationship_id, id=need_id).first()
    return need_of(row) if row is not None else None


def needed_from(access: MerchantAccess) -> list[tuple[UUID, NeedSnapshot]]:
    """What others wait for from this member, the earliest first, with the relationship. One query.

    Whoever is asked sees what they are asked for, also of customers whom they do not look after.
    """
    rows = Need.objects.filter(merchant_id=access.merchant_id, by=access.member, state__in=_OPEN_NEEDS)
    return [(row.relationship_id, need_of(row)) for row in rows.order_by("due_by", "id")[:LONGEST]]


def _seen(access: MerchantAccess, rows: QuerySet[Appointment]) -> QuerySet[Appointment]:
    return rows if access.only_keeper is None else rows.filter(relationship_id__in=_kept(access))


def _kept(access: MerchantAccess) -> QuerySet[Relationship, Any]:
    kept = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return kept.values("id")


def _with_names(access: MerchantAccess, rows: QuerySet[Appointment]) -> list[Met]:
    found = list(rows.order_by("start", "id")[:LONGEST])
    names = names_of(access, {row.relationship_id for row in found})
    return [
        Met(row.relationship_id, names.get(row.relationship_id, ""), appointment_of(row)) for row in found
    ]


def names_of(access: MerchantAccess, relationships: Iterable[UUID]) -> dict[UUID, str]:
    """The names of some customers. One query."""
    rows = Relationship.objects.filter(merchant_id=access.merchant_id, id__in=list(relationships))
    return dict(rows.values_list("id", "name"))
