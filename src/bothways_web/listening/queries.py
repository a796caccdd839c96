"""Reads of candidates, for those whom ``access`` let in."""

from collections.abc import Sequence
from typing import TypeAlias
from uuid import UUID

from django.db.models import IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from bothways.listening.proposal import Deed
from bothways.units.side import Side
from bothways_web.foundation.keyset import Place
from bothways_web.listening.learning import AT_FIRST
from bothways_web.listening.models import Candidate, Learned, State
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship

PER_PAGE = 40
Candidates: TypeAlias = QuerySet[Candidate]


def candidate(access: RelationshipAccess, candidate_id: UUID) -> Candidate | None:
    """One candidate of this relationship that this side may see. One query."""
    return of_relationship(access).filter(id=candidate_id).first()


def of_relationship(access: RelationshipAccess) -> QuerySet[Candidate]:
    """All candidates of a relationship that this side may see.

    The customer sees what their own words seem to promise, where they wrote them in this book.
    """
    rows = Candidate.objects.filter(relationship_id=access.relationship_id).exclude(state=State.COUNTED)
    if access.side is Side.MERCHANT:
        return rows.filter(_not_private(access.member))
    own = Side.CUSTOMER.value
    return rows.filter(writer=own, side=own, deed=Deed.PROMISE.value, private_to=None)


def unasked(access: RelationshipAccess, limit: int, source: UUID | None = None) -> list[Candidate]:
    """Open candidates that are sure enough to be shown unasked, the likeliest first. One query.

    All that was read in ``source`` is there too: somebody has just logged it.
    """
    rows = of_relationship(access).filter(state=State.OPEN)
    wanted = Q(sure__gte=_least(), doubted=False)
    if source is not None:
        wanted |= Q(source_id=source)
    return list(rows.filter(wanted).order_by("rank", "-sure", "id")[:limit])


def unasked_anywhere(access: MerchantAccess, limit: int) -> list[Candidate]:
    """The same over all customers one may see. One query."""
    rows = seen(access).filter(state=State.OPEN, sure__gte=_least(), doubted=False)
    return list(rows.order_by("rank", "-sure", "id")[:limit])


def latest(
    access: MerchantAccess, state: State, deed: Deed | None = None, after: Place | None = None
) -> list[Candidate]:
    """All candidates that stand so, the newest first: a page, and one more when it goes on. One query."""
    rows = seen(access).filter(state=state)
    if deed is not None:
        rows = rows.filter(deed=deed.value)
    if after is not None:
        rows = rows.filter(
            Q(happened_at__lt=after.at) | Q(happened_at=after.at, id__lt=after.id), happened_at__lte=after.at
        )
    return list(rows.order_by("-happened_at", "-id")[: PER_PAGE + 1])


def seen(access: MerchantAccess) -> QuerySet[Candidate]:
    """All candidates of the book that this member may see."""
    rows = Candidate.objects.filter(_not_private(access.member), merchant_id=access.merchant_id)
    if access.only_keeper is None:
        return rows
    own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return rows.filter(relationship_id__in=own.values("id"))


def learned(access: MerchantAccess) -> dict[str, Learned]:
    """What was learned so far, by deed. One query."""
    return {row.deed: row for row in Learned.objects.filter(merchant_id=access.merchant_id)}


def ids_of(rows: Sequence[Candidate]) -> set[UUID]:
    """Whose candidates these are."""
    return {row.relationship_id for row in rows}


def _not_private(member: UUID | None) -> Q:
    return Q(private_to=None) | Q(private_to=member) if member else Q(private_to=None)


def _least() -> Coalesce:
    """The threshold of a candidate's own deed, within the same query."""
    own = Learned.objects.filter(merchant_id=OuterRef("merchant_id"), deed=OuterRef("deed"))
    return Coalesce(Subquery(own.values("least")), AT_FIRST, output_field=IntegerField())
