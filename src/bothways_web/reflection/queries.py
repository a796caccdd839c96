"""Reads of how people see it. What somebody keeps to themselves leaves to them alone."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess
from bothways_web.reflection.models import Unsaid, View


@dataclass(frozen=True, slots=True)
class Said:
    """One person's answer to a question.

    ``mine`` when the reader gave it, ``unsaid`` while only they read it.

    ``past`` holds the earlier ones, the oldest first.
    """

    question: str
    side: Side
    member: UUID | None
    step: int
    words: str
    at: datetime
    mine: bool
    unsaid: bool
    past: tuple[tuple[datetime, int], ...]


def views(access: RelationshipAccess) -> list[Said]:
    """What this reader may know: their own, their team's, and what the customer told. Two queries.

    The customer reads their own side alone: what the merchant's members think is internal.
    """
    told = View.objects.filter(relationship_id=access.relationship_id).order_by("at", "id")
    if access.side is Side.CUSTOMER or not access.sees_internal:
        told = told.filter(side=Side.CUSTOMER.value)
    found = {row.id: _told(access, row) for row in told}
    for row in () if access.looking else unsaid(access):
        before = found.get(row.id)
        past = (*before.past, (before.at, before.step)) if before else ()
        found[row.id] = _said(row, mine=True, unsaid=True, past=past)
    return list(found.values())


def unsaid(access: RelationshipAccess) -> QuerySet[Unsaid]:
    """What the reader keeps to themselves so far, in the order of answering."""
    return Unsaid.objects.filter(
        relationship_id=access.relationship_id, side=access.side.value, member=access.member
    ).order_by("at", "id")


def _told(access: RelationshipAccess, row: View) -> Said:
    mine = not access.looking and (row.side, row.member) == (access.side.value, access.member)
    past = tuple((datetime.fromisoformat(at), int(step)) for at, step in row.past)
    return _said(row, mine=mine, unsaid=False, past=past)


def _said(row: View | Unsaid, *, mine: bool, unsaid: bool, past: tuple[tuple[datetime, int], ...]) -> Said:
    side = Side(row.side)
    return Said(row.question, side, row.member, row.step, row.words, row.at, mine, unsaid, past)
