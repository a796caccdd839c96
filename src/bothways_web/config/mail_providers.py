"""Google and Microsoft as providers of mailboxes: their addresses for signing in, and their mail servers."""

from typing import Any

from bothways_web.config.environment import Environment

_GOOGLE = {
    "title": "Google",
    "authorise": "https://accounts.google.com/o/oauth2/v2/auth",
    "token": "https://oauth2.googleapis.com/token",
    "scope": "https://mail.google.com/",
    "host": "imap.gmail.com",
    "port": 993,
}
_MICROSOFT = {
    "title": "Microsoft",
    "authorise": "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    "token": "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    "scope": "https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
    "host": "outlook.office365.com",
    "port": 993,
}


def providers(environment: Environment) -> dict[str, dict[str, Any]]:
    """What ``channels.providers.Provider`` is made of, by name."""
    google, microsoft = environment.google_secret, environment.microsoft_secret
    return {
        "google": {
            **_GOOGLE,
            "client": environment.google_client,
            "secret": google.get_secret_value(),
        },
        "microsoft": {
            **_MICROSOFT,
            "client": environment.microsoft_client,
            "secret": microsoft.get_secret_value(),
        },
    }
