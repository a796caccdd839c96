"""Signing in to a mailbox at its provider (OAuth 2, RFC 6749 with RFC 7636), as the settings name it.

A provider is there once the installation has an identifier and a secret of its own from it. What comes back
is a refresh token, which is kept sealed, and access tokens that last an hour.
"""

import base64
import hashlib
import json
import secrets
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.conf import settings

from bothways_web.channels.imap import MailboxTrouble
from bothways_web.foundation import clock

PATIENCE = 20.0  # seconds
_MOST = 100_000  # bytes of an answer
#: A token that ends within this time is not used any more.
_SOON = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider as ``settings.MAIL_PROVIDERS`` lists it, with its mail server."""

    name: str
    title: str
    authorise: str
    token: str
    scope: str
    host: str
    port: int
    client: str
    secret: str
    security: str = "tls"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What gets one in: ``access`` until ``until``, and ``refresh`` for the next one."""

    access: str
    refresh: str
    until: datetime

    def as_secret(self) -> dict[str, str]:
        """How they are sealed."""
        return {"access": self.access, "refresh": self.refresh, "until": self.until.isoformat()}

    @classmethod
    def of_secret(cls, secret: dict[str, str]) -> "Tokens":
        """As they were sealed."""
        return cls(secret["access"], secret["refresh"], datetime.fromisoformat(secret["until"]))

    @property
    def is_fresh(self) -> bool:
        """Whether the access token still holds."""
        return self.until - clock.now() > _SOON


def providers() -> list[Provider]:
    """Those that this installation can use."""
    return [Provider(name, **given) for name, given in settings.MAIL_PROVIDERS.items() if given["client"]]


def provider(name: str) -> Provider | None:
    """One of them."""
    return next((one for one in providers() if one.name == name), None)


def new_verifier() -> str:
    """The secret that ties a code to the browser that asked for it."""
    return secrets.token_urlsafe(48)


def sign_in_address(at: Provider, state: str, verifier: str, back: str, user: str) -> str:
    """Where the member agrees; they come back to ``back`` with a code."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    asked = {
        "client_id": at.client,
        "redirect_uri": back,
        "response_type": "code",
        "scope": at.scope,
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "login_hint": user,
        "access_type": "offline",
        "prompt": "consent",
    }
    return f"{at.authorise}?{urlencode(asked)}"


def tokens_for(at: Provider, code: str, verifier: str, back: str) -> Tokens:
    """What a code is good for; raises ``MailboxTrouble``."""
    given = {
        "grant_type": "authorization_code",
        "code": code,
        "code_verifier": verifier,
        "redirect_uri": back,
    }
    return _tokens(at, given, "")


def refreshed(at: Provider, tokens: Tokens) -> Tokens:
    """A new access token; raises ``MailboxTrouble``, also where the member took their consent back."""
    return _tokens(at, {"grant_type": "refresh_token", "refresh_token": tokens.refresh}, tokens.refresh)


def _tokens(at: Provider, given: dict[str, str], refresh: str) -> Tokens:
    answer = _ask(at, {**given, "client_id": at.client, "client_secret": at.secret})
    try:
        access, seconds = str(answer["access_token"]), int(answer.get("expires_in", 3600))
        kept = str(answer.get("refresh_token") or refresh)
    except (KeyError, ValueError, TypeError):
        raise MailboxTrouble(f"{at.title} gave an answer that makes no sense", "Try again later.") from None
    if not kept:
        raise MailboxTrouble(f"{at.title} gave no lasting permission", "Sign in once more.", waits=True)
    return Tokens(access, kept, clock.now() + timedelta(seconds=seconds))


def _ask(at: Provider, given: dict[str, str]) -> dict[str, Any]:
    body, heads = urlencode(given).encode(), {"Accept": "application/json"}
    request = urllib.request.Request(at.token, body, heads)  # noqa: S310 - the address is a setting
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:  # noqa: S310
            found = json.loads(reply.read(_MOST))
    except urllib.error.HTTPError as error:
        if error.code in (400, 401):
            raise MailboxTrouble(f"{at.title} did not let us in", "Sign in once more.", waits=True) from error
        raise MailboxTrouble(
            f"{at.title} answered with error {error.code}", "It is tried again by itself."
        ) from error
    except (OSError, ValueError) as error:
        raise MailboxTrouble(f"{at.title} could not be asked", "It is tried again by itself.") from error
    return found if isinstance(found, dict) else {}
