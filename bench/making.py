"""Writing generated customers into a book, and the merchant, member and token they are written by."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from bench.book import SLUG, ZONE, Customer
from bothways.journal.entry import Actor
from bothways.units.side import Side
from bothways_web.api import actions as tokens
from bothways_web.api.models import Scope
from bothways_web.journal.bulk import write_groups
from bothways_web.parties.models import Membership, Merchant, Role
from bothways_web.users.models import User

EMAIL = "owner@bench.example"
PASSWORD = "measured with care"


@dataclass(frozen=True, slots=True)
class Owner:
    """The merchant of the generated book and the member who writes in it."""

    merchant: UUID
    member: UUID


def make_owner() -> Owner:
    """A merchant, and a login that owns its book."""
    merchant = Merchant.objects.create(
        slug=SLUG, name="Bench & Sons", zone=ZONE, currency="GBP", country="GB", sample=True
    )
    user = User.objects.create_user(EMAIL, PASSWORD, name="Owen Bench")
    member = Membership.objects.create(merchant=merchant, user=user, name=user.name, role=Role.OWNER)
    return Owner(merchant.id, member.id)


def find_owner() -> Owner:
    """The one that ``make_owner`` made."""
    member = Membership.objects.select_related("merchant").get(merchant__slug=SLUG)
    return Owner(member.merchant_id, member.id)


def write(owner: Owner, customers: Iterable[Customer], progress: Callable[[int], None] | None = None) -> int:
    """Write customers through the bulk door; how many entries that was."""
    actor = Actor.of(Side.MERCHANT, owner.member)
    groups = ((customer.relationship, customer.drafts) for customer in customers)
    return write_groups(owner.merchant, actor, groups, progress)


def make_token() -> str:
    """A token of the owner that may write."""
    member = Membership.objects.select_related("merchant", "user").get(merchant__slug=SLUG)
    return tokens.make_token(member, "bench", Scope.WRITE)[1]
