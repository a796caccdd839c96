"""Finding tokens."""

import hashlib
from uuid import UUID

from django.db.models import Q, QuerySet

from bothways_web.api.models import ApiToken
from bothways_web.foundation.prepared import prepared
from bothways_web.parties.access import MerchantAccess
from bothways_web.users.models import User


def digest_of(secret: str) -> str:
    """What is kept of a token: its SHA-256 in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()


def token_of(secret: str) -> ApiToken | None:
    """The token with this secret, with everything its access needs, in one query; None when it ended."""
    return next(iter(_token(digest_of(secret))), None)


@prepared
def _token(digest: str) -> QuerySet[ApiToken]:
    tokens = ApiToken.objects.select_related("membership__merchant", "claim__merchant")
    return tokens.filter(digest=digest, revoked_at=None).filter(
        Q(membership__active=True, membership__user__is_active=True)
        | Q(claim__revoked_at=None, claim__user__is_active=True)
    )


def tokens_of(access: MerchantAccess) -> QuerySet[ApiToken]:
    """The tokens that act for this merchant and have not ended: one's own, and for the owner all of them."""
    tokens = ApiToken.objects.filter(membership__merchant_id=access.merchant_id, revoked_at=None)
    if not access.is_owner:
        tokens = tokens.filter(membership_id=access.member)
    return tokens.select_related("membership").order_by("made_at")


def token_to_revoke(access: MerchantAccess, token_id: UUID) -> ApiToken | None:
    """One of the tokens that ``tokens_of`` lists."""
    return next((token for token in tokens_of(access) if token.id == token_id), None)


def tokens_of_user(user: User) -> QuerySet[ApiToken]:
    """The tokens by which this user's programs act, for a merchant or as a customer."""
    tokens = ApiToken.objects.select_related("membership__merchant", "claim__merchant")
    mine = Q(membership__user=user) | Q(claim__user=user)
    return tokens.filter(mine, revoked_at=None).order_by("made_at")
