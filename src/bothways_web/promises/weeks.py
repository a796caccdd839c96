"""Promises that came to an end, week by week over a book, and those behind one figure."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce, TruncWeek

from bothways.units.side import Side
from bothways_web.foundation.keyset import Place
from bothways_web.promises.models import Promise
from bothways_web.promises.records import COUNTS, Record, counted


def by_week(merchant: UUID, since: datetime, zone: str) -> Mapping[tuple[date, Side], Record]:
    """How promises that came to an end since then went, by the week's Monday and the side. One query."""
    rows = _ended(counted(Promise.objects.filter(merchant_id=merchant)), since)
    counts = {name: Count("id", filter=condition) for name, condition in COUNTS.items()}
    monday = TruncWeek(Coalesce("closed_at", "breached_at"), tzinfo=ZoneInfo(zone))
    weeks = rows.annotate(week=monday).values("week", "debtor")
    found = weeks.annotate(**counts).values_list("week", "debtor", *COUNTS)
    return {
        (week.date(), Side(debtor)): Record(**dict(zip(COUNTS, numbers, strict=True)))
        for week, debtor, *numbers in found.order_by()
    }


def ended_between(
    rows: QuerySet[Promise],
    side: Side,
    figures: Iterable[str],
    begins: datetime,
    ends: datetime,
    after: Place | None,
    limit: int,
) -> list[Promise]:
    """Of some promises those of a side that went one of these ways within a time, the latest first.

    Each has ``ended_at``. One query.
    """
    ways = Q()
    for name in figures:
        ways |= COUNTS[name]
    found = _ended(counted(rows).filter(ways, debtor=side.value), begins).annotate(
        ended_at=Coalesce("closed_at", "breached_at")
    )
    narrowed = Q(ended_at__lt=ends)
    if after is not None:
        narrowed &= Q(ended_at__lt=after.at) | Q(ended_at=after.at, id__lt=after.id)
    return list(found.filter(narrowed).order_by("-ended_at", "-id")[:limit])


def _ended(rows: QuerySet[Promise], since: datetime) -> "QuerySet[Promise]":
    return rows.filter(Q(closed_at__gte=since) | Q(closed_at=None, breached_at__gte=since))
