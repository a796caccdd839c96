"""A person's own login."""

from zoneinfo import available_timezones

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
