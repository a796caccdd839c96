"""Who is who, from what was typed to values the rules take; a sentence for each mistake."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.journal.relationship import Medium
from bothways_web.parties.addresses import AddressDoesNotFit, normalised
from bothways_web.parties.erasing import Whom
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
        label=_("What they may do"), choices=Role.choices, initial=Role.STAFF, widget=forms.RadioSelect
    )
    sees = forms.ChoiceField(
        label=_("Whom they see"), choices=Sees.choices, initial=Sees.ALL, widget=forms.RadioSelect
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


class WhomForm(forms.Form):
    """Whom an erasure is about, and how much of what they said goes with it."""

    person = forms.TypedChoiceField(label=_("Who"), required=False, coerce=UUID, empty_value=None)
    also = forms.CharField(
        label=_("Other words they go by"),
        required=False,
        max_length=500,
        help_text=_("First names, nicknames, an old address; with commas between them."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    words = forms.BooleanField(
        label=_("Also what they wrote themselves"),
        required=False,
        initial=True,
        help_text=_("Their questions with photos, their wishes, what they told you."),
    )
    everything = forms.BooleanField(
        label=_("Everything that was ever said, orders and payments too"),
        required=False,
        help_text=_("For the customer as a whole. Look first whether you must keep your invoices."),
    )

    def __init__(self, *args: Any, customer: str, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = self.fields["person"]
        assert isinstance(choices, forms.TypedChoiceField)
        everybody = _("%(customer)s and everybody there") % {"customer": customer}
        choices.choices = [("", everybody), *people]
        self._names = {"": customer, **dict(people)}

    def clean(self) -> dict[str, Any]:
        """Everything is about nobody in particular."""
        cleaned = super().clean() or {}
        if cleaned.get("everything") and cleaned.get("person"):
            self.add_error("everything", _("Choose the customer as a whole, or take this tick away."))
        return cleaned

    def whom(self) -> Whom:
        """Whom it is about; before anybody chose, what the form begins with."""
        given: dict[str, Any] = self.cleaned_data if self.is_bound and self.is_valid() else {"words": True}
        also = tuple(word.strip() for word in given.get("also", "").split(",") if word.strip())
        return Whom(self._person(), also, given["words"], given.get("everything", False))

    @property
    def name(self) -> str:
        """What whoever it is about is called."""
        person = self._person()
        return self._names[str(person) if person else ""]

    def _person(self) -> UUID | None:
        chosen = str(self["person"].value() or "")
        return UUID(chosen) if chosen and chosen in self._names else None


class EraseForm(forms.Form):
    """The erasure itself: why, and that one has read what goes."""

    why = forms.CharField(
        label=_("Why"),
        max_length=500,
        initial=_("They asked us to."),
        help_text=_("It stays in the book, for both sides to read. Name nobody."),
        error_messages={"required": _("Say why, without a name.")},
    )
    sure = forms.BooleanField(
        label=_("I have read what goes, and that nothing brings it back."),
        error_messages={"required": _("Read what goes, then tick this.")},
    )
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
