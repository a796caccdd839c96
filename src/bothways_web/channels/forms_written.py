"""A mail to a customer as it is typed, and each promise read in it."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.journal.obligation import Obligation
from bothways.language.findings import Finding
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.channels.models import WrittenMail
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.fields import DueField, RelationshipForm, words_field
from bothways_web.parties.models import Address

LONGEST = 20_000


class WriteForm(RelationshipForm):
    """To whom, about what, and the words."""

    to = forms.ChoiceField(
        label=_("To"),
        error_messages={"required": _("Choose an address."), "invalid_choice": _("Choose an address.")},
    )
    subject = forms.CharField(
        label=_("Subject"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Say in a few words what it is about."),
            "max_length": _("Say it in 200 characters or fewer."),
        },
    )
    text = words_field(_("What you write"), _("Write something first."), LONGEST, rows=12)

    def __init__(self, *args: Any, addresses: list[Address], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(one.id), one.value) for one in addresses]

    def clean_subject(self) -> str:
        """One line."""
        return " ".join(self.cleaned_data["subject"].split())

    @property
    def address(self) -> UUID:
        """The chosen address."""
        return UUID(self.cleaned_data["to"])


class PromiseForm(RelationshipForm):
    """One promise that the mail seems to make; recorded if it is ticked."""

    ticked = forms.BooleanField(required=False, initial=True, label=_("Record it as our promise"))
    what = forms.CharField(
        label=_("What"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    due = DueField(label=_("By when"), help_text="")

    def __init__(self, data: Any = None, *, finding: Finding, access: RelationshipAccess) -> None:
        due = finding.whens[0].readings[0].due if finding.whens else None
        initial = {"what": finding.what[:500], "due": (due.said or "") if due else ""}
        super().__init__(data, access=access, prefix=f"promise-{finding.start}", initial=initial)
        self.finding = finding

    def clean(self) -> dict[str, Any]:
        """What is ticked needs its words."""
        values = super().clean() or {}
        if values.get("ticked") and not values.get("what"):
            self.add_error("what", _("Say what is promised, or take the tick away."))
        return values

    def obligation(self, mail: WrittenMail) -> Obligation | None:
        """What is recorded; None when it was not ticked."""
        given = self.cleaned_data
        if not given["ticked"]:
            return None
        return Obligation(
            id=derived(mail.id, "promise", self.finding.start),
            debtor=Side.MERCHANT,
            what=given["what"],
            due=given["due"],
            owner=self.access.member,
        )


class AnywayForm(RelationshipForm):
    """Why it is sent although they asked otherwise."""

    despite = words_field(_("Why you send it anyway"), _("Say why; it is kept for your team."), rows=2)
