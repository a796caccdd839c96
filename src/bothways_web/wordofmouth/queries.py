"""Reads of mentions and referrals, for those whom ``access`` let in."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import TypeVar
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from bothways.units.side import Side
from bothways.wordofmouth import mention as rules
from bothways.wordofmouth import referral as referral_rules
from bothways.wordofmouth.referral import State
from bothways_web.foundation.keyset import Place
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Membership, Relationship
from bothways_web.wordofmouth.models import Credit, Feed, Mention, Recommendation, Referral, TiedMention

Row = TypeVar("Row", bound=Model)
PER_PAGE = 30


class Shown(StrEnum):
    """Which mentions a list shows: those that are nobody's yet, somebody's, answered, or set aside."""

    OPEN = "open"
    TIED = "tied"
    ANSWERED = "answered"
    ASIDE = "aside"


def seen(access: MerchantAccess) -> QuerySet[Mention]:
    """All mentions that one may see: open ones are the whole team's, tied ones go with their customer."""
    rows = Mention.objects.filter(merchant_id=access.merchant_id).exclude(place="")
    if access.only_keeper is None:
        return rows
    return rows.exclude(Exists(_tied().exclude(relationship_id__in=_own(access).values("id"))))


def listed(access: MerchantAccess, shown: Shown) -> QuerySet[Mention]:
    """Those of them that a list shows."""
    rows, tied = seen(access), Exists(_tied())
    answered = Q(answered_at__isnull=False) | Exists(_tied().filter(answered_at__isnull=False))
    if shown is Shown.ASIDE:
        return rows.filter(~tied, aside_at__isnull=False)
    if shown is Shown.ANSWERED:
        return rows.filter(answered)
    if shown is Shown.TIED:
        return rows.filter(tied)
    return rows.filter(~tied, aside_at=None, answered_at=None)


def latest(access: MerchantAccess, shown: Shown, after: Place | None = None) -> list[Mention]:
    """One page of a list and one row more, the newest first. One query."""
    rows = listed(access, shown)
    if after is not None:
        rows = rows.filter(Q(said_at=after.at, id__lt=after.id) | Q(said_at__lt=after.at))
    return list(rows.order_by("-said_at", "-id")[: PER_PAGE + 1])


def waiting(access: MerchantAccess, limit: int) -> list[Mention]:
    """Mentions that wait for an answer, the first due first. One query."""
    rows = seen(access).filter(due_at__isnull=False, answered_at=None, aside_at=None)
    rows = rows.exclude(Exists(_tied().filter(answered_at__isnull=False)))
    return list(rows.order_by("due_at", "id")[:limit])


def mention(access: MerchantAccess, mention_id: UUID) -> Mention | None:
    """One mention. One query."""
    return seen(access).filter(id=mention_id).first()


def mention_for(access: RelationshipAccess, mention_id: UUID) -> Mention | None:
    """A mention of the book that a relationship stands in; none for the customer. One query."""
    if access.side is not Side.MERCHANT:
        return None
    rows = Mention.objects.filter(merchant_id=access.merchant_id, id=mention_id).exclude(place="")
    return rows.select_for_update().first()


def ties(mentions: Iterable[UUID]) -> dict[UUID, TiedMention]:
    """Those of some mentions that are tied, by the mention. One query."""
    rows = TiedMention.objects.filter(mention_id__in=list(mentions))
    return {row.mention_id: row for row in rows}


def tied(access: RelationshipAccess, tied_id: UUID) -> TiedMention | None:
    """One tied mention of this relationship. One query."""
    return TiedMention.objects.filter(id=tied_id, relationship_id=access.relationship_id).first()


def said(access: RelationshipAccess, limit: int = 20) -> list[TiedMention]:
    """What this customer said elsewhere, the newest first. One query."""
    return _said(limit)(access.relationship_id)


def standing(row: Mention, tie: TiedMention | None) -> rules.Mention:
    """A mention as its rules need it. No query."""
    answered = row.answered_at is not None if tie is None else tie.answered_at is not None
    return rules.Mention(row.id, tie.id if tie else None, answered, row.aside_at is not None)


def answerers(access: MerchantAccess) -> dict[UUID, str]:
    """The names of those members who may answer, by their ids. One query."""
    rows = Membership.objects.filter(merchant_id=access.merchant_id, active=True).exclude(role="reader")
    return dict(rows.order_by("name").values_list("id", "name"))


def referral(access: RelationshipAccess) -> Referral | None:
    """Through whom this customer came, as was said last. One query."""
    return next(iter(_referral(access.relationship_id)), None)


def referral_standing(access: RelationshipAccess) -> referral_rules.Referral | None:
    """The same as its rules need it. One query."""
    row = referral(access)
    if row is None:
        return None
    return standing_of(row)


def standing_of(row: Referral) -> referral_rules.Referral:
    """A referral as its rules need it. No query."""
    return referral_rules.Referral(row.id, Side(row.named_by), State(row.state), row.through, row.may_tell)


def recommendations(access: RelationshipAccess) -> list[Recommendation]:
    """Whom this customer told of the merchant, the newest first. One query."""
    return _recommendations(access.relationship_id)


def credits(access: RelationshipAccess) -> list[Credit]:  # noqa: A001  the builtin greets whoever types it
    """What came of them, the newest first. One query."""
    return _credits(access.relationship_id)


def credit(access: RelationshipAccess, credit_id: UUID) -> Credit | None:
    """One credit of this customer's. One query."""
    return Credit.objects.filter(id=credit_id, relationship_id=access.relationship_id).first()


