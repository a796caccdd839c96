"""What somebody answers, as a value of the core."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.reflection.kinds import Answer
from bothways.reflection.questions import Question
from bothways.standing.worth import STEPS
from bothways_web.parties.fields import RelationshipForm


class AnswerForm(RelationshipForm):
    """One of five steps, and a line of words if they like."""

    words = forms.CharField(
        label=_("In a few words, if you like"),
        required=False,
        max_length=500,
        error_messages={"max_length": _("Say it in 500 characters or fewer; there are %(show_value)d.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-key": "w"}),
    )
    step = forms.TypedChoiceField(
        label=_("Your answer"),
        coerce=int,
        choices=list(STEPS.items()),
        error_messages={
            "required": _("Choose one of the five answers."),
            "invalid_choice": _("Choose one of the five answers."),
        },
    )

    def answer(self, question: Question) -> Answer:
        """The answer."""
        return Answer(question=question.key, step=self.cleaned_data["step"], words=self.typed("words"))
