"""What is typed on the desk, as values of the core, with a sentence for each mistake."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.journal.relationship import Form, Medium
from bothways_web.parties.addresses import AddressDoesNotFit, normalised


class CustomerForm(forms.Form):
    """A new customer: a name is enough. ``sure`` says that nobody alike is meant."""

    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        error_messages={"required": _("Write the name of the company or of the person.")},
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off"}),
    )
    form = forms.ChoiceField(
        label=_("What it is"),
        choices=[(Form.ORGANISATION.value, _("A company")), (Form.PERSON.value, _("A person"))],
        initial=Form.ORGANISATION.value,
        widget=forms.RadioSelect,
    )
    person = forms.CharField(
        label=_("Whom you talk to there"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    role = forms.CharField(
        label=_("What they do there"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.CharField(
        label=_("Mail address"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"}),
    )
    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, country: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._country = country

    def clean_email(self) -> str:
        """The mail address as it is kept."""
        return self._normalised(Medium.EMAIL, "email")

    def clean_phone(self) -> str:
        """The number as it is kept."""
        return self._normalised(Medium.PHONE, "phone")

    def _normalised(self, medium: Medium, field: str) -> str:
        typed = self.cleaned_data[field]
        try:
            return normalised(medium, typed, self._country) if typed else ""
        except AddressDoesNotFit as problem:
            raise forms.ValidationError(str(problem)) from None

    @property
    def people(self) -> list[tuple[str, str | None]]:
        """The person named, with the role."""
        person, role = self.cleaned_data["person"], self.cleaned_data["role"]
        return [(person, role or None)] if person else []

    @property
    def addresses(self) -> list[tuple[Medium, str]]:
        """The addresses given."""
        given = ((Medium.EMAIL, self.cleaned_data["email"]), (Medium.PHONE, self.cleaned_data["phone"]))
        return [(medium, value) for medium, value in given if value]
