"""Stopping predictions and letting them be made again; telling private customers of them."""

from uuid import UUID

from bothways.forecast import switch as rules
from bothways.journal.entry import Accepted, Recorded
from bothways.units.refusal import Refused
from bothways_web.forecast import queries
from bothways_web.forecast.models import BookState, Forecast, Rhythm
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import MerchantAccess, RelationshipAccess

OWNER_TELLS = Refused(
    "owner_tells", "Only the owner of the book says that private customers were told. Ask them."
)


def stop(access: RelationshipAccess, why: str | None = None) -> Recorded | Refused:
    """This side wants nothing predicted from here on; what was predicted is forgotten in the same moment."""

    def decide(_: Door) -> Accepted | Refused:
        outcome = rules.stop(queries.predicting(access), access.side, why)
        if isinstance(outcome, Accepted):
            _forget([access.relationship_id])
        return outcome

    return write(access.writer, decide)


def allow(access: RelationshipAccess) -> Recorded | Refused:
    """This side lets it be done again."""
    return write(access.writer, lambda _: rules.allow(queries.predicting(access), access.side))


def say_told(access: MerchantAccess, told: bool) -> Refused | None:
    """The owner says that private customers know of predictions, or that they do not."""
    if not access.is_owner:
        return OWNER_TELLS
    BookState.objects.update_or_create(
        merchant=access.merchant,
        defaults={
            "told_at": clock.now() if told else None,
            "told_by": access.member if told else None,
            "looked_at": None,  # everybody is looked at anew
            "looked_id": None,
        },
    )
    if not told:
        private = Rhythm.objects.filter(merchant_id=access.merchant_id, private=True, told=False)
        Forecast.objects.filter(relationship_id__in=private.values("id")).delete()
    return None


def _forget(relationships: list[UUID]) -> None:
    Forecast.objects.filter(relationship_id__in=relationships).delete()
