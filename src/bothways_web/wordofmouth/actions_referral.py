"""Who sent whom: told, confirmed, denied, thanked for; one function for each act."""

from uuid import UUID

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways.wordofmouth import referral as rules
from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.foundation import clock
from bothways_web.journal.door import write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.wordofmouth import queries


def recommend(access: RelationshipAccess, name: str) -> Recorded | Refused:
    """The customer told somebody of the merchant; they say so, or we note it."""
    return write(
        access.writer,
        lambda _: rules.recommend(name, [row.name for row in queries.recommendations(access)]),
    )


def name(access: RelationshipAccess, named: ReferralNamed) -> Recorded | Refused:
    """This side says through whom the customer came."""
    if named.through is not None and not queries.is_customer(access, named.through):
        named = named.model_copy(update={"through": None})
    return write(
        access.writer,
        lambda _: rules.name(
            access.side, named, access.relationship_id, clock.new_id(), queries.referral_standing(access)
        ),
    )


def confirm(
    access: RelationshipAccess, through: UUID | None = None, may_tell: bool = False
) -> Recorded | Refused:
    """It was so: the merchant says who it was, the customer whether those may learn the name."""
    known = through if through is not None and queries.is_customer(access, through) else None
    return write(
        access.writer,
        lambda _: rules.confirm(
            queries.referral_standing(access), access.side, access.relationship_id, known, may_tell
        ),
    )


def change_consent(access: RelationshipAccess, may_tell: bool) -> Recorded | Refused:
    """The customer says anew whether who sent them may learn their name."""
    return write(
        access.writer,
        lambda _: rules.change_consent(queries.referral_standing(access), access.side, may_tell),
    )


def deny(access: RelationshipAccess, why: str | None = None) -> Recorded | Refused:
    """It was not so."""
    return write(access.writer, lambda _: rules.deny(queries.referral_standing(access), access.side, why))


def thank(access: RelationshipAccess, credit: UUID, words: str) -> Recorded | Refused:
    """Thanks for a referral; the customer reads them on their page."""
    return write(
        access.writer, lambda _: rules.thank(queries.credit_standing(access, credit), access.side, words)
    )
