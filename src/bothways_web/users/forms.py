"""A person's own login."""

from django import forms
from django.utils.translation import gettext_lazy as _


class MeForm(forms.Form):
    """Their name."""

    name = forms.CharField(label=_("Your name"), max_length=200, help_text=_("As customers read it."))
