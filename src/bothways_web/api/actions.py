"""Making and revoking tokens."""

import secrets

from bothways_web.api.models import ApiToken, Scope
from bothways_web.api.queries import digest_of
from bothways_web.foundation import clock
from bothways_web.parties.models import Claim, Membership

PREFIX = "bw_"


def make_token(holder: Membership | Claim, name: str, scope: Scope = Scope.READ) -> tuple[ApiToken, str]:
    """A new token and its secret, which is shown this once and never again."""
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken(
        name=name,
        digest=digest_of(secret),
        hint=secret[: len(PREFIX) + 5],
        scope=scope,
        membership=holder if isinstance(holder, Membership) else None,
        claim=holder if isinstance(holder, Claim) else None,
    )
    token.save()
    return token, secret


def revoke_token(token: ApiToken) -> None:
    """The token ends now; a second time changes nothing."""
    if token.revoked_at is None:
        token.revoked_at = clock.now()
        token.save(update_fields=["revoked_at"])
