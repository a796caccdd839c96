"""What is typed about facts, wishes and preferences, as values of the core."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.knowledge.kinds import (
    FactStated,
    How,
    HowMuch,
    HowOften,
    PartOfDay,
    PreferenceSet,
    Way,
    WishStated,
)
from bothways.units.side import Side
from bothways_web.knowledge import labels
from bothways_web.parties.fields import RelationshipForm, words_field

_LONGEST = 500


class FactForm(RelationshipForm):
    """Something about the customer: they simply say it; the merchant says how it is known."""

    text = words_field(_("What"), _("Write what is known, in a sentence."), rows=2)
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
    quote = forms.BooleanField(label=_("In their very words"), required=False)
    decision = forms.CharField(
        label=_("What hangs on it, if you assume it"),
        required=False,
        max_length=_LONGEST,
        help_text=_("Such as: how many rolls we hold for them. It comes back as a question to ask."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is Side.CUSTOMER:
            for name in ("how", "quote", "decision"):
                del self.fields[name]
            self.fields["text"].label = _("In your own words")

    @property
    def known_by(self) -> How:
        """How it is known; what one says about oneself is told."""
        return How(self.cleaned_data.get("how") or How.TOLD.value)

    def fact(self) -> FactStated:
        """The fact about the customer."""
        told = self.known_by is How.TOLD
        return FactStated(
            about=Side.CUSTOMER,
            text=self.cleaned_data["text"],
            how=self.known_by,
            quote=told and bool(self.cleaned_data.get("quote", self.access.side is Side.CUSTOMER)),
            decision=self.typed("decision") if self.known_by is How.ASSUMED else None,
        )


class CorrectForm(FactForm):
    """It is rather so."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("decision", None)
        self.fields["text"].label = _("It is rather so")


class DropForm(RelationshipForm):
    """It is not so, and why."""

    why = words_field(_("Why, if you like"), rows=2)


class WishForm(RelationshipForm):
    """What the customer seeks and has not found."""

    text = words_field(_("What they are looking for, in their words"), _("Write the wish first."), rows=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is Side.CUSTOMER:
            self.fields["text"].label = _("What you are looking for and have not found")

    def wish(self) -> WishStated:
        """The wish."""
        return WishStated(words=self.cleaned_data["text"])


class MetForm(RelationshipForm):
    """What met the wish."""

    how = words_field(_("What fits, if you like"), rows=2)


def _one(label: Any, choices: Mapping[Any, Any], widget: type[forms.Widget]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=[("", _("No matter")), *((key.value, words) for key, words in choices.items())],
        required=False,
        widget=widget,
    )


def _ticks(label: Any, choices: Mapping[Any, Any]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=[(key.value, words) for key, words in choices.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class PreferenceForm(RelationshipForm):
    """How the customer wishes to be contacted."""

    rather = _one(_("Rather by"), labels.WAYS, forms.RadioSelect)
    never = _ticks(_("Never by"), labels.WAYS)
    times = _ticks(_("When it suits"), labels.TIMES)
    often = _one(_("At most"), labels.OFTEN, forms.Select)
    much = _one(_("How much to read"), labels.MUCH, forms.Select)
    language = forms.CharField(
        label=_("Language"),
        required=False,
        max_length=35,
        help_text=_("Two letters, such as fr for French."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "size": 8}),
    )
    note = words_field(_("Anything else"), rows=2)

    def clean_language(self) -> str:
        """A language tag in small letters, as BCP 47 writes the first part."""
        first, dash, rest = self.cleaned_data["language"].strip().partition("-")
        language = str(first.lower() + dash + rest)
        if language and not labels.LANGUAGE.fullmatch(language):
            raise forms.ValidationError(_("Write two letters, such as fr, en or de-AT."))
        return language

    def preference(self, person: UUID | None = None) -> PreferenceSet:
        """The preference of the customer's side."""
        given = self.cleaned_data
        return PreferenceSet(
            side=Side.CUSTOMER,
            person=person,
            rather=Way(given["rather"]) if given["rather"] else None,
            never=tuple(Way(way) for way in given["never"]),
            times=tuple(PartOfDay(part) for part in given["times"]),
            often=HowOften(given["often"]) if given["often"] else None,
            much=HowMuch(given["much"]) if given["much"] else None,
            language=given["language"] or None,
            note=self.typed("note"),
        )
