"""What an hour costs, as it is typed."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.insights.upkeep import MOST_MAIL_MINUTES, Rates
from bothways.units.money import Money


class RatesForm(forms.Form):
    """The two numbers by which time is counted."""

    hour = forms.DecimalField(
        label=_("What an hour of your team costs you"),
        required=False,
        max_digits=10,
        min_value=Decimal(0),
        error_messages={"invalid": _("Write an amount such as 48.00.")},
        help_text=_("With all that comes with it. Empty: time is counted, but has no price."),
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    mail_minutes = forms.IntegerField(
        label=_("How many minutes a mail takes"),
        min_value=0,
        max_value=MOST_MAIL_MINUTES,
        error_messages={
            "required": _("Say how many minutes a mail takes, such as 5."),
            "invalid": _("Write a number of minutes, such as 5."),
        },
        help_text=_("To read one, or to write one."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.currency = currency

    @property
    def rates(self) -> Rates:
        """As the rules have it."""
        hour = self.cleaned_data["hour"]
        money = None if hour is None else Money.of(hour, self.currency)
        return Rates(money, self.cleaned_data["mail_minutes"])
