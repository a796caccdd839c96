"""How the merchant works, from what was typed; the rules are in ``book``."""

import re
from datetime import date
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.book import MOST_ANSWER_DAYS, MOST_REMIND_DAYS, Details

WEEKDAYS = [
    ("0", _("Mon")),
    ("1", _("Tue")),
    ("2", _("Wed")),
    ("3", _("Thu")),
    ("4", _("Fri")),
    ("5", _("Sat")),
    ("6", _("Sun")),
]


def zone_field() -> forms.ChoiceField:
    """By which clock days begin and end."""
    return forms.ChoiceField(
        label=_("Time zone"),
        choices=lambda: [(name, name.replace("_", " ")) for name in sorted(available_timezones())],
        help_text=_("Days begin and end by it. Dates that were agreed stay as they are."),
    )


class ZoneForm(forms.Form):
    """The time zone alone, asked of the owner on the first page; the page's script chooses the browser's."""

    zone = zone_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zone"].widget.attrs["data-zone-here"] = True
        self.fields["zone"].help_text = _(
            "What is due today is told by it. You find it again under Settings, The book."
        )


def zone_to_ask(access: MerchantAccess) -> ZoneForm | None:
    """The question which zone it is, for the owner of a book whose zone was guessed. No query."""
    if not (access.is_owner and access.merchant.zone_guessed):
        return None
    return ZoneForm(initial={"zone": access.merchant.zone})


class BookForm(forms.Form):
    """All of it on one page."""

    name = forms.CharField(label=_("Name"), max_length=200, help_text=_("As customers read it."))
    mail_from = forms.EmailField(
        label=_("Mails come from"),
        required=False,
        max_length=254,
        help_text=_("An address of yours, so that customers can answer. Empty: the installation's own."),
    )
    answer_days = forms.IntegerField(
        label=_("A question is answered within so many working days"),
        min_value=1,
        max_value=MOST_ANSWER_DAYS,
        help_text=_("Customers read it before they ask."),
    )
    zone = zone_field()
    currency = forms.CharField(
        label=_("Currency"), max_length=3, help_text=_("Three letters, such as EUR. Older sums keep theirs.")
    )
    country = forms.CharField(
        label=_("Country"),
        required=False,
        max_length=2,
        help_text=_("Two letters, such as DE. Its public holidays are not working days."),
    )
    subdivision = forms.CharField(
        label=_("Region"),
        required=False,
        max_length=10,
        help_text=_("Its code, such as HE, where it has holidays of its own."),
    )
    weekdays = forms.MultipleChoiceField(
        label=_("Days on which you work"),
        choices=WEEKDAYS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    closed = forms.CharField(
        label=_("Other days on which you are closed"),
        required=False,
        max_length=10_000,
        help_text=_("One day a line, such as 2026-12-24. They are no working days."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    year_begins = forms.TypedChoiceField(
        label=_("Your financial year begins in"),
        choices=[(0, _("not said")), *MONTHS.items()],
        coerce=int,
        help_text=_("By it “the end of the financial year” is read in mails and talks."),
    )
    remind_days = forms.IntegerField(
        label=_("Reminded so many working days before something is due"),
        min_value=0,
        max_value=MOST_REMIND_DAYS,
        help_text=_("In the morning mail of whoever sees to it. 0: nobody is reminded."),
    )
    remind_customers = forms.BooleanField(
        label=_("Remind customers of what they promised too"),
        required=False,
        help_text=_("Only where sending is on, and only those who are picked to get mail."),
    )

    def clean_currency(self) -> str:
        """In capitals."""
        return str(self.cleaned_data["currency"]).upper()

    def clean_country(self) -> str:
        """In capitals."""
        return str(self.cleaned_data["country"]).upper()

    def clean_closed(self) -> tuple[date, ...]:
        """The days, in any order."""
        try:
            words = re.split(r"[\s,;]+", self.cleaned_data["closed"].strip())
            return tuple(date.fromisoformat(word) for word in words if word)
        except ValueError as error:
            raise forms.ValidationError(_("Write each day as 2026-12-24, one a line.")) from error

    def details(self) -> Details:
        """What was typed."""
        given: dict[str, Any] = dict(self.cleaned_data)
        given["weekdays"] = frozenset(int(day) for day in given["weekdays"])
        return Details(**given)


def typed(details: Details) -> dict[str, Any]:
    """The same the other way: what the form begins with."""
    return {
        "name": details.name,
        "mail_from": details.mail_from,
        "answer_days": details.answer_days,
        "zone": details.zone,
        "currency": details.currency,
        "country": details.country,
        "subdivision": details.subdivision,
        "weekdays": [str(day) for day in sorted(details.weekdays)],
        "closed": "\n".join(day.isoformat() for day in details.closed),
        "year_begins": details.year_begins,
        "remind_days": details.remind_days,
        "remind_customers": details.remind_customers,
    }
