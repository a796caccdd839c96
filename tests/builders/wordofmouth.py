"""Entries of every kind of word of mouth, with all that can happen to them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.units.side import Side
from bothways.wordofmouth import kinds
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, MENTION, THROUGH, OTHER = UUID(int=404), UUID(int=90), UUID(int=91), UUID(int=92)
PRAISE = kinds.MentionTied(
    mention=MENTION,
    place="Label Fair Board",
    author="Claire R.",
    words="The cream paper holds in the freezer.",
    rating=kinds.Rating(value=Decimal("4.5"), best=Decimal(5)),
    link="https://board.example/reviews/7",
)


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    _mentions(told)
    _referrals(told)
    _credits(told)
    return told.entries


def _mentions(told: Told) -> None:
    told.by(M, PRAISE, says=C, ago=timedelta(days=3))
    answered, untied, confirmed, contested, again, by_us = (told.by(M, PRAISE, says=C) for _ in range(6))
    told.by(M, kinds.MentionTied(mention=MENTION, place="A fair"), says=C)
    told.by(C, PRAISE)
    told.by(M, kinds.MentionAnswered(mention=answered, text="Thank you.", place="There"))
    told.by(C, kinds.MentionUntied(mention=untied, why="My sister wrote it"))
    told.by(C, EntryConfirmed(entry=confirmed))
    told.by(C, EntryContested(entry=confirmed, why="I gave five."))
    told.by(C, EntryContested(entry=contested, why="I never wrote that."))
    told.by(C, EntryContested(entry=again, why="Not so."))
    told.by(C, EntryConfirmed(entry=again))
    told.by(M, EntryConfirmed(entry=by_us))
    told.by(M, kinds.MentionAnswered(mention=UNKNOWN, text="Thank you.", place="There"))
    told.by(C, kinds.MentionUntied(mention=UNKNOWN))
    told.by(C, EntryConfirmed(entry=UNKNOWN))
    told.by(C, EntryContested(entry=UNKNOWN, why="No."))


def _referrals(told: Told) -> None:
    theirs = told.by(C, kinds.ReferralNamed(name="Bea Brook", may_tell=True))
    ours = told.by(
        M, kinds.ReferralNamed(name="Bea", through=THROUGH, recommendation=OTHER), ago=timedelta(days=1)
    )
    silent, denied = (told.by(C, kinds.ReferralNamed(name="Bea Brook", may_tell=True)) for _ in range(2))
    told.by(M, kinds.ReferralConfirmed(referral=theirs, through=THROUGH), ago=timedelta(days=2))
    told.by(C, kinds.ReferralConfirmed(referral=ours, may_tell=True))
    told.by(C, kinds.ReferralConfirmed(referral=silent, may_tell=False))
    told.by(M, kinds.ReferralDenied(referral=denied, why="They came by themselves"))
    told.by(M, kinds.ReferralConfirmed(referral=UNKNOWN, through=THROUGH))
    told.by(M, kinds.ReferralDenied(referral=UNKNOWN))
    told.by(C, kinds.ReferralConsentChanged(referral=silent, may_tell=True))
    told.by(C, kinds.ReferralConsentChanged(referral=ours, may_tell=False))
    told.by(C, kinds.ReferralConsentChanged(referral=UNKNOWN, may_tell=True))


def _credits(told: Told) -> None:
    said = told.by(C, kinds.RecommendationTold(name="Roy Cosmetics"))
    told.by(M, kinds.RecommendationTold(name="Elm Crafts"), says=C, ago=timedelta(days=4))
    named = kinds.ReferralCredited(
        referral=OTHER, came_on=date(2026, 3, 1), recommendation=said, name="Roy Cosmetics"
    )
    credited = told.by(M, named)
    silent = told.by(M, kinds.ReferralCredited(referral=OTHER, came_on=date(2026, 3, 2)))
    told.by(M, kinds.ReferralNameTold(credit=silent, name="Bea Brook", recommendation=said))
    taken_back = told.by(M, named)
    told.by(M, kinds.ReferralNameTold(credit=taken_back))
    told.by(M, kinds.ReferralNameTold(credit=UNKNOWN, name="Bea Brook"))
    told.by(M, kinds.ReferralThanked(credit=credited, words="Thank you."))
    told.by(M, kinds.ReferralThanked(credit=UNKNOWN, words="Thank you."))
