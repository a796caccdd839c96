"""What stands already when texts are read: open promises and questions, and earlier candidates."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from bothways.conversations.question import State as Answered
from bothways.listening.alike import Standing
from bothways.listening.followup import Open
from bothways.listening.proposal import Deed
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.foundation import clock
from bothways_web.listening.models import Candidate
from bothways_web.promises.models import Promise

#: What was closed by then stands too: its text is often read only after it was kept.
RECENTLY = timedelta(days=90)
#: Promises that were reported done, or were never agreed to, are not reported done again.
_TO_BE_DONE = ("agreed", "understood", "unknown", "declined", "renegotiating", "breached", "amending")


@dataclass
class Stands:
    """What stands already in one relationship; ``said`` grows while texts are read."""

    ids: set[UUID] = field(default_factory=set)
    said: list[Standing] = field(default_factory=list)
    promises: list[Open] = field(default_factory=list)
    questions: list[Open] = field(default_factory=list)


def stands(relationships: Collection[UUID]) -> dict[UUID, Stands]:
    """All of it for some relationships. Three queries."""
    found: dict[UUID, Stands] = defaultdict(Stands)
    for relationship, key, standing in _earlier(relationships):
        found[relationship].ids.add(key)
        found[relationship].said.append(standing)
    for row in Promise.objects.filter(
        Q(open=True) | Q(opened_at__gte=clock.now() - RECENTLY), relationship_id__in=relationships
    ):
        there, day = found[row.relationship_id], _day(row.due)
        # What one side asks of the other stands as a promise too.
        owes = Side(row.debtor)
        there.said += [Standing(deed, owes, row.what, day) for deed in (Deed.PROMISE, Deed.REQUEST)]
        if row.open and row.state in _TO_BE_DONE and row.basis != "question":
            there.promises.append(Open(row.id, owes, row.what, row.opened_at))
    asked = Question.objects.filter(relationship_id__in=relationships, state=Answered.OPEN.value)
    for question in asked:
        there, owes = found[question.relationship_id], Side(question.asker).other
        there.said.append(Standing(Deed.QUESTION, owes, question.text, None))
        there.questions.append(Open(question.id, owes, question.text, question.asked_at))
    return found


def _earlier(relationships: Collection[UUID]) -> Iterator[tuple[UUID, UUID, Standing]]:
    """All candidates there ever were of these relationships, whatever became of them."""
    rows = Candidate.objects.filter(relationship_id__in=relationships)
    for row in rows.values_list("relationship_id", "id", "deed", "side", "what", "dues"):
        relationship, key, deed, side, what, dues = row
        yield relationship, key, Standing(Deed(deed), Side(side), what, _day(dues[0] if dues else None))


def _day(due: dict[str, Any] | None) -> date | None:
    return date.fromisoformat(due["on"]) if due else None
