"""From a mail address to Django's settings."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

TIMEOUT = 20  # seconds


def mail(url: str, data: Path) -> dict[str, Any]:
    """Django's mail settings for ``smtp://`` or ``smtps://``; an empty address means files in ``data/mail``.

    ``smtps`` speaks TLS from the first byte (port 465); ``?tls=starttls`` turns to it (port 587).
    """
    if not url:
        return {
            "EMAIL_BACKEND": "bothways_web.channels.folder.EmailBackend",
            "EMAIL_FILE_PATH": str(data / "mail"),
        }
    parts = urlsplit(url)
    wish = parse_qs(parts.query).get("tls", ["none"])[-1]
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or wish not in ("none", "starttls"):
        raise ValueError("a mail address looks like smtp://USER:PASSWORD@HOST:PORT?tls=starttls")
    implicit, starttls = parts.scheme == "smtps", wish == "starttls"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if implicit else 587 if starttls else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": implicit,
        "EMAIL_USE_TLS": starttls and not implicit,
        "EMAIL_TIMEOUT": TIMEOUT,
    }
