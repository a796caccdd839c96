"""A new promise, as one types it."""

from datetime import datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.journal.obligation import Obligation
from bothways.units.due import Due, at_instant
from bothways_web.promises.forms.fields import LONGEST, ActForm, due_field, words_field

#: Ways to begin a promise in which one gives one's own word.
GIVES = ("promise", "offer")


class PromiseForm(ActForm):
    """A new promise: ours, theirs as we understood it, or one we ask for."""

    #: promise: I will; note: they said they will; ask: would they; offer: we could.
    how = forms.ChoiceField(
        label=_("What it is"),
        choices=[
            ("promise", _("I promise")),
            ("ask", _("I ask for")),
            ("offer", _("I offer")),
            ("note", _("They said they will")),
        ],
        initial="promise",
        widget=forms.RadioSelect,
    )
    what = forms.CharField(
        label=_("What"),
        max_length=LONGEST,
        error_messages={"required": _("Say what is promised.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
    )
    due = due_field(_("By when"))
    at = forms.TimeField(
        label=_("At what time, if it matters"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"invalid": _("Write a time such as 15:30.")},
    )
    done_means = forms.CharField(label=_("Done means"), max_length=LONGEST, required=False)
    otherwise = forms.CharField(label=_("If it is not kept"), max_length=LONGEST, required=False)
    why = words_field(_("What it is needed for, if you ask"))

    first = ("how", "what", "due")

    def clean(self) -> dict[str, Any]:
        """A time of day needs a day."""
        values = super().clean() or {}
        if values.get("at") and not values.get("due") and "due" not in self.errors:
            self.add_error("due", _("Name the day too."))
        return values

    def obligation(self, id_: UUID, owner: UUID | None) -> Obligation:
        """What is owed; ``owner`` sees to it when it is one's own."""
        how, given = self.cleaned_data["how"], self.cleaned_data
        mine = how in GIVES
        return Obligation(
            id=id_,
            debtor=self.access.side if mine else self.access.side.other,
            what=given["what"],
            due=self._due(),
            done_means=given["done_means"] or None,
            otherwise=given["otherwise"] or None,
            owner=owner if mine else None,
        )

    def _due(self) -> Due | None:
        due: Due | None = self.cleaned_data["due"]
        at: time | None = self.cleaned_data["at"]
        if due is None or at is None:
            return due
        zone = self.access.merchant.zone
        return at_instant(datetime.combine(due.on, at, ZoneInfo(zone)), zone, due.said)
