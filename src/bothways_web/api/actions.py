"""Making and revoking tokens."""

import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from bothways_web.api.models import ApiToken, Scope
from bothways_web.api.queries import digest_of
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Claim, Membership
from bothways_web.parties.notices import owners, tell

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
    with transaction.atomic():
        token.save()
        if token.membership is not None:
            _tell(token, token.membership)
    return token, secret


def make_own_token(access: MerchantAccess, name: str, scope: Scope) -> str:
    """The secret of a new token by which a program acts for this member."""
    return make_token(Membership.objects.get(id=access.member), name, scope)[1]


def note_use(token: ApiToken) -> None:
    """The token was used today; written once a day, so that reading stays reading."""
    today = clock.now().date()
    if token.used_on != today:
        with transaction.atomic():
            ApiToken.objects.filter(id=token.id).update(used_on=today)


def revoke_token(token: ApiToken) -> None:
    """The token ends now; a second time changes nothing."""
    if token.revoked_at is None:
        token.revoked_at = clock.now()
        token.save(update_fields=["revoked_at"])


def _tell(token: ApiToken, holder: Membership) -> None:
    """Whoever it acts for, and the owners, read of a new token."""
    told = {member.id: member for member in [*owners(holder), holder]}
    about = {
        "who": holder.name,
        "token": token.name,
        "hint": token.hint,
        "scope": str(Scope(token.scope).label),
    }
    subject = _("A new token for a program")
    tell(told.values(), f"token:{token.id}", subject, "api/mail/token.txt", about, "desk:tokens")
