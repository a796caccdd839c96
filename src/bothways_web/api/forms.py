"""A new token, from what was typed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways_web.api.models import Scope

SCOPES = [
    (Scope.READ.value, _("Read")),
    (Scope.WRITE.value, _("Read and write")),
    (Scope.ADMIN.value, _("Everything I may do")),
]


class TokenForm(forms.Form):
    """What it is for, and what it may do."""

    name = forms.CharField(
        label=_("What it is for"), max_length=100, help_text=_("So that you know it again: “web shop”.")
    )
    scope = forms.ChoiceField(
        label=_("It may"),
        choices=SCOPES,
        initial=Scope.READ.value,
        widget=forms.RadioSelect,
        help_text=_("Never more than you may yourself."),
    )
