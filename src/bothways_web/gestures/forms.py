"""What is typed about gestures, as values of the core."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.gestures.giving import Cost
from bothways.gestures.kinds import MOST_MINUTES, GestureMade, Landing
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.parties.fields import RelationshipForm, words_field

_OURS = ((Side.MERCHANT.value, _("We, for them")), (Side.CUSTOMER.value, _("They, for us")))
_THEIRS = ((Side.MERCHANT.value, _("They, for me")), (Side.CUSTOMER.value, _("I, for them")))


class GestureForm(RelationshipForm):
    """What one did for the other; the merchant notes what it cost, which only their team reads."""

    giver = forms.ChoiceField(
        label=_("Who did it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say who did it.")},
    )
    what = words_field(_("What was done?"), _("Say what was done."), rows=2)
    why = words_field(_("What for, if you like"), rows=2)
    money = forms.DecimalField(
        label=_("What it cost"),
        required=False,
        max_digits=14,
        min_value=Decimal(0),
        error_messages={"invalid": _("Write an amount such as 12.50.")},
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    minutes = forms.IntegerField(
        label=_("How many minutes it took"),
        required=False,
        min_value=0,
        max_value=MOST_MINUTES,
        error_messages={"invalid": _("Write a number of minutes, such as 15.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    idea = forms.RegexField(
        "^[a-z][a-z_]{1,38}[a-z]$", required=False, widget=forms.HiddenInput, label=_("Idea")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours = self.access.side is Side.MERCHANT
        choice = self.fields["giver"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = _OURS if ours else _THEIRS
        if not ours:
            for name in ("money", "minutes", "idea"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """What they did cost us nothing."""
        given = super().clean() or self.cleaned_data
        if given.get("giver") == Side.CUSTOMER.value:
            for name in ("money", "minutes"):
                if given.get(name) is not None:
                    self.add_error(name, _("What they did cost us nothing. Leave this empty."))
        return given

    @property
    def made(self) -> GestureMade:
        """The gesture."""
        given = self.cleaned_data
        return GestureMade(giver=Side(given["giver"]), what=given["what"], why=given["why"] or None)

    @property
    def cost(self) -> Cost:
        """What it cost; nothing for what the customer did."""
        given = self.cleaned_data
        if given["giver"] == Side.CUSTOMER.value:
            return Cost()
        money = given.get("money")
        return Cost(
            None if money is None else Money.of(money, self.access.merchant.currency),
            given.get("minutes"),
            given.get("idea") or None,
        )


class LandingForm(RelationshipForm):
    """How it was taken."""

    landing = forms.ChoiceField(
        label=_("How was it?"),
        widget=forms.RadioSelect,
        choices=(
            (Landing.WELL.value, _("Welcome")),
            (Landing.UNNOTICED.value, _("I did not notice")),
            (Landing.BADLY.value, _("Not welcome")),
        ),
        error_messages={"required": _("Say how it was.")},
    )
    words = words_field(_("In your words, if you like"), rows=2)

    def __init__(self, *args: Any, giver: Side, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is giver:
            self.fields["landing"].label = _("How did they take it, as far as you heard?")
            self.fields["words"].label = _("What they said, if they said something")
            choice = self.fields["landing"]
            assert isinstance(choice, forms.ChoiceField)
            choice.choices = (
                (Landing.WELL.value, _("It was welcome")),
                (Landing.UNNOTICED.value, _("They did not notice")),
                (Landing.BADLY.value, _("It was not welcome")),
            )

    @property
    def how(self) -> Landing:
        """How it was taken."""
        return Landing(self.cleaned_data["landing"])
