"""The fields and the base of every form about promises."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import due_of

LONGEST = 500
#: The fields that hold a day.
_DAYS = {"due", "until"}
_DUE_HINT = _("Such as Friday, in 3 working days, or 13 March.")


def words_field(label: Any, required: Any = "") -> forms.CharField:
    """What somebody says; ``required`` is the sentence for when it is missing."""
    return forms.CharField(
        label=label,
        required=bool(required),
        max_length=LONGEST,
        error_messages={"required": required},
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def due_field(label: Any, required: Any = "") -> forms.CharField:
    """A day, in words or as a date."""
    return forms.CharField(
        label=label,
        required=bool(required),
        max_length=60,
        help_text=_DUE_HINT,
        error_messages={"required": required},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ActForm(forms.Form):
    """The base of all forms here; ``access`` tells by whose calendar and zone a day is read.

    ``due`` is text in whatever form people say a day; a browser's date field fits too.
    """

    #: What the act means, in a sentence; and the fields asked at once, empty for all of them.
    explains: Any = ""
    first: tuple[str, ...] = ()

    def __init__(self, *args: Any, access: RelationshipAccess, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access = access
        for name in _DAYS & self.fields.keys() if access.side is Side.CUSTOMER else ():
            self.fields[name].widget = forms.DateInput(attrs={"type": "date"})
            self.fields[name].help_text = ""

    def clean_due(self) -> Due | None:
        """The due date meant."""
        return self.day_of("due")

    def day_of(self, field: str) -> Due | None:
        """The day that was meant in a field."""
        said = self.cleaned_data[field]
        if not said:
            return None
        due = due_of(self.access.merchant, said, clock.now())
        if isinstance(due, Refused):
            raise forms.ValidationError(due.sentence)
        return due

    @property
    def names_reader(self) -> bool:
        """Whether a box that stands there at once says who reads it; else the form says so itself."""
        return any(field.widget_type == "textarea" for field in self.asked)

    @property
    def asked(self) -> list[forms.BoundField]:
        """The fields that stand there at once."""
        return [field for field in self.visible_fields() if not self.first or field.name in self.first]

    @property
    def further(self) -> list[forms.BoundField]:
        """The fields that open on demand."""
        return [field for field in self.visible_fields() if self.first and field.name not in self.first]

    @property
    def opened(self) -> bool:
        """Whether something is wrong with a field that opens on demand, so that it must be seen."""
        return any(field.errors for field in self.further)

    def said(self, field: str) -> str | None:
        """What was typed, or None."""
        return self.cleaned_data.get(field) or None
