"""Tokens in mails: 256 random bits for whoever has the mail, their SHA-256 for us."""

import base64
import hashlib
from uuid import UUID

from bothways_web.foundation import clock
from bothways_web.parties.models import Purpose, Token

BYTES = 32


def random_text() -> str:
    """256 random bits, fit for an address or a cookie."""
    return base64.urlsafe_b64encode(clock.new_salt(BYTES)).decode().rstrip("=")


def hash_of(text: str) -> str:
    """What is kept of such a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def mint(purpose: Purpose, subject: UUID) -> str:
    """A fresh token for a subject; it is shown here and never again."""
    text = random_text()
    Token.objects.create(hash=hash_of(text), purpose=purpose, subject=subject)
    return text


def subject_of(purpose: Purpose, text: str) -> UUID | None:
    """Which page link, button, code or invitation a token belongs to; None when nobody made it."""
    found = Token.objects.filter(hash=hash_of(text), purpose=purpose)
    return found.values_list("subject", flat=True).first()
