"""Questions that wait for an answer, of customers and of ours, over the whole book."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from bothways_web.conversations import queries
from bothways_web.conversations.models import Question
from bothways_web.foundation import wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import home_of
from bothways_web.parties.names import Names

MOST = 8


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that waits. ``ours`` when we owe the answer; ``owner`` is empty when nobody has taken it."""

    id: UUID
    relationship_id: UUID
    text: str
    customer: str
    ours: bool
    owner: str
    due: str
    late: bool
    address: str


@dataclass(frozen=True, slots=True)
class Questions:
    """The most urgent questions; ``more`` when there are others besides."""

    rows: tuple[Waiting, ...]
    more: bool


def questions(access: MerchantAccess, today: date, members: Names, besides: Collection[UUID]) -> Questions:
    """Open questions of both sides but those shown ``besides``, ours to answer first. Three queries."""
    most = MOST + len(besides)
    rows = [*queries.waiting(access, most + 1), *queries.unanswered(access, most + 1)]
    left = [row for row in rows if row.id not in besides]
    called = names.customers(access, {row.relationship_id for row in left[:MOST]})
    shown = tuple(_waiting(access, row, today, members, called) for row in left[:MOST])
    return Questions(shown, len(left) > MOST)


def _waiting(
    access: MerchantAccess, row: Question, today: date, members: Names, called: dict[UUID, str]
) -> Waiting:
    late = row.due_on is not None and row.due_on < today
    if row.due_on is None:
        due = ""
    else:
        due = (
            wording.late(row.due_on, today)
            if late
            else _("by %(day)s") % {"day": wording.day(row.due_on, today)}
        )
    return Waiting(
        row.id,
        row.relationship_id,
        row.text,
        called.get(row.relationship_id, ""),
        row.asker == "customer",
        members.first(row.owner),
        due,
        late,
        f"{home_of(access.unchecked(row.relationship_id))}#questions",
    )
