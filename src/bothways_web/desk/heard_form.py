"""A promise that was read out of a talk, to be mended and recorded."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.units.side import Side
from bothways_web.parties.fields import DueField, RelationshipForm


class HeardForm(RelationshipForm):
    """Who, what and by when, filled in as it was read."""

    debtor = forms.ChoiceField(
        label=_("Who"), choices=[(Side.MERCHANT.value, _("We")), (Side.CUSTOMER.value, _("They"))]
    )
    what = forms.CharField(
        label=_("What"),
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Say what was promised.")},
    )
    due = DueField(label=_("By when"), help_text="")
