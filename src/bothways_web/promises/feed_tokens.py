"""The secret address of a calendar feed: shown once, revoked with one press, as good as its owner."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess, RelationshipAccess, access_of
from bothways_web.parties.links import in_force
from bothways_web.parties.models import Claim, Membership, Purpose
from bothways_web.parties.sweeping import AT_ONCE, ENDED_STAY, forget_tokens
from bothways_web.parties.tokens import mint, subject_of
from bothways_web.promises import feeds
from bothways_web.promises.models import Feed


def make(access: MerchantAccess | RelationshipAccess) -> str:
    """A new secret; the one before ends with it."""
    revoke(access)
    feed = Feed(merchant=access.merchant, **_whose(access))
    feed.save()
    return mint(Purpose.FEED, feed.id)


def revoke(access: MerchantAccess | RelationshipAccess) -> None:
    """Nobody reads the feed any more."""
    Feed.objects.filter(revoked_at=None, merchant=access.merchant, **_whose(access)).update(
        revoked_at=clock.now()
    )


def standing(access: MerchantAccess | RelationshipAccess) -> Feed | None:
    """The feed one has, if any."""
    return Feed.objects.filter(revoked_at=None, merchant=access.merchant, **_whose(access)).first()


def calendar(secret: str) -> bytes | None:
    """The calendar behind a secret; None when it was revoked, or whoever made it may no longer look."""
    feed_id = subject_of(Purpose.FEED, secret)
    feeds_in_force = Feed.objects.select_related("merchant").filter(revoked_at=None)
    feed = feeds_in_force.filter(id=feed_id).first() if feed_id else None
    if feed is None:
        return None
    if feed.relationship_id is None:
        members = Membership.objects.select_related("merchant").filter(user__is_active=True)
        member = members.filter(id=feed.member_id, active=True).first() if feed.member_id else None
        return feeds.of_member(access_of(member), clock.now()) if member is not None else None
    if not _still_known(feed.relationship_id, feed.member_id):
        return None
    access = RelationshipAccess(
        feed.merchant, feed.relationship_id, Side.CUSTOMER, feed.member_id, can_write=False
    )
    return feeds.of_customer(access, clock.now())


def sweep(now: datetime) -> int:
    """Take away the feeds that were revoked, with their secrets; how many."""
    ended = list(Feed.objects.filter(revoked_at__lt=now - ENDED_STAY).values_list("id", flat=True)[:AT_ONCE])
    if ended:
        with transaction.atomic():
            forget_tokens(ended)
            Feed.objects.filter(id__in=ended).delete()
    return len(ended)


def _still_known(relationship: UUID, person: UUID | None) -> bool:
    """Whether the person still opens this book, by a claim or by a link of their own."""
    claims = Claim.objects.filter(relationship_id=relationship, person_id=person, revoked_at=None)
    return claims.exists() or in_force().filter(relationship_id=relationship, person_id=person).exists()


def _whose(access: MerchantAccess | RelationshipAccess) -> dict[str, Any]:
    if isinstance(access, RelationshipAccess):
        return {"relationship_id": access.relationship_id, "member_id": access.member}
    return {"relationship_id": None, "member_id": access.member}
