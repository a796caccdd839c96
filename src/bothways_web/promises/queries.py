"""Reads of promises: of one relationship for either side, or of a merchant's whole book."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.db.models import F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from bothways.journal.entry import Entry, Stream
from bothways.journal.obligation import Basis
from bothways.promises.promise import Promise as Snapshot
from bothways.units.side import Side
from bothways_web.foundation.keyset import Place
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.journal.models import JournalEntry, Silence
from bothways_web.journal.reading import entries_of
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship
from bothways_web.promises.models import END_OF_TIME, TO_ANSWER, Promise, PromiseEntry
from bothways_web.promises.stored import promise_of

#: As many rows as a list shows before it asks to be opened further.
PAGE = 100


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise in a list over several customers: with whom, and as it stands."""

    relationship_id: UUID
    customer: str
    promise: Snapshot

    @property
    def place(self) -> str:
        """Where the list goes on after this row."""
        return str(Place(self.promise.due.at if self.promise.due else END_OF_TIME, self.promise.id))


def promise(access: RelationshipAccess, promise_id: UUID) -> Snapshot | None:
    """One promise of this relationship, if there is one. One query."""
    row = _of(access).filter(id=promise_id).first()
    return promise_of(row) if row is not None else None


def promises(access: RelationshipAccess, ids: Iterable[UUID]) -> dict[UUID, Snapshot]:
    """Promises of this relationship by their ids. One query."""
    return {row.id: promise_of(row) for row in _of(access).filter(id__in=list(ids))}


def open_promises(access: RelationshipAccess, limit: int = PAGE, *, answers: bool = True) -> list[Snapshot]:
    """What is open on both sides, what is due first before the rest. One query.

    ``answers`` that are owed to questions are left out where a list of questions stands beside it.
    """
    return [promise_of(row) for row in _open(limit, answers)(access.relationship_id)]


def closed_promises(access: RelationshipAccess, limit: int = PAGE) -> list[Snapshot]:
    """What is closed on both sides, the latest first. One query."""
    rows = _of(access).filter(closed_at__isnull=False).order_by("-closed_at", "-id")[:limit]
    return [promise_of(row) for row in rows]


def life(access: RelationshipAccess, of: Snapshot) -> list[Entry]:
    """The entries a promise rests on, in the order they were recorded. One query.

    Internal ones are there only for those who may see them.
    """
    about = PromiseEntry.objects.filter(promise_id=of.id).values("entry_id")
    rows = JournalEntry.objects.filter(
        Q(id=of.opened_by) | Q(id__in=about), relationship_id=access.relationship_id
    )
    if not access.sees_internal:
        rows = rows.filter(stream=Stream.SHARED.value)
    return list(entries_of(rows.order_by("recorded_at")))


def known(access: RelationshipAccess, ids: Sequence[UUID]) -> frozenset[UUID]:
    """Those of some ids that name a promise of this relationship. One query."""
    return frozenset(_of(access).filter(id__in=ids).values_list("id", flat=True))


def silence(access: RelationshipAccess) -> tuple[int | None, int | None]:
    """After how many days the merchant's and the customer's silence counts. One query."""
    days = (
        Silence.objects.filter(relationship_id=access.relationship_id)
        .values_list("merchant_days", "customer_days")
        .first()
    )
    return days or (None, None)


def due(
    access: MerchantAccess,
    debtor: Side,
    until: datetime,
    *,
    after: Place | None = None,
    since: datetime | None = None,
    owner: UUID | None = None,
    limit: int = PAGE,
    answers: bool = True,
) -> list[Owed]:
    """What ``debtor`` owes by ``until`` over all customers one may see, the earliest first. Two queries.

    What was reported done waits for the other's word and is no longer due; ``to_answer`` holds it where that
    is ours. ``after`` is the place of the last row seen, ``since`` leaves out what is due by then,
    ``owner`` all but what that member sees to; ``answers`` owed to questions are left out where a list of
    questions stands beside it.
    """
    rows = _seen(access).filter(open=True, debtor=debtor.value, due_by__lte=until)
    rows = rows.exclude(state__in=["understood", "reported"])
    rows = _with_answers(rows, answers)
    if owner is not None:
        rows = rows.filter(owner=owner)
    if since is not None:
        rows = rows.filter(due_by__gt=since)
    if after is not None:
        rows = rows.filter(Q(due_by__gt=after.at) | Q(due_by=after.at, id__gt=after.id))
    return _with_names(access, rows.order_by("due_by", "id")[:limit])


