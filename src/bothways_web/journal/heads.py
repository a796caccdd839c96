"""Heads: where a relationship's streams stand, and the lock that makes one writer."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, connection
from django.db.models import Max, Q
from django.db.models.functions import Coalesce

from bothways.journal.entry import Stream
from bothways_web.foundation import clock
from bothways_web.foundation.statements import statements
from bothways_web.journal.attempt import Meanwhile
from bothways_web.journal.models import Head, JournalEntry
from bothways_web.journal.rows import Rows


def lock_head(merchant: UUID, relationship: UUID, rows: Rows) -> Head:
    """The relationship's head, locked until the transaction ends; made when it is new.

    Raises ``PermissionError`` when the relationship stands in another merchant's book.
    """
    found = statements(Head).get(for_update(), relationship_id=relationship)
    return _own(found[0], merchant) if found else new_heads(merchant, [relationship], rows)[0]


def lock_heads(merchant: UUID, relationships: list[UUID], rows: Rows) -> dict[UUID, Head]:
    """Many heads, locked in the order of their ids, so that two imports never wait for each other."""
    suffix = f"ORDER BY relationship_id {for_update()}"
    found = statements(Head).among("relationship_id", sorted(relationships), suffix)
    heads = {head.relationship_id: _own(head, merchant) for head in found}
    missing = sorted(set(relationships) - set(heads))
    return heads | {head.relationship_id: head for head in new_heads(merchant, missing, rows)}


def new_heads(merchant: UUID, relationships: list[UUID], rows: Rows) -> list[Head]:
    """Heads of relationships that begin here; raises ``Meanwhile`` when one has just begun."""
    heads = [Head(relationship_id=relationship, merchant_id=merchant) for relationship in relationships]
    try:
        statements(Head).insert(heads)
    except IntegrityError as error:
        raise Meanwhile from error
    for head in heads:
        rows.begin(head.relationship_id)
    return heads


def lock_known(relationships: Sequence[UUID]) -> None:
    """Lock the heads that are there, in the order of their ids."""
    suffix = f"ORDER BY relationship_id {for_update()}"
    statements(Head).among("relationship_id", relationships, suffix)


def remake_heads(relationships: Sequence[UUID]) -> None:
    """Write these relationships' heads as their entries say."""
    table = statements(Head)
    ends = (
        JournalEntry.objects.filter(relationship_id__in=relationships)
        .values("relationship_id", "merchant_id")
        .annotate(
            shared_seq=Coalesce(Max("seq", filter=Q(stream=Stream.SHARED.value)), 0),
            internal_seq=Coalesce(Max("seq", filter=Q(stream=Stream.INTERNAL.value)), 0),
            recorded_at=Max("recorded_at"),
        )
    )
    table.put(table.values([Head(**end) for end in ends]), within="merchant_id")


def save_heads(heads: Sequence[Head]) -> None:
    """Write where the streams stand now; a relationship in which nothing was recorded has no head."""
    table = statements(Head)
    begun = [head for head in heads if head.recorded_at is not None]
    table.change(table.values(begun), ("shared_seq", "internal_seq", "recorded_at"))
    empty = [(head.relationship_id,) for head in heads if head.recorded_at is None]
    if empty:
        table.delete(("relationship_id",), empty)


def next_instant(head: Head, now: datetime) -> datetime:
    """``now``, but later than anything recorded here before: recording order is a total order."""
    if head.recorded_at is None or now > head.recorded_at:
        return now
    return head.recorded_at + timedelta(microseconds=1)


def this_instant() -> datetime:
    """Now, in UTC."""
    return clock.now().astimezone(UTC)


def for_update() -> str:
    """What locks the rows that a statement reads. SQLite has one writer at a time and needs nothing."""
    return "FOR UPDATE" if connection.features.has_select_for_update else ""


def _own(head: Head, merchant: UUID) -> Head:
    if head.merchant_id != merchant:
        raise PermissionError("this relationship belongs to another merchant's book")
    return head
