"""What is typed about talks and questions, as values of the core, with a sentence for each mistake."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.conversations.kinds import ConversationLogged, Medium, Quote, Topic
from bothways.journal.obligation import Obligation
from bothways.units.side import Side
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock
from bothways_web.parties.fields import DueField, PastForm, RelationshipForm, words_field

_MEDIA = [
    (Medium.CALL.value, _("Call")),
    (Medium.MAIL.value, _("Mail")),
    (Medium.MEETING.value, _("Meeting")),
    (Medium.CHAT.value, _("Chat")),
    (Medium.VISIT.value, _("Visit")),
    (Medium.LETTER.value, _("Letter")),
]
_ANY_LENGTH = 10_000


def _line(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=500,
        help_text=hint,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": _("Say it in 500 characters or fewer.")},
    )


class LogForm(PastForm):
    """A talk with what was promised on either side and what was asked, on one small form.

    What is not ticked is left out, whatever was typed below it.
    """

    medium = forms.ChoiceField(
        label=_("What it was"), choices=_MEDIA, initial=Medium.CALL.value, widget=forms.RadioSelect
    )
    said = words_field(_("What was said"), _("Write what was said, in a sentence."), _ANY_LENGTH)
    quote = _line(_("In their own words"), _("What you want to remember as they said it."))
    on = forms.DateField(
        label=_("On which day, if not today"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Write the day as 2026-03-13.")},
    )
    minutes = forms.IntegerField(
        label=_("For how many minutes"),
        required=False,
        min_value=0,
        max_value=1440,
        error_messages={"invalid": _("Write a number of minutes, such as 15.")},
    )
    merchant = forms.BooleanField(required=False)
    merchant_what = _line(_("What"))
    merchant_due = DueField(label=_("By when"))
    merchant_done = _line(_("What “done” means, if you like"))
    customer = forms.BooleanField(required=False)
    customer_what = _line(_("What"))
    customer_due = DueField(label=_("By when"))
    customer_done = _line(_("What “done” means, if you like"))
    question = forms.BooleanField(required=False)
    question_text = _line(_("The question"))
    question_owes = forms.ChoiceField(
        label=_("Who owes the answer"), required=False, initial=Side.MERCHANT.value, widget=forms.RadioSelect
    )
    question_due = DueField(label=_("By when"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours, theirs = (_("We do"), _("They do"))
        if self.access.side is Side.CUSTOMER:
            ours, theirs = (_("They do"), _("I do"))
        owes = self.fields["question_owes"]
        assert isinstance(owes, forms.ChoiceField)
        owes.choices = [(Side.MERCHANT.value, ours), (Side.CUSTOMER.value, theirs)]
        self.fields["said"].widget.attrs |= {"data-key": "l", "data-key-label": _("log a talk")}

    def clean(self) -> dict[str, Any]:
        """What is ticked needs its words."""
        values = super().clean() or {}
        for ticked, text, sentence in (
            ("merchant", "merchant_what", _("Say what was promised, or take the tick away.")),
            ("customer", "customer_what", _("Say what was promised, or take the tick away.")),
            ("question", "question_text", _("Write the question, or take the tick away.")),
        ):
            if values.get(ticked) and not values.get(text):
                self.add_error(text, sentence)
        return values

    def talk(self, me: UUID | None) -> ConversationLogged:
        """The talk; ``me`` is the member who writes and took part."""
        given, quote = self.cleaned_data, self.typed("quote")
        mine = (me,) if me is not None else ()
        ours = self.access.side is Side.MERCHANT
        return ConversationLogged(
            medium=Medium(given["medium"]),
            summary=given["said"],
            minutes=given["minutes"],
            members=mine if ours else (),
            people=() if ours else mine,
            quotes=(Quote(side=self.access.side.other, words=quote),) if quote else (),
            opens=tuple(self._promised(side, me) for side in Side if given[side.value]),
        )

    def questions(self) -> list[NewQuestion]:
        """The question that came up, if one did."""
        given = self.cleaned_data
        if not given["question"]:
            return []
        owes = Side(given["question_owes"] or Side.MERCHANT.value)
        return [NewQuestion(given["question_text"], owes.other, due=given["question_due"])]

    def _promised(self, debtor: Side, me: UUID | None) -> Obligation:
        return Obligation(
            id=clock.new_id(),
            debtor=debtor,
            what=self.cleaned_data[f"{debtor.value}_what"],
            due=self.cleaned_data[f"{debtor.value}_due"],
            done_means=self.typed(f"{debtor.value}_done"),
            owner=me if debtor is self.access.side else None,
        )


class NoteForm(RelationshipForm):
    """A note for the team."""

    note = words_field(_("A note for the team"), _("Write the note first."), _ANY_LENGTH)


class AskForm(RelationshipForm):
    """A question to the other side; the customer may rather be advised."""

    topic = forms.ChoiceField(
        label=_("What you need"),
        choices=[(Topic.ASK.value, _("An answer")), (Topic.ADVISE.value, _("Advice"))],
        initial=Topic.ASK.value,
        required=False,
        widget=forms.RadioSelect,
    )
    text = words_field(
        _("Your question, or what you are looking for"), _("Write your question first."), _ANY_LENGTH, 4
    )
    due = DueField(label=_("You would like to know by"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["topic" if self.access.side is Side.MERCHANT else "due"]
        if self.access.side is Side.MERCHANT:
            self.fields["text"].label = _("Your question")

    def question(self) -> NewQuestion:
        """The question of this side."""
        topic = self.cleaned_data.get("topic") or Topic.ASK.value
        return NewQuestion(
            self.cleaned_data["text"], self.access.side, Topic(topic), self.cleaned_data.get("due")
        )


class EraseForm(RelationshipForm):
    """The customer asks to have erased what identifies them."""

    text = words_field(_("What is to be erased"), _("Say in a sentence what is to be erased."), _ANY_LENGTH)

    def question(self) -> NewQuestion:
        """What the customer asks for; the merchant owes an answer."""
        return NewQuestion(self.cleaned_data["text"], self.access.side, Topic.ERASE)


class WrongForm(RelationshipForm):
    """Something is wrong; with a photo, if one likes."""

    text = words_field(
        _("What is wrong, and what you need now"), _("Say in a sentence what is wrong."), _ANY_LENGTH, 4
    )
    topic = forms.ChoiceField(
        label=_("What would help"),
        choices=[
            (Topic.WRONG.value, _("Just look into it")),
            (Topic.REPLACEMENT.value, _("A replacement")),
            (Topic.REFUND.value, _("My money back")),
            (Topic.GUARANTEE.value, _("The guarantee")),
        ],
        initial=Topic.WRONG.value,
        required=False,
        widget=forms.RadioSelect,
    )
    photo = forms.FileField(
        label=_("A photo, if you like"),
        required=False,
        help_text=_("Up to 10 MB. It is kept as it is, with the place and time your phone wrote into it."),
        widget=forms.FileInput(attrs={"accept": "image/*,application/pdf"}),
        error_messages={
            "empty": _("The file is empty. Choose it again."),
            "invalid": _("The photo did not arrive. Choose it again."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is Side.MERCHANT:
            del self.fields["topic"]

    def question(self) -> NewQuestion:
        """What this side says is wrong; the other owes an answer."""
        topic = self.cleaned_data.get("topic") or Topic.WRONG.value
        return NewQuestion(self.cleaned_data["text"], self.access.side, Topic(topic))


class AnswerForm(RelationshipForm):
    """The answer."""

    text = words_field(_("The answer"), _("Write the answer first."), _ANY_LENGTH, 4)


class MissingForm(RelationshipForm):
    """What the answer left open."""

    text = words_field(_("What is still open"), _("Say what is still open, so that it can be answered."))


class HandForm(RelationshipForm):
    """Somebody else of this side answers."""

    owner = forms.ChoiceField(label=_("Who answers"))

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ChoiceField)
        owner.choices = [(str(member), name) for member, name in people.items()]

    @property
    def member(self) -> UUID:
        """The member chosen."""
        return UUID(self.cleaned_data["owner"])
