"""What is typed about motives and waiting, as values of the core."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.advice.kinds import ForWhom, MotiveNoted, Purse
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from bothways_web.parties.fields import DueField, RelationshipForm, words_field

PEOPLE = [
    ("", _("Nobody said")),
    (ForWhom.SELF.value, _("For themselves")),
    (ForWhom.OTHER.value, _("For somebody else")),
]
PURSE = [
    ("", _("Nobody said")),
    (Purse.SHORT.value, _("Is short")),
    (Purse.ENOUGH.value, _("Is there")),
    (Purse.SPARE.value, _("There is some to spare")),
]
_RATHER_NOT = ("", _("I would rather not say"))
MY_PEOPLE = [_RATHER_NOT, (ForWhom.SELF.value, _("For myself")), PEOPLE[2]]
MY_PURSE = [_RATHER_NOT, *PURSE[1:]]


class MotiveForm(RelationshipForm):
    """What moves a purchase: customers simply say it; the merchant says how it is known."""

    what = forms.CharField(
        label=_("What it is about"),
        max_length=500,
        error_messages={"required": _("Say what they think of buying, in a few words.")},
    )
    for_whom = forms.ChoiceField(
        label=_("For whom"),
        required=False,
        choices=PEOPLE,
        widget=forms.RadioSelect,
    )
    purse = forms.ChoiceField(
        label=_("The money for it"),
        required=False,
        choices=PURSE,
        widget=forms.RadioSelect,
    )
    budget_on = DueField(label=_("When the money will be there, if they said"))
    how = forms.ChoiceField(
        label=_("How do you know?"),
        choices=[
            (How.TOLD.value, _("They told us")),
            (How.OBSERVED.value, _("We saw it")),
            (How.ASSUMED.value, _("We assume it")),
        ],
        initial=How.ASSUMED.value,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how you know it.")},
    )
    words = words_field(_("Why, in their own words, if you like"), rows=2)
    wish = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        due = self.fields["budget_on"]
        assert isinstance(due, DueField)
        due.merchant = self.access.merchant
        if self.access.side is Side.CUSTOMER:
            del self.fields["how"]
            self.fields["what"].error_messages["required"] = _(
                "Say what you think of buying, in a few words."
            )
            self.fields["budget_on"].label = _("When the money will be there, if you know")
            self.fields["words"].label = _("Why, if you like")
            _ask_oneself(self.fields["for_whom"], MY_PEOPLE)
            _ask_oneself(self.fields["purse"], MY_PURSE)

    def noted(self, instead_of: UUID | None) -> MotiveNoted:
        """The motive."""
        given = self.cleaned_data
        return MotiveNoted(
            what=given["what"],
            for_whom=ForWhom(given["for_whom"]) if given["for_whom"] else None,
            purse=Purse(given["purse"]) if given["purse"] else None,
            budget_on=given["budget_on"].on if given["budget_on"] else None,
            how=How(given.get("how") or How.TOLD.value),
            words=given["words"] or None,
            wish=given["wish"],
            instead_of=instead_of,
        )


def _ask_oneself(field: forms.Field, choices: list[tuple[str, Any]]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


class WaitForm(RelationshipForm):
    """Until when it is better to wait, and why."""

    until = DueField(label=_("Until when"), required=True, error_messages={"required": _("Say until when.")})
    why = words_field(_("Why, as they read it"), _("Say why it is better to wait."), rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        due = self.fields["until"]
        assert isinstance(due, DueField)
        due.merchant = self.access.merchant
