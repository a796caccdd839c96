"""Reads of standard amends."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, QuerySet, When

from bothways.promises.standards import Standard as Snapshot
from bothways.promises.standards import StandardState
from bothways.units.side import Side
from bothways_web.foundation.prepared import prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Relationship
from bothways_web.promises.models import Standard
from bothways_web.promises.queries_beside import names_of
from bothways_web.promises.stored_beside import standard_of

#: More than two sides ever agree on. Of what is beyond it, that which never came to hold is left out first.
MOST = 200


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a customer proposed, in a list over several of them."""

    relationship_id: UUID
    customer: str
    standard: Snapshot


def standards(access: RelationshipAccess) -> list[Snapshot]:
    """All that was ever proposed between the two, the latest first. One query."""
    rows = sorted(_of(access.relationship_id), key=lambda row: row.id, reverse=True)
    return [standard_of(row) for row in rows]


def standard(access: RelationshipAccess, standard_id: UUID) -> Snapshot | None:
    """One of this relationship's. One query."""
    row = Standard.objects.filter(relationship_id=access.relationship_id, id=standard_id).first()
    return standard_of(row) if row is not None else None


def to_answer(access: MerchantAccess, limit: int) -> list[Proposed]:
    """What customers proposed and the merchant has yet to answer, the oldest first. Two queries at most."""
    rows = Standard.objects.filter(
        merchant_id=access.merchant_id,
        state=StandardState.PROPOSED.value,
        proposed_by=Side.CUSTOMER.value,
    )
    if access.only_keeper is not None:
        kept = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
        rows = rows.filter(relationship_id__in=kept.values("id"))
    found = list(rows.order_by("id")[:limit])
    names = names_of(access, {row.relationship_id for row in found}) if found else {}
    return [
        Proposed(row.relationship_id, names.get(row.relationship_id, ""), standard_of(row)) for row in found
    ]


@prepared
def _of(relationship: UUID) -> QuerySet[Standard]:
    # However often one side proposes and takes back, what holds or held stays in sight.
    came_to_nothing = [StandardState.DECLINED.value, StandardState.WITHDRAWN.value]
    last = Case(When(state__in=came_to_nothing, then=1), default=0)
    return Standard.objects.filter(relationship_id=relationship).order_by(last, "-id")[:MOST]
