"""What time alone makes due, over all books; read by the worker and by nobody else."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways.promises.promise import Promise as Snapshot
from bothways.promises.series import Series as SeriesSnapshot
from bothways_web.journal.models import Silence
from bothways_web.promises.models import Promise, Series
from bothways_web.promises.stored import promise_of
from bothways_web.promises.stored_beside import series_of

BATCH = 200
Days: TypeAlias = tuple[int | None, int | None]


def to_become_unknown(now: datetime) -> Iterator[Promise]:
    """Agreed, due before ``now``, and nobody said anything."""
    rows = Promise.objects.filter(state="agreed", due_by__lt=now, contested=False)
    yield from _in_batches(rows, "due_by", lambda row: row.due_by)


def to_lapse(now: datetime) -> Iterator[Promise]:
    """Reported done a day ago or longer, where both sides let silence count."""
    silent = Silence.objects.filter(merchant_days__isnull=False, customer_days__isnull=False)
    rows = Promise.objects.filter(
        state="reported",
        reported_at__lt=now - timedelta(days=1),
        contested=False,
        history=False,
        relationship_id__in=silent.values("relationship_id"),
    )
    yield from _in_batches(rows, "reported_at", lambda row: row.reported_at)


def to_recur(now: datetime) -> Iterator[Series]:
    """What comes round and whose next one is not in the book yet."""
    rows = Series.objects.filter(state="running", next_at__lt=now).order_by("next_at", "id")
    yield from rows.iterator(chunk_size=BATCH)


def standing_series(series_id: UUID) -> SeriesSnapshot | None:
    """The series as it stands. One query."""
    row = Series.objects.filter(id=series_id).first()
    return series_of(row) if row is not None else None


def standing(promise_id: UUID) -> Snapshot | None:
    """The promise as it stands. One query."""
    row = Promise.objects.filter(id=promise_id).first()
    return promise_of(row) if row is not None else None


def silence_in(relationship: UUID) -> Days:
    """After how many days the merchant's and the customer's silence counts. One query."""
    rows = Silence.objects.filter(relationship_id=relationship).values_list("merchant_days", "customer_days")
    return rows.first() or (None, None)


def _in_batches(
    rows: QuerySet[Promise], field: str, place: Callable[[Promise], datetime | None]
) -> Iterator[Promise]:
    """Each row once, in order, a batch at a time: a row that stays due does not come round again."""
    rows = rows.order_by(field, "id")
    batch = list(rows[:BATCH])
    while batch:
        yield from batch
        last = batch[-1]
        later = Q(**{f"{field}__gt": place(last)}) | Q(**{field: place(last), "id__gt": last.id})
        batch = list(rows.filter(later)[:BATCH]) if len(batch) == BATCH else []
