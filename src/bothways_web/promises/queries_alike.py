"""Reads of promises like one that is about to be given: so many of the latest at most, by their own index."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from bothways.promises.alike import Gone, Past, gone
from bothways.promises.state import Kept, State, Word
from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Relationship
from bothways_web.promises.models import Promise
from bothways_web.promises.stored import leading

#: So many of the latest that came to their end are looked at, and so many of those still broken.
MOST = 200
YEAR = timedelta(days=365)


class _Row(NamedTuple):
    """The columns that are read."""

    id: UUID
    owner: UUID | None
    state: str
    word: str
    contested: bool
    history: bool
    made_at: datetime | None
    first_due: datetime | None
    done_at: datetime | None
    breached_at: datetime | None
    kept: str
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Looked:
    """How those of one sort went, the latest first; ``since`` when fewer than a year were looked at."""

    gone: tuple[Gone, ...]
    since: datetime | None


def of_sort(access: RelationshipAccess, what: str, now: datetime) -> Looked:
    """How what this side promised went that begins like ``what``, within a year. Two queries.

    The merchant's members look at the whole book, a customer at this relationship alone: nobody is shown
    what passed between others.
    """
    rows = Promise.objects.filter(debtor=access.side.value, leading=leading(what), history=False)
    if access.side is Side.MERCHANT:
        rows = rows.filter(merchant_id=access.merchant_id)
    else:
        rows = rows.filter(relationship_id=access.relationship_id)
    ended = _read(rows.filter(closed_at__gte=now - YEAR).order_by("-closed_at"))
    since = ended[-1].closed_at if len(ended) == MOST else None
    broken = rows.filter(closed_at__isnull=True, breached_at__gte=since or now - YEAR)
    found = [*_read(broken.order_by("-breached_at")), *ended]
    return Looked(tuple(one for row in found if (one := gone(_past(row)))), since)


@dataclass(frozen=True, slots=True)
class Behind:
    """A promise by name; ``reachable`` when the reader sees its customer."""

    id: UUID
    relationship: UUID
    what: str
    customer: str
    made_at: datetime | None
    reachable: bool


def behind(access: RelationshipAccess, ids: Iterable[UUID]) -> list[Behind]:
    """These promises, the latest given first. Two queries."""
    rows = Promise.objects.filter(merchant_id=access.merchant_id, debtor=access.side.value, id__in=list(ids))
    if access.side is Side.CUSTOMER:
        rows = rows.filter(relationship_id=access.relationship_id)
    found = list(rows.order_by("-made_at", "-id").values_list("id", "relationship_id", "what", "made_at"))
    customers = Relationship.objects.filter(
        merchant_id=access.merchant_id, id__in={relationship for _, relationship, _, _ in found}
    )
    named = {id_: (name, keeper) for id_, name, keeper in customers.values_list("id", "name", "keeper")}

    def one(id_: UUID, relationship: UUID, what: str, made_at: datetime | None) -> Behind:
        name, keeper = named.get(relationship, ("", None))
        theirs = access.side is Side.CUSTOMER or access.sees_all or keeper == access.member
        return Behind(id_, relationship, what, name, made_at, theirs)

    return [one(*row) for row in found]


def _read(rows: "QuerySet[Promise, Any]") -> list[_Row]:
    return [_Row(*row) for row in rows.values_list(*_Row._fields)[:MOST]]


def _past(row: _Row) -> Past:
    return Past(
        id=row.id,
        owner=row.owner,
        state=State(row.state),
        word=Word(row.word) if row.word else None,
        contested=row.contested,
        history=row.history,
        made_at=row.made_at,
        first_due=row.first_due,
        done_at=row.done_at,
        breached_at=row.breached_at,
        kept=Kept(row.kept) if row.kept else None,
    )
