"""How promises went: counts, always beside each other for both sides, and never a score."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from bothways.promises.state import KEPT, OPEN, Kept, State, Word
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.foundation.keyset import Place
from bothways_web.foundation.prepared import prepared
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises.models import Promise
from bothways_web.promises.queries import Owed
from bothways_web.promises.stored import leading, promise_of

#: As many similar promises as one looks back on.
RECENT = 50
_YEAR = timedelta(days=365)
_BROKEN = Q(breached_at__isnull=False)
#: What each figure of a record counts.
COUNTS = {
    "in_time": Q(kept__in=[Kept.IN_TIME.value, Kept.UNDATED.value], breached_at__isnull=True),
    "as_moved": Q(kept=Kept.AS_MOVED.value, breached_at__isnull=True),
    "late": Q(kept=Kept.LATE.value, breached_at__isnull=True),
    "broken": _BROKEN & ~Q(state=State.MADE_GOOD.value),
    "made_good": Q(state=State.MADE_GOOD.value),
    "tacit": Q(state=State.LAPSED.value),
}


@dataclass(frozen=True, slots=True)
class Record:
    """How a side's promises went. What is only understood, contested or history counts for nothing.

    ``tacit`` are those among the kept that silence accepted; ``open`` what is still owed.
    """

    in_time: int = 0
    as_moved: int = 0
    late: int = 0
    broken: int = 0
    made_good: int = 0
    tacit: int = 0
    open: int = 0

    @property
    def kept(self) -> int:
        """All that was kept, late or not."""
        return self.in_time + self.as_moved + self.late

    @property
    def judged(self) -> int:
        """All that has come to an end that says something."""
        return self.kept + self.broken + self.made_good


class Whose(StrEnum):
    """Whose promises a record is about."""

    OWN = "own"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Ended:
    """A promise that came to an end or was broken, and when that was."""

    owed: Owed
    at: datetime

    @property
    def place(self) -> str:
        """Where the list goes on after this row."""
        return str(Place(self.at, self.owed.promise.id))


#: The figures of a record that open to their promises.
FIGURES = tuple(COUNTS)


def both_sides(access: RelationshipAccess) -> dict[Side, Record]:
    """Kept and open on both sides of one relationship. One query."""
    figures = (*COUNTS, "open")
    grouped = _counts(access.relationship_id)
    found = {debtor: dict(zip(figures, numbers, strict=True)) for debtor, *numbers in grouped}
    return {side: Record(**found.get(side.value, {})) for side in Side}


@prepared
def _counts(relationship: UUID) -> QuerySet[Promise, tuple[Any, ...]]:
    rows = counted(Promise.objects.filter(relationship_id=relationship))
    counts = {name: Count("id", filter=condition) for name, condition in COUNTS.items()}
    still_open = Count("id", filter=Q(state__in=[state.value for state in OPEN]))
    return rows.values("debtor").annotate(**counts, open=still_open).values_list("debtor", *COUNTS, "open")


def how_such_went(access: RelationshipAccess, debtor: Side, what: str) -> Record:
    """How the latest promises that begin like ``what`` went. One query.

    The merchant sees its own over the whole book before it names a date; everything else stays within the
    relationship, for nobody is shown what passed between others.
    """
    own_book = debtor is Side.MERCHANT and access.side is Side.MERCHANT
    rows = (
        Promise.objects.filter(merchant_id=access.merchant_id)
        if own_book
        else Promise.objects.filter(relationship_id=access.relationship_id)
    )
    rows = counted(rows).filter(debtor=debtor.value, leading=leading(what), closed_at__isnull=False)
    return _record_of(rows.order_by("-closed_at")[:RECENT])


def own_record(access: MerchantAccess, since: datetime | None = None) -> Record:
    """How those promises went that this member saw to, for themselves; the last year unless said.

    One query.
    """
    return _record_of(_ended(access, Whose.OWN, since))


def team_record(access: MerchantAccess, since: datetime | None = None) -> Record:
    """How all that the merchant promised went, for everybody who works there; the last year unless said.

    One query.
    """
    return _record_of(_ended(access, Whose.TEAM, since))


def ended(
    access: MerchantAccess,
    whose: Whose,
    of: str = "",
    after: Place | None = None,
    limit: int = 50,
    since: datetime | None = None,
) -> list[Ended]:
    """The promises that a record counts, the latest first; ``of`` is one of its figures. Two queries.

    ``after`` is the place of the last row seen; its date is the end's.
    """
    rows = _ended(access, whose, since).annotate(ended_at=Coalesce("closed_at", "breached_at"))
    if of:
        rows = rows.filter(COUNTS[of])
    if after is not None:
        rows = rows.filter(Q(ended_at__lt=after.at) | Q(ended_at=after.at, id__lt=after.id))
    found = list(rows.order_by("-ended_at", "-id")[:limit])
    called = names.customers(access, {row.relationship_id for row in found})
    return [
        Ended(Owed(row.relationship_id, called.get(row.relationship_id, ""), promise_of(row)), row.ended_at)
        for row in found
    ]


def _ended(access: MerchantAccess, whose: Whose, since: datetime | None) -> "QuerySet[Promise]":
    """What came to an end, or was broken and is not made good yet."""
    begun = since or clock.now() - _YEAR
    rows = counted(Promise.objects.filter(merchant_id=access.merchant_id, debtor=Side.MERCHANT.value))
    if whose is Whose.OWN:
        rows = rows.filter(owner=access.member)
    return rows.filter(Q(closed_at__gte=begun) | Q(closed_at=None, breached_at__gte=begun))


def counted(rows: QuerySet[Promise]) -> QuerySet[Promise]:
    """Those that say something: not only understood, not contested, not history."""
    kept_or_open = Q(state__in=[state.value for state in (*KEPT, *OPEN)]) | Q(breached_at__isnull=False)
    return rows.filter(kept_or_open, history=False, contested=False).exclude(
        word__in=["", Word.UNDERSTOOD.value]
    )


def _record_of(rows: QuerySet[Promise]) -> Record:
    counts = {name: Count("id", filter=condition) for name, condition in COUNTS.items()}
    return Record(**rows.aggregate(**counts))
