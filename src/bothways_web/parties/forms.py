"""Who is who, from what was typed to values the rules take; a sentence for each mistake."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.journal.relationship import Medium
from bothways_web.parties.addresses import AddressDoesNotFit, normalised
from bothways_web.parties.models import Role, Sees

MEDIA = [
    (Medium.EMAIL.value, _("Mail")),
    (Medium.PHONE.value, _("Phone")),
    (Medium.POST.value, _("Post")),
    (Medium.WEB.value, _("Web")),
]


class NameForm(forms.Form):
    """What the customer is called."""

    name = forms.CharField(label=_("Name"), max_length=200)


class PersonForm(NameForm):
    """Somebody who acts for the customer."""

    role = forms.CharField(label=_("What they do"), max_length=100, required=False)


class AddressForm(forms.Form):
    """A way to reach the customer; ``country`` is where phone numbers without a code belong."""

    medium = forms.ChoiceField(label=_("Sort"), choices=MEDIA, initial=Medium.EMAIL.value)
    value = forms.CharField(label=_("Address"), max_length=500)
    person = forms.TypedChoiceField(label=_("Whose"), required=False, empty_value=None)

    def __init__(self, *args: Any, country: str, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._country = country
        choices = self.fields["person"]
        assert isinstance(choices, forms.TypedChoiceField)
        choices.choices = [("", _("Nobody in particular")), *people]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "medium" in cleaned and "value" in cleaned:
            try:
                cleaned["value"] = normalised(Medium(cleaned["medium"]), cleaned["value"], self._country)
            except AddressDoesNotFit as error:
                self.add_error("value", str(error))
        return cleaned


class MemberForm(forms.Form):
    """What a member may do, and which customers they see."""

    role = forms.ChoiceField(
        label=_("May"), choices=Role.choices, initial=Role.STAFF, widget=forms.RadioSelect
    )
    sees = forms.ChoiceField(
        label=_("Sees"), choices=Sees.choices, initial=Sees.ALL, widget=forms.RadioSelect
    )


class InviteForm(MemberForm):
    """Somebody new for the team."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("Mail address"), help_text=_("They sign in with it."))
    field_order = ("name", "email", "role", "sees")


class JoinForm(forms.Form):
    """A new login for somebody who was invited."""

    name = forms.CharField(label=_("Your name"), max_length=200, help_text=_("As customers read it."))
    password = forms.CharField(
        label=_("Password"),
        help_text=_("Ten characters or more."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
