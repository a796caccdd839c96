"""One new date for several promises, as one types it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.promises.refusals import NEW_DATE_IS_PAST
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.calendar import due_of
from bothways_web.promises.forms.fields import due_field, words_field


class SeveralForm(forms.Form):
    """A new date for several promises, and why. ``ticked`` are the identifiers that came with it."""

    due = due_field(_("New date"), _("Name the day you ask for."))
    words = words_field(_("What happened"), _("Say why, in a sentence that all of them can read."))

    def __init__(self, *args: Any, access: MerchantAccess, ticked: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access = access
        self.promises = [id_ for one in ticked if (id_ := _identifier(one))]

    @property
    def asked(self) -> list[forms.BoundField]:
        """All fields stand there at once."""
        return self.visible_fields()

    def clean_due(self) -> Due:
        """The new date."""
        due = due_of(self.access.merchant, self.cleaned_data["due"], clock.now())
        if isinstance(due, Refused):
            raise forms.ValidationError(due.sentence)
        if due.is_past(clock.now()):
            raise forms.ValidationError(NEW_DATE_IS_PAST.sentence)
        return due

    def clean(self) -> dict[str, Any]:
        """At least one promise."""
        if not self.promises:
            raise forms.ValidationError(_("Tick at least one promise that moves."))
        return super().clean() or {}


def _identifier(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
