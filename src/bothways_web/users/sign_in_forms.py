"""allauth's forms in our words: one name for each thing, and nothing said twice.

What stands above a field does not stand in it again; what a password needs is one short sentence.
"""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second
from allauth.mfa.webauthn import forms as passkey
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("Mail address"),
    "email": _("Mail address"),
    "oldpassword": _("The password you have"),
    "password1": _("The new password"),
    "password2": _("The new password once more"),
    "remember": _("Stay signed in here"),
    "passwordless": _("Sign in with it alone"),
    "code": _("Six digits, or a recovery code"),
}
HINTS = {
    "password1": _("Ten characters or more."),
    "passwordless": _("No password is asked for; the device makes sure that it is you."),
}


class Plain:
    """What all of them share."""

    fields: dict[str, Any]
    is_bound: bool

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = LABELS.get(name, field.label)
            field.help_text = HINTS.get(name, field.help_text)


class SignInForm(Plain, account.LoginForm):  # type: ignore[misc]  # allauth has no types
    """Address and password; after a wrong password the cursor stands where it is typed again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password" if self.is_bound else "login"].widget.attrs["autofocus"] = True


class AgainForm(Plain, account.ReauthenticateForm):  # type: ignore[misc]
    """The password, before one changes how one signs in."""


class AddressForm(Plain, account.AddEmailForm):  # type: ignore[misc]
    """Another address to sign in with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("The new mail address")


class ForgottenForm(Plain, account.ResetPasswordForm):  # type: ignore[misc]
    """The address that the link to a new password goes to."""


class NewPasswordForm(Plain, account.ChangePasswordForm):  # type: ignore[misc]
    """A new password in place of the one in use."""


class FirstPasswordForm(Plain, account.SetPasswordForm):  # type: ignore[misc]
    """A password where there was none."""


class ForgottenPasswordForm(Plain, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password by the link of a mail."""


class SecondStepForm(Plain, second.AuthenticateForm):  # type: ignore[misc]
    """The code of an app, or a recovery code."""


class SecondStepAgainForm(Plain, second.ReauthenticateForm):  # type: ignore[misc]
    """The same, before one changes how one signs in."""


class PasskeyForm(Plain, passkey.AddWebAuthnForm):  # type: ignore[misc]
    """A passkey, and whether it alone is enough."""
