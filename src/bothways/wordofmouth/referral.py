"""Who sent whom: told by either side, confirmed by the other, credited to who sent them.

Two relationships are concerned, and each has its own entries. A customer's book says through whom they came;
the book of who sent them learns at most that somebody came, and their name where they agreed to it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth import refusals
from bothways.wordofmouth.kinds import (
    RecommendationTold,
    ReferralConfirmed,
    ReferralConsentChanged,
    ReferralCredited,
    ReferralDenied,
    ReferralNamed,
    ReferralNameTold,
    ReferralThanked,
)


class State(StrEnum):
    """Where a referral stands."""

    NAMED = "named"
    CONFIRMED = "confirmed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Referral:
    """Through whom a customer came, as it stands; ``named_by`` said it, the other side decides."""

    id: UUID
    named_by: Side
    state: State
    through: UUID | None = None
    may_tell: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """What a customer's recommendation led to, as it stands."""

    id: UUID
    thanked: bool = False


def recommend(name: str, told: Collection[str] = ()) -> Accepted | Refused:
    """The customer told somebody of the merchant; the words are theirs, whoever writes them down.

    ``told`` are the names that stand there already.
    """
    if name.strip().casefold() in {one.casefold() for one in told}:
        return refusals.RECOMMENDATION_IS_TOLD
    return Accepted((Draft(RecommendationTold(name=name), Side.CUSTOMER),))


def name(
    side: Side, named: ReferralNamed, relationship: UUID, entry: UUID, standing: Referral | None = None
) -> Accepted | Refused:
    """A side says through whom this customer came; ``standing`` is what was said of that before."""
    if standing is not None and standing.state is not State.DENIED:
        return refusals.REFERRAL_IS_NAMED
    if named.through == relationship:
        return refusals.REFERRER_IS_ONESELF
    if side is Side.CUSTOMER:
        # Who is a customer too is for the merchant to say.
        body = ReferralNamed(name=named.name, may_tell=named.may_tell)
    else:
        # Whether somebody may learn of it is for the customer to say.
        body = named.model_copy(update={"may_tell": False})
    return Accepted((Draft(body, side, subject=entry, id=entry),))


def confirm(
    referral: Referral | None,
    side: Side,
    relationship: UUID,
    through: UUID | None = None,
    may_tell: bool = False,
) -> Accepted | Refused:
    """The other side says that it was so."""
    refused = _may_decide(referral, side)
    if refused is not None:
        return refused
    assert referral is not None
    if side is Side.CUSTOMER:
        body = ReferralConfirmed(referral=referral.id, may_tell=may_tell)
        return Accepted((Draft(body, side, subject=referral.id),))
    if through is None:
        return refusals.REFERRER_IS_NOT_CHOSEN
    if through == relationship:
        return refusals.REFERRER_IS_ONESELF
    return Accepted(
        (Draft(ReferralConfirmed(referral=referral.id, through=through), side, subject=referral.id),)
    )


def deny(referral: Referral | None, side: Side, why: str | None = None) -> Accepted | Refused:
    """The other side says that it was not so."""
    refused = _may_decide(referral, side)
    if refused is not None:
        return refused
    assert referral is not None
    return Accepted((Draft(ReferralDenied(referral=referral.id, why=why), side, subject=referral.id),))


def change_consent(referral: Referral | None, side: Side, may_tell: bool) -> Accepted | Refused:
    """The customer says anew whether who sent them may learn their name, once they said that it was so."""
    if referral is None:
        return refusals.REFERRAL_IS_UNKNOWN
    if side is not Side.CUSTOMER:
        return refusals.CONSENT_IS_THE_CUSTOMERS
    if not is_theirs(referral):
        return refusals.REFERRAL_IS_NOT_ANSWERED
    if referral.may_tell is may_tell:
        return refusals.CONSENT_IS_SO
    body = ReferralConsentChanged(referral=referral.id, may_tell=may_tell)
    return Accepted((Draft(body, side, subject=referral.id),))


def is_theirs(referral: Referral) -> bool:
    """Whether the customer said themselves that it was so, first or when they were asked."""
    said = referral.named_by is Side.CUSTOMER and referral.state is State.NAMED
    return said or referral.state is State.CONFIRMED


def credit(
    referral: UUID, came_on: date, name: str | None = None, recommendation: UUID | None = None
) -> Accepted:
    """Whoever sent them is told that somebody came: who it was only where that was agreed to (``name``).

    The recommendation that named them would tell it too.
    """
    body = ReferralCredited(
        referral=referral, came_on=came_on, name=name, recommendation=recommendation if name else None
    )
    return Accepted((Draft(body, Side.MERCHANT),))


def tell_name(credited: UUID, name: str | None, recommendation: UUID | None = None) -> Accepted:
    """Who it was, told later; or, without a name, no longer."""
    body = ReferralNameTold(credit=credited, name=name, recommendation=recommendation if name else None)
    return Accepted((Draft(body, Side.MERCHANT, subject=credited),))


def thank(credited: Credit | None, side: Side, words: str) -> Accepted | Refused:
    """The merchant gives thanks, once."""
    if credited is None:
        return refusals.CREDIT_IS_UNKNOWN
    if side is not Side.MERCHANT:
        return refusals.THANKS_ARE_THE_MERCHANTS
    if credited.thanked:
        return refusals.CREDIT_IS_THANKED
    return Accepted((Draft(ReferralThanked(credit=credited.id, words=words), side, subject=credited.id),))


def _may_decide(referral: Referral | None, side: Side) -> Refused | None:
    if referral is None:
        return refusals.REFERRAL_IS_UNKNOWN
    if referral.named_by is side:
        return refusals.REFERRAL_IS_ONES_OWN
    return refusals.REFERRAL_IS_DECIDED if referral.state is not State.NAMED else None
