"""A mailbox from what was typed."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from bothways.units.refusal import Refused
from bothways_web.channels.archives import Given
from bothways_web.channels.imap import Security
from bothways_web.channels.mailboxes import Connecting, of_provider
from bothways_web.channels.providers import Provider
from bothways_web.foundation import clock

FOR_DAYS, MOST_DAYS = 730, 3650
BACK = timedelta(days=28)
PURPOSE = _("To keep track of what we promise each other.")
_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}


class PurposeForm(forms.Form):
    """What the mails are read for, and how long they are kept."""

    purpose = forms.CharField(
        label=_("What for"),
        max_length=500,
        help_text=_("Customers read it beside how long their mails are kept."),
    )
    keep_days = forms.IntegerField(
        label=_("Kept for so many days"),
        min_value=1,
        max_value=MOST_DAYS,
        help_text=_(
            "Counted from the day a mail was sent. Then it is deleted here; in your mailbox it stays."
        ),
    )


class ArchiveForm(PurposeForm):
    """An archive: a file, and whose it is."""

    file = forms.FileField(
        label=_("File"),
        max_length=255,
        allow_empty_file=False,
        widget=forms.FileInput(attrs={"accept": ".mbox, .mbx, .gz, .zip, .eml, .emlx"}),
        help_text=_("An mbox, also as .gz; one .eml; or a .zip of a Maildir, of .eml files or of one mbox."),
    )
    address = forms.EmailField(
        label=_("Whose mails they are"),
        max_length=254,
        help_text=_("The mail address of the mailbox that it comes from; mails from there count as yours."),
    )
    field_order = ("file", "address", "purpose", "keep_days")

    def __init__(self, data: QueryDict | None = None, files: Any = None, address: str = "") -> None:
        super().__init__(data, files, initial={**begins_with(), "address": address})

    def given(self) -> Given:
        """What was typed."""
        said = self.cleaned_data
        return Given(said["address"].lower(), said["purpose"], said["keep_days"])


class MailboxForm(PurposeForm):
    """A mailbox that is reached with a password."""

    address = forms.EmailField(label=_("Mail address"), max_length=254)
    password = forms.CharField(
        label=_("Password"),
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Kept encrypted. Many providers give you a separate password for programs; take that."),
    )
    host = forms.CharField(
        label=_("Mail server (IMAP)"), max_length=253, help_text=_("Such as imap.company.example.")
    )
    port = forms.IntegerField(
        label=_("Port"), required=False, min_value=1, max_value=65535, help_text=_("Empty: the usual one.")
    )
    security = forms.ChoiceField(
        label=_("Encryption"),
        choices=[
            (Security.TLS, _("TLS")),
            (Security.STARTTLS, _("STARTTLS")),
            (Security.NONE, _("None, in one's own network alone")),
        ],
        widget=forms.RadioSelect,
    )
    user = forms.CharField(
        label=_("User name"), required=False, max_length=254, help_text=_("Empty: the mail address.")
    )
    since = forms.DateField(
        label=_("Mails since"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Older ones are not looked at."),
    )
    field_order = ("address", "password", "host", "port", "security", "user", "since", "purpose", "keep_days")

    def __init__(self, data: QueryDict | None = None, provider: Provider | None = None) -> None:
        super().__init__(data, initial=begins_with())
        self.provider = provider
        if provider:
            for name in ("password", "host", "port", "security", "user"):
                del self.fields[name]

    def clean_since(self) -> date:
        """A day that has been."""
        since: date = self.cleaned_data["since"]
        if since > clock.now().date():
            raise forms.ValidationError(_("Choose a day that has been."))
        return since

    def connecting(self) -> Connecting:
        """What was typed."""
        given: dict[str, Any] = dict(self.cleaned_data)
        given["address"] = given["address"].lower()
        if self.provider:
            given |= {**of_provider(self.provider), "user": given["address"], "password": ""}
        else:
            given["provider"] = ""
            given["host"] = given["host"].strip().lower()
            given["user"] = given["user"].strip() or given["address"]
            given["port"] = given["port"] or port_of(given["security"])
        return Connecting(**given)

    def add_refusal(self, refused: Refused) -> None:
        """A refusal at the field it is about."""
        self.add_error(refused.field if refused.field in self.fields else None, refused.sentence)


class PasswordForm(forms.Form):
    """A new password."""

    password = forms.CharField(
        label=_("New password"),
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )


def port_of(security: str) -> int:
    """The usual port."""
    return _PORTS[security]


def begins_with() -> dict[str, Any]:
    """What an empty form proposes."""
    return {
        "purpose": PURPOSE,
        "keep_days": FOR_DAYS,
        "security": Security.TLS,
        "since": clock.now().date() - BACK,
    }
