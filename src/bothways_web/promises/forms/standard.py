"""What one types about standard amends."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.promises.standard_kinds import Case, StandardProposed
from bothways_web.promises import labels
from bothways_web.promises.forms.fields import LONGEST, ActForm, words_field


class StandardForm(ActForm):
    """What is to follow in a case."""

    explains = _(
        "It holds once the other side agrees, and then for both of you alike. "
        "What a single promise or contract says itself comes first."
    )
    case = forms.ChoiceField(
        label=_("In which case"),
        choices=lambda: [(case.value, labels.of_case(case)) for case in Case],
        error_messages={
            "required": _("Choose the case it is for."),
            "invalid_choice": _("Choose one of the cases."),
        },
        widget=forms.RadioSelect,
    )
    follows = forms.CharField(
        label=_("What follows"),
        max_length=LONGEST,
        help_text=_("In your own words, such as “5 % off the next order”."),
        error_messages={"required": _("Say what follows.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def body(self, standard: UUID) -> StandardProposed:
        """What was typed."""
        given = self.cleaned_data
        return StandardProposed(standard=standard, case=Case(given["case"]), follows=given["follows"])


class DeclineStandardForm(ActForm):
    """No to what was proposed."""

    explains = _("Then nothing is agreed for this case. You can propose something else.")
    words = words_field(_("Why, if you like"))


class EndStandardForm(ActForm):
    """It holds no more."""

    explains = _("What was broken while it held still follows it; from now on it holds no more.")
    words = words_field(_("Why, if you like"))
