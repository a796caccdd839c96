"""Reads of how customers order and what is predicted of them, for those whom ``access`` let in."""

from uuid import UUID

from django.db.models import QuerySet

from bothways.forecast.switch import Predicting
from bothways.units.side import Side
from bothways_web.forecast.models import Rhythm
from bothways_web.foundation.prepared import prepared
from bothways_web.parties.access import RelationshipAccess


def rhythm(access: RelationshipAccess) -> Rhythm | None:
    """How this customer has ordered so far; None for one of whom nothing is known. One query."""
    return next(iter(_rhythm(access.relationship_id)), None)


def predicting(access: RelationshipAccess) -> Predicting:
    """Whether this customer may be predicted, as the rules need it. One query."""
    return predicting_of(rhythm(access))


def predicting_of(row: Rhythm | None) -> Predicting:
    """The sides that want no predictions. No query."""
    if row is None:
        return Predicting()
    stopped = ((Side.MERCHANT, row.stopped_by_merchant), (Side.CUSTOMER, row.stopped_by_customer))
    return Predicting(frozenset(side for side, is_so in stopped if is_so))


@prepared
def _rhythm(relationship: UUID) -> QuerySet[Rhythm]:
    return Rhythm.objects.filter(id=relationship)