def recommendation(access: MerchantAccess, told_id: UUID) -> tuple[Recommendation, str] | None:
    """One recommendation, and what the customer who told of it is called. Two queries."""
    rows = Recommendation.objects.filter(merchant_id=access.merchant_id)
    row = _visible(access, rows).filter(id=told_id).first()
    if row is None:
        return None
    name = Relationship.objects.filter(id=row.relationship_id).values_list("name", flat=True).first()
    return (row, name) if name else None


def credit_standing(access: RelationshipAccess, credit_id: UUID) -> referral_rules.Credit | None:
    """One credit as its rules need it. One query."""
    row = credit(access, credit_id)
    return referral_rules.Credit(row.id, row.thanked_at is not None) if row else None


def referrals_waiting(access: MerchantAccess) -> int:
    """How many referrals are to be confirmed or to be thanked for. Two queries."""
    return _visible(access, _named(access)).count() + _visible(access, _unthanked(access)).count()


def named(access: MerchantAccess, limit: int = 50) -> list[Referral]:
    """Referrals that customers named and the merchant is to confirm, the oldest first. One query."""
    return list(_visible(access, _named(access)).order_by("named_at", "id")[:limit])


def unthanked(access: MerchantAccess, limit: int = 50) -> list[Credit]:
    """Credits that nobody gave thanks for yet, the oldest first. One query."""
    return list(_visible(access, _unthanked(access)).order_by("came_on", "id")[:limit])


def told(access: MerchantAccess, limit: int = 50) -> list[Recommendation]:
    """Recommendations of which nothing came yet, the newest first. One query."""
    came = Credit.objects.filter(recommendation=OuterRef("id"))
    taken = Referral.objects.filter(recommendation=OuterRef("id"))
    rows = Recommendation.objects.filter(~Exists(came), ~Exists(taken), merchant_id=access.merchant_id)
    return list(_visible(access, rows).order_by("-told_at", "-id")[:limit])


def referred(access: MerchantAccess, relationships: Iterable[UUID]) -> set[UUID]:
    """Those of some customers of whom it is said through whom they came. One query."""
    rows = Referral.objects.filter(merchant_id=access.merchant_id, relationship_id__in=list(relationships))
    rows = rows.exclude(state=State.DENIED.value)
    return set(rows.values_list("relationship_id", flat=True))


def is_customer(access: RelationshipAccess, relationship: UUID) -> bool:
    """Whether this is a customer of the book whom one may see. One query."""
    rows = Relationship.objects.filter(id=relationship, merchant_id=access.merchant_id)
    return (rows if access.sees_all else rows.filter(keeper=access.member)).exists()


def uncredited(limit: int = 100) -> list[Referral]:
    """Confirmed referrals of whom sent them nobody was told yet. One query."""
    credited = Credit.objects.filter(referral_id=OuterRef("id"))
    there = Relationship.objects.filter(id=OuterRef("through"), merchant_id=OuterRef("merchant_id"))
    rows = Referral.objects.filter(~Exists(credited), Exists(there), state=State.CONFIRMED.value)
    return list(rows.order_by("decided_at", "id")[:limit])


def told_otherwise(limit: int = 100) -> list[tuple[Referral, Credit]]:
    """Referrals whose customer said anew whether they may be named, and credits that say it otherwise.

    Two queries.
    """
    told = Credit.objects.filter(referral_id=OuterRef("id"))
    otherwise = Q(Exists(told.filter(name="")), may_tell=True) | Q(
        Exists(told.exclude(name="")), may_tell=False
    )
    rows = Referral.objects.filter(otherwise, consent__isnull=False).order_by("id")[:limit]
    found = {row.id: row for row in rows}
    return [(found[credit.referral_id], credit) for credit in Credit.objects.filter(referral_id__in=found)]


def feeds(access: MerchantAccess) -> list[Feed]:
    """The feeds that are read for this book, the oldest first. One query."""
    return list(Feed.objects.filter(merchant_id=access.merchant_id).order_by("made_at", "id"))


def feed(access: MerchantAccess, feed_id: UUID) -> Feed | None:
    """One of them. One query."""
    return Feed.objects.filter(merchant_id=access.merchant_id, id=feed_id).first()


@cache
def _said(limit: int) -> Prepared[[UUID], TiedMention]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[TiedMention]:
        found = TiedMention.objects.filter(relationship_id=relationship)
        return found.order_by("-said_at", "-id")[:limit]

    return rows


@prepared
def _referral(relationship: UUID) -> QuerySet[Referral]:
    return Referral.objects.filter(relationship_id=relationship).order_by("-named_at", "-id")[:1]


@prepared
def _recommendations(relationship: UUID) -> QuerySet[Recommendation]:
    return Recommendation.objects.filter(relationship_id=relationship).order_by("-told_at", "-id")


@prepared
def _credits(relationship: UUID) -> QuerySet[Credit]:
    return Credit.objects.filter(relationship_id=relationship).order_by("-came_on", "-id")


def _named(access: MerchantAccess) -> QuerySet[Referral]:
    return Referral.objects.filter(
        merchant_id=access.merchant_id, state=State.NAMED.value, named_by=Side.CUSTOMER.value
    )


def _unthanked(access: MerchantAccess) -> QuerySet[Credit]:
    return Credit.objects.filter(merchant_id=access.merchant_id, thanked_at=None)


def _tied() -> QuerySet[TiedMention]:
    return TiedMention.objects.filter(mention_id=OuterRef("id"))


def _own(access: MerchantAccess) -> QuerySet[Relationship]:
    return Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)


def _visible(access: MerchantAccess, rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows if access.only_keeper is None else rows.filter(relationship_id__in=_own(access).values("id"))
