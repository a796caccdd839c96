"""A person's own login."""

from typing import Any
from zoneinfo import available_timezones

from allauth.account.forms import LoginForm
from django import forms
from django.utils.translation import gettext_lazy as _


class MeForm(forms.Form):
    """Name and time zone."""

    name = forms.CharField(label=_("Your name"), max_length=200, help_text=_("As customers read it."))
    zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=lambda: [(name, name.replace("_", " ")) for name in sorted(available_timezones())],
        help_text=_("Mornings and deadlines are yours."),
    )


class SignInForm(LoginForm):  # type: ignore[misc]  # allauth has no types
    """Address and password; what stands above a field does not stand in it again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Mail address")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
