"""Fields that several rooms' forms share: a day in words, and what somebody says."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import due_of
from bothways_web.parties.models import Merchant


class DueField(forms.CharField):
    """A due date in words ("Friday", "in 3 working days") or as a browser's date field gives it.

    Cleaned to a ``Due`` by the calendar of the ``merchant`` that the form sets, or to None.
    """

    merchant: Merchant | None = None

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 60)
        kwargs.setdefault("required", False)
        kwargs.setdefault("help_text", _("Such as Friday noon, in 3 working days, or end of next month."))
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Due | None:
        words = super().clean(value)
        if not words or self.merchant is None:
            return None
        due = due_of(self.merchant, words, clock.now())
        if isinstance(due, Refused):
            raise forms.ValidationError(due.sentence)
        return due


def words_field(label: Any, required: Any = "", longest: int = 500, rows: int = 3) -> forms.CharField:
    """What somebody says; ``required`` is the sentence for when it is missing, empty when it may be."""
    return forms.CharField(
        label=label,
        required=bool(required),
        max_length=longest,
        error_messages={
            "required": required,
            "max_length": _("Say it in %(limit_value)d characters or fewer; there are %(show_value)d."),
        },
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class RelationshipForm(forms.Form):
    """The base of forms within a relationship: ``access`` says by whose calendar a day is read.

    The customer gets a browser's day picker, the desk a line to type in.
    """

    def __init__(self, *args: Any, access: RelationshipAccess, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access = access
        for field in self.fields.values():
            if isinstance(field, DueField):
                field.merchant = access.merchant
                if access.side is Side.CUSTOMER:
                    field.widget = forms.DateInput(attrs={"type": "date"})
                    field.help_text = ""

    def typed(self, field: str) -> str | None:
        """What was typed into a field, or None."""
        return self.cleaned_data.get(field) or None


class PastForm(RelationshipForm):
    """A form about something that happened ``on`` a day, today unless said."""

    def clean_on(self) -> datetime | None:
        """Midday of the day it was; None for now."""
        day = self.cleaned_data["on"]
        if day is None:
            return None
        zone = ZoneInfo(self.access.merchant.zone)
        if day > clock.now().astimezone(zone).date():
            raise forms.ValidationError(_("This day is still to come. Write it down when it has happened."))
        return min(datetime.combine(day, time(12), zone), clock.now())
