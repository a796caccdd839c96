"""Customers' questions of a book as they are summed: those of some weeks and those that waited in them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from bothways.conversations.question import State
from bothways.insights.answers import Asked
from bothways.units.side import Side
from bothways_web.conversations.models import Question

#: A question that was asked longer before than this and is closed by now is not counted as having waited.
BEFORE = timedelta(days=60)
#: What is read of a question, in the order of the arguments of ``asked_of``.
FIELDS = ("asked_at", "due_at", "answered_at", "closed_at", "state")


def asked_since(merchant: UUID, since: datetime) -> Iterator[Asked]:
    """All questions of customers that were asked, or still waited, since then. One query, in portions."""
    rows = Question.objects.filter(merchant_id=merchant, asker=Side.CUSTOMER.value)
    rows = rows.filter(Q(asked_at__gte=since - BEFORE) | Q(state=State.OPEN.value))
    for row in rows.values_list(*FIELDS).iterator(chunk_size=2000):
        yield asked_of(*row)


def asked_of(
    at: datetime, due: datetime | None, answered: datetime | None, closed: datetime | None, state: str
) -> Asked:
    """A question's row as the rules need it: one that was asked again has no answer."""
    if state == State.OPEN.value:
        return Asked(at, due)
    return Asked(at, due, answered, answered or closed)
