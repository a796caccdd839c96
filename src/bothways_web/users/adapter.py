"""Who may come in by themselves: nobody. Logins are made by invitation or on the command line."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

log = logging.getLogger(__name__)


class Doorkeeper(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Sign-in as allauth does it, with sign-up closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether strangers may make themselves a login."""
        return False

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Tell somebody what was changed at their login; a mail server that is away does not undo it."""
        try:
            super().send_notification_mail(*args, **kwargs)
        except OSError as error:
            log.warning("A notice of a changed login could not be mailed: %s", error)
