"""Reads of what stands beside promises: what comes round, and who meets when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways.promises.appointments import Appointment as Meeting
from bothways.promises.series import Series as SeriesSnapshot
from bothways.units.side import Side
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship
from bothways_web.promises.models import Appointment, Series
from bothways_web.promises.stored_beside import appointment_of, series_of

LONGEST = 200
#: How long an appointment stays in sight after it began, so that both can say how it was kept.
STAYS = timedelta(days=7)


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


def to_see_to(access: MerchantAccess, now: datetime, start: datetime, end: datetime) -> list[Met]:
    """Appointments that a morning is about, over all customers one may see, the earliest first. Two queries.

    Those between ``start`` and ``end``, those to which the merchant is to say yes, and those of the last week
    of which nobody of the merchant said how they were kept.
    """
    rows = _seen(access, Appointment.objects.filter(merchant_id=access.merchant_id))
    here = Q(start__lt=end, end__gt=start)
    ours_to_answer = Q(state="proposed", waits_for=Side.MERCHANT.value, start__gt=now)
    unjudged = Q(state="agreed", end__lte=now, customer_came="")
    recent = rows.filter(start__gt=now - STAYS).exclude(state="cancelled")
    return _with_names(access, recent.filter(here | ours_to_answer | unjudged))


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
