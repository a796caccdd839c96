"""How promises went: counts, always beside each other for both sides, and never a score."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from bothways.promises.state import KEPT, OPEN, Kept, State, Word
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.foundation.prepared import prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises.models import Promise
from bothways_web.promises.stored import leading

#: As many similar promises as one looks back on.
RECENT = 50
_YEAR = timedelta(days=365)
_BROKEN = Q(breached_at__isnull=False)
_COUNTS = {
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


def both_sides(access: RelationshipAccess) -> dict[Side, Record]:
    """Kept and open on both sides of one relationship. One query."""
    names = (*_COUNTS, "open")
    grouped = _counts(access.relationship_id)
    found = {debtor: dict(zip(names, numbers, strict=True)) for debtor, *numbers in grouped}
    return {side: Record(**found.get(side.value, {})) for side in Side}


@prepared
def _counts(relationship: UUID) -> QuerySet[Promise, tuple[Any, ...]]:
    rows = _counted(Promise.objects.filter(relationship_id=relationship))
    counts = {name: Count("id", filter=condition) for name, condition in _COUNTS.items()}
    still_open = Count("id", filter=Q(state__in=[state.value for state in OPEN]))
    return rows.values("debtor").annotate(**counts, open=still_open).values_list("debtor", *_COUNTS, "open")


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
    rows = _counted(rows).filter(debtor=debtor.value, leading=leading(what), closed_at__isnull=False)
    return _record_of(rows.order_by("-closed_at")[:RECENT])


def own_record(access: MerchantAccess, since: datetime | None = None) -> Record:
    """How those promises went that this member saw to, for themselves; the last year unless said.

    One query.
    """
    rows = _counted(Promise.objects.filter(merchant_id=access.merchant_id, owner=access.member))
    rows = rows.filter(closed_at__gte=since or clock.now() - _YEAR)
    return _record_of(rows)


def team_record(access: MerchantAccess, since: datetime | None = None) -> Record:
    """How all that the merchant promised went, for everybody who works there; the last year unless said.

    One query.
    """
    rows = _counted(Promise.objects.filter(merchant_id=access.merchant_id, debtor=Side.MERCHANT.value))
    return _record_of(rows.filter(closed_at__gte=since or clock.now() - _YEAR))


def _counted(rows: QuerySet[Promise]) -> QuerySet[Promise]:
    kept_or_open = Q(state__in=[state.value for state in (*KEPT, *OPEN)]) | Q(breached_at__isnull=False)
    return rows.filter(kept_or_open, history=False, contested=False).exclude(
        word__in=["", Word.UNDERSTOOD.value]
    )


def _record_of(rows: QuerySet[Promise]) -> Record:
    counts = {name: Count("id", filter=condition) for name, condition in _COUNTS.items()}
    return Record(**rows.aggregate(**counts))
