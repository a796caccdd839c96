"""Who may come in by themselves: nobody. Logins are made by invitation or on the command line."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)
WRONG_CODE = _("This code is wrong, or too old.")


class Doorkeeper(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Sign-in as allauth does it, with sign-up closed, and in our words."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("This address and this password do not go together."),
        "too_many_login_attempts": _("That was wrong too often. Wait a few minutes, then try again."),
        "enter_current_password": _("This is not the password you have."),
        "incorrect_password": _("This is not your password."),
        "incorrect_code": WRONG_CODE,
        "invalid_password_reset": _("This link was used, or is too old."),
        "email_taken": _("Somebody signs in with this address already."),
        "duplicate_email": _("You sign in with this address already."),
        "account_inactive": _("This login was closed. The owner of your book can say more."),
        "same_as_current": _("This is what you have already."),
        "rate_limited": _("That was too often. Wait a few minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether strangers may make themselves a login."""
        return False

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Tell somebody what was changed at their login; a mail server that is away does not undo it."""
        try:
            super().send_notification_mail(*args, **kwargs)
        except OSError as error:
            log.warning("A notice of a changed login could not be mailed: %s", error)


class SecondStep(DefaultMFAAdapter):  # type: ignore[misc]
    """The second step as allauth does it, in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": WRONG_CODE}