def to_answer(access: MerchantAccess, limit: int = PAGE, *, answers: bool = True) -> list[Owed]:
    """What waits for the merchant's word by itself, the oldest first: asked, offered, reported done.

    Two queries.
    """
    rows = _seen(access).filter(open=True, waits_for=Side.MERCHANT.value, state__in=TO_ANSWER)
    rows = _with_answers(rows, answers)
    return _with_names(access, rows.order_by("opened_at", "id")[:limit])


def understood(access: MerchantAccess, limit: int = PAGE) -> list[Owed]:
    """What was noted as one side's promise and is not confirmed yet, the earliest due first. Two queries."""
    rows = _seen(access).filter(open=True, state="understood")
    return _with_names(access, rows.order_by("due_by", "id")[:limit])


def closed_between(access: MerchantAccess, start: datetime, end: datetime) -> list[Owed]:
    """What came to its end in this time on either side, in that order: the evening's look back.

    Two queries.
    """
    rows = _seen(access).filter(closed_at__gte=start, closed_at__lt=end, history=False)
    return _with_names(access, rows.order_by("closed_at", "id")[:PAGE])


def many(access: MerchantAccess, ids: Iterable[UUID]) -> list[Owed]:
    """These promises, whichever customers they belong to, the earliest due first. Two queries."""
    return _with_names(access, _seen(access).filter(id__in=list(ids)).order_by("due_by", "id"))


def ours_like(access: MerchantAccess, words: str, limit: int = PAGE) -> list[Owed]:
    """Our own open promises whose text holds these words, the earliest due first. Two queries."""
    rows = _seen(access).filter(open=True, debtor=Side.MERCHANT.value)
    for word in words.split():
        rows = rows.filter(what__icontains=word)
    return _with_names(access, rows.order_by("due_by", "id")[:limit])


def next_due(access: MerchantAccess, relationships: Iterable[UUID]) -> Mapping[UUID, Mapping[Side, Snapshot]]:
    """What each side owes next, for each of these customers. One query."""
    first = Window(
        RowNumber(),
        partition_by=[F("relationship_id"), F("debtor")],
        order_by=[F("due_by").asc(), F("id").asc()],
    )
    rows = (
        Promise.objects.filter(
            merchant_id=access.merchant_id, relationship_id__in=list(relationships), open=True
        )
        .annotate(place=first)
        .filter(place=1)
    )
    found: dict[UUID, dict[Side, Snapshot]] = {}
    for row in rows:
        found.setdefault(row.relationship_id, {})[Side(row.debtor)] = promise_of(row)
    return found


@cache
def _open(limit: int, answers: bool) -> Prepared[[UUID], Promise]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Promise]:
        found = Promise.objects.filter(relationship_id=relationship, open=True)
        return _with_answers(found, answers).order_by("due_by", "id")[:limit]

    return rows


def _of(access: RelationshipAccess) -> QuerySet[Promise]:
    return Promise.objects.filter(relationship_id=access.relationship_id)


def _with_answers(rows: QuerySet[Promise], answers: bool) -> QuerySet[Promise]:
    return rows if answers else rows.exclude(basis=Basis.QUESTION.value)


def _seen(access: MerchantAccess) -> QuerySet[Promise]:
    rows = Promise.objects.filter(merchant_id=access.merchant_id)
    if access.only_keeper is None:
        return rows
    kept = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return rows.filter(relationship_id__in=kept.values("id"))


def _with_names(access: MerchantAccess, rows: QuerySet[Promise]) -> list[Owed]:
    found = list(rows)
    names = dict(
        Relationship.objects.filter(
            merchant_id=access.merchant_id, id__in={row.relationship_id for row in found}
        ).values_list("id", "name")
    )
    return [Owed(row.relationship_id, names.get(row.relationship_id, ""), promise_of(row)) for row in found]
