"""What is typed about statements."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways_web.foundation import clock, wording
from bothways_web.parties.fields import RelationshipForm
from bothways_web.statements.period import Period
from bothways_web.statements.words import RHYTHMS

_UNREAD = _("Write the day as 2026-03-13.")


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": _("Say the first and the last day."), "invalid": _UNREAD},
    )


class PeriodForm(RelationshipForm):
    """From which day to which; both count."""

    since = _day(_("From"))
    until = _day(_("To"))

    def clean(self) -> dict[str, Any]:
        """A time that has begun, and not the wrong way round."""
        given = super().clean() or self.cleaned_data
        since, until = given.get("since"), given.get("until")
        today = wording.local_day(clock.now(), self.access.merchant.zone)
        if since and since > today:
            self.add_error("since", _("This day is still to come."))
        elif since and until and until < since:
            self.add_error("until", _("The last day lies before the first."))
        return given

    def period(self) -> Period:
        """The time, with the day after the last as its end."""
        given = self.cleaned_data
        return Period.between(given["since"], given["until"], given["until"])


class RhythmForm(RelationshipForm):
    """How often by mail."""

    rhythm = forms.ChoiceField(
        label=_("By mail"),
        choices=[(rhythm.value, said) for rhythm, said in RHYTHMS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how often."), "invalid_choice": _("Choose how often.")},
    )
