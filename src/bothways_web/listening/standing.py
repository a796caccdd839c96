"""What stands already when texts are read: open promises and questions, and earlier candidates."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from bothways.conversations.question import State as Answered
from bothways.listening.alike import Standing
from bothways.listening.followup import Open
from bothways.listening.proposal import Deed
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.foundation import clock
from bothways_web.listening.models import Candidate, State
from bothways_web.promises.models import Promise

#: What was closed by then stands too: its text is often read only after it was kept.
RECENTLY = timedelta(days=90)
#: Promises that were reported done, or were never agreed to, are not reported done again.
_TO_BE_DONE = ("agreed", "understood", "unknown", "declined", "renegotiating", "breached", "amending")


@dataclass
class Stands:
    """What stands already in one relationship; ``said`` and ``unconfirmed`` grow while texts are read.

    ``unconfirmed`` are promises that were read and that nobody has said yes or no to.
    """

    ids: set[UUID] = field(default_factory=set)
    said: list[Standing] = field(default_factory=list)
    promises: list[Open] = field(default_factory=list)
    unconfirmed: list[Open] = field(default_factory=list)
    questions: list[Open] = field(default_factory=list)


def stands(relationships: Collection[UUID]) -> dict[UUID, Stands]:
    """All of it for some relationships. Three queries."""
    found: dict[UUID, Stands] = defaultdict(Stands)
    for row in Candidate.objects.filter(relationship_id__in=relationships):
        there, side = found[row.relationship_id], Side(row.side)
        day = day_of(row.dues[0] if row.dues else None)
        there.ids.add(row.id)
        there.said.append(Standing(Deed(row.deed), side, row.what, day, row.private_to))
        if row.state == State.OPEN and row.deed == Deed.PROMISE:
            there.unconfirmed.append(Open(row.id, side, row.what, row.happened_at, row.private_to))
    for promise in Promise.objects.filter(
        Q(open=True) | Q(opened_at__gte=clock.now() - RECENTLY), relationship_id__in=relationships
    ):
        there, day = found[promise.relationship_id], day_of(promise.due)
        # What one side asks of the other stands as a promise too.
        owes = Side(promise.debtor)
        there.said += [Standing(deed, owes, promise.what, day) for deed in (Deed.PROMISE, Deed.REQUEST)]
        if promise.open and promise.state in _TO_BE_DONE and promise.basis != "question":
            there.promises.append(Open(promise.id, owes, promise.what, promise.opened_at))
    asked = Question.objects.filter(relationship_id__in=relationships, state=Answered.OPEN.value)
    for question in asked:
        there, owes = found[question.relationship_id], Side(question.asker).other
        there.said.append(Standing(Deed.QUESTION, owes, question.text, None))
        there.questions.append(Open(question.id, owes, question.text, question.asked_at))
    return found


def closed_follow_ups(limit: int = 500) -> list[UUID]:
    """Open candidates about a promise or a question that nothing more is to be said of. One query."""
    rows = Candidate.objects.filter(state=State.OPEN, deed__in=[Deed.DONE.value, Deed.ANSWER.value])
    promise = Promise.objects.filter(id=OuterRef("answers"), open=True, state__in=_TO_BE_DONE)
    question = Question.objects.filter(id=OuterRef("answers"), state=Answered.OPEN.value)
    return list(rows.exclude(Exists(promise)).exclude(Exists(question)).values_list("id", flat=True)[:limit])


def day_of(due: dict[str, Any] | None) -> date | None:
    """The day of a due date as it is kept."""
    return date.fromisoformat(due["on"]) if due else None
