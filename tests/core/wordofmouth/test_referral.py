"""Outcome tables of recommendations and referrals."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from bothways.units.side import Side
from bothways.wordofmouth import referral as rules
from bothways.wordofmouth.kinds import ReferralNamed
from bothways.wordofmouth.referral import Credit, Referral, State
from tests.core.outcomes import bodies, number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
BOOK, THROUGH, ENTRY, TOLD = number(1), number(2), number(3), number(4)
NAMED = Referral(ENTRY, C, State.NAMED)
OURS = Referral(ENTRY, M, State.NAMED, THROUGH)
CONFIRMED, DENIED = replace(NAMED, state=State.CONFIRMED), replace(NAMED, state=State.DENIED)


@pytest.mark.parametrize(
    ("told", "expected"),
    [((), "RecommendationTold:customer"), (("elm crafts",), "recommendation_is_told")],
)
def test_recommend(told: tuple[str, ...], expected: str) -> None:
    assert outcome(rules.recommend(" Elm Crafts ", told)) == expected


@pytest.mark.parametrize(
    ("side", "through", "standing", "expected"),
    [
        (C, None, NAMED, "referral_is_named"),
        (M, THROUGH, CONFIRMED, "referral_is_named"),
        (M, BOOK, None, "referrer_is_oneself"),
        (M, BOOK, NAMED, "referral_is_named"),
        (C, None, DENIED, "ReferralNamed:customer"),
        (C, None, None, "ReferralNamed:customer"),
        (M, THROUGH, None, "ReferralNamed:merchant"),
        (M, None, None, "ReferralNamed:merchant"),
    ],
)
def test_name(side: Side, through: UUID | None, standing: Referral | None, expected: str) -> None:
    named = ReferralNamed(name="Bea Brook", through=through)
    assert outcome(rules.name(side, named, BOOK, ENTRY, standing)) == expected


def test_each_side_says_what_is_its_to_say() -> None:
    named = ReferralNamed(name="Bea Brook", through=THROUGH, recommendation=TOLD, may_tell=True)
    (theirs,) = bodies(rules.name(C, named, BOOK, ENTRY))
    assert (theirs.through, theirs.recommendation, theirs.may_tell) == (None, None, True)
    (ours,) = bodies(rules.name(M, named, BOOK, ENTRY))
    assert (ours.through, ours.recommendation, ours.may_tell) == (THROUGH, TOLD, False)


@pytest.mark.parametrize(
    ("referral", "side", "through", "confirmed", "denied"),
    [
        (None, M, THROUGH, "referral_is_unknown", "referral_is_unknown"),
        (NAMED, C, None, "referral_is_ones_own", "referral_is_ones_own"),
        (OURS, M, THROUGH, "referral_is_ones_own", "referral_is_ones_own"),
        (CONFIRMED, M, THROUGH, "referral_is_decided", "referral_is_decided"),
        (DENIED, M, THROUGH, "referral_is_decided", "referral_is_decided"),
        (NAMED, M, None, "referrer_is_not_chosen", "ReferralDenied:merchant"),
        (NAMED, M, BOOK, "referrer_is_oneself", "ReferralDenied:merchant"),
        (NAMED, M, THROUGH, "ReferralConfirmed:merchant", "ReferralDenied:merchant"),
        (OURS, C, None, "ReferralConfirmed:customer", "ReferralDenied:customer"),
    ],
)
def test_confirm_and_deny(
    referral: Referral | None, side: Side, through: UUID | None, confirmed: str, denied: str
) -> None:
    assert outcome(rules.confirm(referral, side, BOOK, through)) == confirmed
    assert outcome(rules.deny(referral, side, "By the fair")) == denied


@pytest.mark.parametrize(
    ("referral", "side", "may_tell", "expected"),
    [
        (None, M, True, "referral_is_unknown"),
        (OURS, M, True, "consent_is_the_customers"),
        (CONFIRMED, M, True, "consent_is_the_customers"),
        (OURS, C, True, "referral_is_not_answered"),
        (DENIED, C, False, "referral_is_not_answered"),
        (CONFIRMED, C, False, "consent_is_so"),
        (replace(CONFIRMED, may_tell=True), C, True, "consent_is_so"),
        (NAMED, C, True, "ReferralConsentChanged:customer"),
        (CONFIRMED, C, True, "ReferralConsentChanged:customer"),
        (replace(CONFIRMED, may_tell=True), C, False, "ReferralConsentChanged:customer"),
    ],
)
def test_change_consent(referral: Referral | None, side: Side, may_tell: bool, expected: str) -> None:
    assert outcome(rules.change_consent(referral, side, may_tell)) == expected


@pytest.mark.parametrize(("name", "recommendation"), [("Bea Brook", TOLD), (None, None)])
def test_the_name_is_told_later_or_no_longer(name: str | None, recommendation: UUID | None) -> None:
    (told,) = bodies(rules.tell_name(ENTRY, name, TOLD))
    assert (told.credit, told.name, told.recommendation) == (ENTRY, name, recommendation)


@pytest.mark.parametrize("may_tell", [True, False])
def test_the_customer_says_whether_it_may_be_told(may_tell: bool) -> None:
    (theirs,) = bodies(rules.confirm(OURS, C, BOOK, THROUGH, may_tell))
    assert (theirs.through, theirs.may_tell) == (None, may_tell)
    (ours,) = bodies(rules.confirm(NAMED, M, BOOK, THROUGH, may_tell))
    assert (ours.through, ours.may_tell) == (THROUGH, None)


def test_a_credit_tells_no_more_than_was_agreed_to() -> None:
    day = date(2026, 3, 2)
    (named,) = bodies(rules.credit(ENTRY, day, "Roy Cosmetics", TOLD))
    assert (named.name, named.recommendation, named.came_on) == ("Roy Cosmetics", TOLD, day)
    (unnamed,) = bodies(rules.credit(ENTRY, day, None, TOLD))
    assert (unnamed.name, unnamed.recommendation) == (None, None)


@pytest.mark.parametrize(
    ("credit", "side", "expected"),
    [
        (None, M, "credit_is_unknown"),
        (Credit(ENTRY), C, "thanks_are_the_merchants"),
        (Credit(ENTRY, thanked=True), M, "credit_is_thanked"),
        (Credit(ENTRY), M, "ReferralThanked:merchant"),
    ],
)
def test_thank(credit: Credit | None, side: Side, expected: str) -> None:
    assert outcome(rules.thank(credit, side, "Thank you.")) == expected
