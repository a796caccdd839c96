"""What one types about a promise, as values of the core, with a sentence for each mistake."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.journal.obligation import Obligation
from bothways.promises.permission import Act
from bothways.promises.state import Matters
from bothways.units.due import Due, at_instant
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import due_of

_LONGEST = 500
_DUE_HINT = _("Such as Friday, in 3 working days, or 13 March.")


def words_field(label: Any, required: Any = "") -> forms.CharField:
    """What somebody says; ``required`` is the sentence for when it is missing."""
    return forms.CharField(
        label=label,
        required=bool(required),
        max_length=_LONGEST,
        error_messages={"required": required},
        widget=forms.Textarea(attrs={"rows": 3}),
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
        if "due" in self.fields and access.side is Side.CUSTOMER:
            self.fields["due"].widget = forms.DateInput(attrs={"type": "date"})
            self.fields["due"].help_text = ""

    def clean_due(self) -> Due | None:
        """The due date meant."""
        said = self.cleaned_data["due"]
        if not said:
            return None
        due = due_of(self.access.merchant, said, clock.now())
        if isinstance(due, Refused):
            raise forms.ValidationError(due.sentence)
        return due

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


class PressedForm(ActForm):
    """An act that needs nothing but a press; a word with it is welcome."""

    words = words_field(_("A word with it, if you like"))


class CounterForm(ActForm):
    """Not like that, but like this."""

    due = due_field(_("By when"))
    what = forms.CharField(label=_("What, if otherwise"), required=False, max_length=_LONGEST)
    why = words_field(_("Why, if you like"))


class MissingForm(ActForm):
    """What is not done yet."""

    explains = _("The promise stays open until you say that it is done.")
    words = words_field(_("What is missing"), _("Say what is missing, so that it can be done."))


class NewDateForm(ActForm):
    """Another date."""

    due = due_field(_("New date"), _("Name the day you ask for."))
    words = words_field(_("What happened"), _("Say why, in a sentence."))


class LetGoForm(ActForm):
    """The creditor releases the debtor."""

    explains = _("Then it is no longer owed, and does not count as broken.")
    words = words_field(_("A word with it, if you like"))


class TakeBackForm(ActForm):
    """The debtor takes it back."""

    explains = _("Nobody counts on it yet, so you can take it back.")
    words = words_field(_("Why"))


class BreachForm(ActForm):
    """The creditor says that it was not kept."""

    explains = _(
        "Only when it was due and did not come. They can contest it, and are asked to make up for it."
    )
    words = words_field(_("What happened"), _("Say what happened."))


class OwnUpForm(ActForm):
    """The debtor says that it was not kept."""

    explains = _("To say so oneself, and early, is worth more than an excuse. It stays owed.")
    words = words_field(_("What happened"), _("Say what happened."))


class AmendsForm(ActForm):
    """A promise that makes up for another."""

    explains = _("It becomes a promise of its own.")
    what = forms.CharField(
        label=_("What makes up for it"),
        max_length=_LONGEST,
        error_messages={"required": _("Say what makes up for it.")},
    )
    due = due_field(_("By when"))
    words = words_field(_("A word with it"))


class MattersForm(ActForm):
    """What it matters to the creditor."""

    explains = _("Then they know that you count on it.")
    matters = forms.ChoiceField(
        label=_("It matters"),
        choices=[
            (Matters.LITTLE.value, _("a little")),
            (Matters.MUCH.value, _("much")),
            (Matters.MOST.value, _("most of all")),
        ],
        initial=Matters.MUCH.value,
        widget=forms.RadioSelect,
    )
    words = words_field(_("What for, if you like"))


class HandOverForm(ActForm):
    """Somebody else of one's own side."""

    owner = forms.ChoiceField(label=_("To whom"))
    words = words_field(_("A word to them"))

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ChoiceField)
        owner.choices = [(str(member), name) for member, name in people.items()]

    @property
    def member(self) -> UUID:
        """The member chosen."""
        return UUID(self.cleaned_data["owner"])


FORMS: Mapping[Act, type[ActForm]] = {
    Act.COUNTER_OFFER: CounterForm,
    Act.DECLINE_REPORT: MissingForm,
    Act.ASK_NEW_DATE: NewDateForm,
    Act.RELEASE: LetGoForm,
    Act.WITHDRAW: TakeBackForm,
    Act.SAY_BREACHED: BreachForm,
    Act.OWN_UP: OwnUpForm,
    Act.OFFER_AMENDS: AmendsForm,
    Act.ASK_AMENDS: AmendsForm,
    Act.SAY_IT_MATTERS: MattersForm,
    Act.HAND_OVER: HandOverForm,
}


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
        max_length=_LONGEST,
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
    done_means = forms.CharField(label=_("Done means"), max_length=_LONGEST, required=False)
    otherwise = forms.CharField(label=_("If it is not kept"), max_length=_LONGEST, required=False)
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
        mine = how in ("promise", "offer")
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
