"""What one types for an act, as values of the core, with a sentence for each mistake."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.promises.permission import Act
from bothways.promises.state import Matters
from bothways.units.side import Side
from bothways_web.promises.forms.fields import LONGEST, ActForm, due_field, words_field


class PressedForm(ActForm):
    """An act that needs nothing but a press; a word with it is welcome."""

    words = words_field(_("A word with it, if you like"))


class CounterForm(ActForm):
    """Not like that, but like this."""

    due = due_field(_("By when"))
    what = forms.CharField(label=_("What, if otherwise"), required=False, max_length=LONGEST)
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

    explains: Any = _("It becomes a promise of its own.")
    what = forms.CharField(
        label=_("What makes up for it"),
        max_length=LONGEST,
        error_messages={"required": _("Say what makes up for it.")},
    )
    due = due_field(_("By when"))
    words = words_field(_("A word with it"))

    def __init__(self, *args: Any, what: str = "", source: str = "", **kwargs: Any) -> None:
        """``what`` was agreed to follow and comes first; ``source`` is a sentence that says where."""
        super().__init__(*args, **kwargs)
        if what:
            self.initial["what"] = what
            self.explains = f"{source} {self.explains}"


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


class RemindForm(ActForm):
    """The creditor asks after it; the merchant's mail is shown as it goes, so nothing is added to it."""

    words = words_field(_("What is missing, if you like to say"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is Side.MERCHANT:
            del self.fields["words"]


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
    Act.REMIND: RemindForm,
}
