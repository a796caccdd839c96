"""What a side gave besides what it owed: gestures, referrals, a good word; and whether that is found fair."""

from collections.abc import Mapping
from decimal import Decimal

from bothways.gestures.kinds import Landing
from bothways.standing import rules
from bothways.standing.evidence import Finding, Known
from bothways.standing.rules import Rule
from bothways.units.side import Side
from bothways.wordofmouth.kinds import Rating

#: A mention with at least this share of the best rating speaks well of the merchant.
SPEAKS_WELL = Decimal("0.7")
_LANDED: Mapping[Landing, Rule] = {
    Landing.WELL: rules.GESTURE_WELCOME,
    Landing.UNNOTICED: rules.GESTURE_UNNOTICED,
    Landing.BADLY: rules.GESTURE_UNWELCOME,
}
#: What each of the five steps says of who gives.
WORTH = (rules.WORTH_NOT, rules.WORTH_HARDLY, rules.WORTH_PARTLY, rules.WORTH_LARGELY, rules.WORTH_FULLY)


def of_gesture(giver: Side, *, agreed: bool, contested: bool, landing: Landing | None, told: bool) -> Finding:
    """``agreed`` when the other side wrote it down or confirmed it, ``told`` when they said how it was taken.

    How the giver heard that it was taken changes nothing. A gesture that was not welcome is half believed.
    """
    rule = _LANDED[landing] if landing and told else rules.GESTURE
    if contested:
        return Finding(rule, giver, Known.CONTESTED, rule.matters)
    known = Known.CONFIRMED if rule.well and (agreed or told) else Known.CLAIMED
    return Finding(rule, giver, known, rule.matters)


def of_credit() -> Finding:
    """Somebody whom the customer sent has become a customer of the merchant."""
    return Finding(rules.SENT_SOMEBODY, Side.CUSTOMER, Known.CONFIRMED, rules.SENT_SOMEBODY.matters)


def of_recommendation(*, own_word: bool) -> Finding:
    """The customer recommended the merchant: as they say themselves, or as the merchant thanks them for."""
    known = Known.CLAIMED if own_word else Known.CONFIRMED
    return Finding(rules.RECOMMENDED, Side.CUSTOMER, known, rules.RECOMMENDED.matters)


def of_mention(rating: Rating | None) -> Finding | None:
    """The customer spoke well of the merchant elsewhere; whatever else was said there is not counted."""
    if rating is None or rating.value < rating.best * SPEAKS_WELL:
        return None
    return Finding(rules.SPOKE_WELL, Side.CUSTOMER, Known.CONFIRMED, rules.SPOKE_WELL.matters)


def of_worth(giver: Side, step: int) -> Finding:
    """How far what ``giver`` gives is worth to the other what they give for it, from 1 to 5."""
    rule = WORTH[step - 1]
    return Finding(rule, giver, Known.CONFIRMED if rule.well else Known.CLAIMED, rule.matters)
