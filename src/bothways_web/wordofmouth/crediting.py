"""Referrals that both sides confirmed are credited to who sent them: another customer's book, another act."""

from datetime import datetime
from uuid import UUID

from bothways.journal.entry import CLOCK
from bothways.wordofmouth import referral as rules
from bothways_web.foundation import wording
from bothways_web.journal.door import Writer
from bothways_web.journal.due_work import write_once
from bothways_web.parties.folding import sort_key
from bothways_web.parties.models import Merchant, Relationship
from bothways_web.wordofmouth import queries
from bothways_web.wordofmouth.models import Credit, Recommendation, Referral


def credit_due(now: datetime) -> int:
    """Tell each who sent somebody, and the name as long as it may be told; how many were told.

    Done twice, it is told once.
    """
    told = sum(_credit(row) for row in queries.uncredited())
    return told + sum(_tell_anew(row, credit) for row, credit in queries.told_otherwise())


def _credit(referral: Referral) -> bool:
    assert referral.through is not None
    merchant = Merchant.objects.get(id=referral.merchant_id)
    came_on = wording.local_day(referral.decided_at or referral.named_at, merchant.zone)
    name = _name(referral)
    recommendation = referral.recommendation or _recommended(referral, name)
    return write_once(
        Writer(referral.merchant_id, referral.through, CLOCK),
        f"referral:{referral.id}",
        lambda _: rules.credit(referral.id, came_on, name, recommendation),
    )


def _tell_anew(referral: Referral, credit: Credit) -> bool:
    """Their name, since they agree to it by now; or that it is no longer told."""
    name = _name(referral)
    recommendation = referral.recommendation or _recommended(referral, name)
    return write_once(
        Writer(credit.merchant_id, credit.relationship_id, CLOCK),
        f"referral:{referral.id}:{referral.consent}",
        lambda _: rules.tell_name(credit.id, name, recommendation),
    )


def _name(referral: Referral) -> str | None:
    """What the new customer is called, where they agreed to it."""
    if not referral.may_tell:
        return None
    return Relationship.objects.filter(id=referral.relationship_id).values_list("name", flat=True).first()


def _recommended(referral: Referral, name: str | None) -> UUID | None:
    """The recommendation that names them, if who sent them told of it."""
    if name is None or referral.through is None:
        return None
    rows = Recommendation.objects.filter(relationship_id=referral.through)
    wanted = sort_key(name)
    return next((row.id for row in rows if sort_key(row.name) == wanted), None)
