"""A candidate as a form: filled in as it was read, to be mended and confirmed."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bothways.listening.proposal import Deed
from bothways.units.due import Due, DueKind
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.listening.confirming import Said
from bothways_web.listening.models import Candidate
from bothways_web.listening.rows import dues_of
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.fields import DueField, RelationshipForm
from bothways_web.parties.scene import today_of
from bothways_web.promises.rows import due_words, time_words

_OWED = ("debtor", "what", "due")
#: What can be mended, deed by deed.
_FIELDS: Mapping[Deed, tuple[str, ...]] = {
    Deed.PROMISE: _OWED,
    Deed.REQUEST: _OWED,
    Deed.QUESTION: ("what", "due"),
    Deed.COMPLAINT: ("what", "due"),
    Deed.WISH: ("what",),
    Deed.ANSWER: ("what",),
    Deed.DONE: (),
}


class CandidateForm(RelationshipForm):
    """Who, what and by when."""

    debtor = forms.ChoiceField(
        label=gettext_lazy("Who"),
        choices=[(Side.MERCHANT.value, gettext_lazy("We")), (Side.CUSTOMER.value, gettext_lazy("They"))],
    )
    what = forms.CharField(
        label=gettext_lazy("What"),
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Say what it is.")},
    )
    due = DueField(label=gettext_lazy("By when"), help_text="")

    def __init__(self, data: Any = None, *, candidate: Candidate, access: RelationshipAccess) -> None:
        super().__init__(
            data, access=access, auto_id=f"c{candidate.id.hex[-12:]}_%s", initial=_initial(access, candidate)
        )
        self.candidate = candidate
        wanted = _FIELDS[Deed(candidate.deed)]
        for name in set(self.fields) - set(wanted):
            del self.fields[name]
        if access.side is Side.CUSTOMER:
            self.fields.pop("debtor", None)
        if "due" in self.fields:
            self.fields["due"].help_text = _hint(access, candidate)

    @property
    def reads(self) -> str:
        """What would be recorded, in a line: who, what, and the days that were meant."""
        given = {name: str(self[name].value() or "") for name in self.fields}
        parts = [given.get("what", "")]
        if given.get("debtor"):
            who = _("We") if given["debtor"] == Side.MERCHANT.value else _("They")
            parts = [f"{who}: {parts[0]}"]
        if given.get("due"):
            hint = str(self.fields["due"].help_text)
            parts.append(_in_words(given["due"]) + (f" ({hint})" if hint else ""))
        return " · ".join(part for part in parts if part)

    def said(self) -> Said:
        """What the person who sent it says it is."""
        given = self.cleaned_data
        side = Side(given.get("debtor") or self.candidate.side)
        return Said(side, given.get("what") or self.candidate.what, given.get("due"))


def _initial(access: RelationshipAccess, candidate: Candidate) -> dict[str, str]:
    dues = dues_of(candidate)
    due = "" if not dues or dues[0].is_past(clock.now()) else _typed(access, candidate, dues[0])
    return {"debtor": candidate.side, "what": candidate.what, "due": due}


def _typed(access: RelationshipAccess, candidate: Candidate, due: Due) -> str:
    """The words themselves for a text of today; else what they meant then: "tomorrow" has moved on."""
    if access.side is Side.CUSTOMER:
        return due.on.isoformat()
    if candidate.happened_at.astimezone(ZoneInfo(access.merchant.zone)).date() == today_of(access):
        return due.said or ""
    at = f" {time_words(due.at, due.zone)}" if due.kind is DueKind.INSTANT else ""
    return f"{dateformat.format(due.on, 'j F Y')}{at}"


def _in_words(typed: str) -> str:
    """A day as the customer's calendar writes it, as people do; other words as they are."""
    try:
        return dateformat.format(date.fromisoformat(typed), "j F Y")
    except ValueError:
        return typed


def _hint(access: RelationshipAccess, candidate: Candidate) -> str:
    """The days that the words may mean, two where they are not clear; and whether that day is past."""
    dues, today = dues_of(candidate), today_of(access)
    if not dues:
        return ""
    days = " {} ".format(_("or")).join(list(dict.fromkeys(due_words(due, today) for due in dues))[:2])
    return _("It was to be %(day)s.") % {"day": days} if dues[0].is_past(clock.now()) else days
