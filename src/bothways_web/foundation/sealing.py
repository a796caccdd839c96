"""Secrets that must be read again, such as the password of a mailbox, sealed with the installation's own key.

Whoever has the database alone cannot read them. With another secret key they are gone, and are asked for
again.
"""

import base64
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class CannotBeOpened(ValueError):
    """It was sealed with another key, or changed since."""


def seal(secret: dict[str, Any]) -> bytes:
    """The secret so that only this installation reads it; each time it looks different."""
    return _fernet().encrypt(json.dumps(secret).encode())


def unseal(sealed: bytes | memoryview) -> dict[str, Any]:
    """The secret; raises ``CannotBeOpened``."""
    try:
        opened: dict[str, Any] = json.loads(_fernet().decrypt(bytes(sealed)))
    except InvalidToken:
        raise CannotBeOpened("sealed with another key") from None
    return opened


def _fernet() -> Fernet:
    key = HKDF(SHA256(), length=32, salt=None, info=b"bothways sealing").derive(settings.SECRET_KEY.encode())
    return Fernet(base64.urlsafe_b64encode(key))
