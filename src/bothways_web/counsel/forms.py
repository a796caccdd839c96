"""What is typed about techniques and first talks, as values of the core."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.counsel.library import Case, Technique, Way
from bothways_web.parties.fields import words_field

CASES = {
    Case.LET_DOWN: _("We did not keep our word"),
    Case.LATE: _("Something is late"),
    Case.DIFFERENTLY: _("They see something differently"),
    Case.PRICE: _("It costs too much"),
    Case.SOMEBODY: _("They have somebody already"),
    Case.NOT_NOW: _("It is not the time"),
}
TECHNIQUES = {
    Technique.PERSUADE: _("Persuade"),
    Technique.JUSTIFY: _("Justify the value"),
    Technique.TRADE: _("Trade"),
    Technique.CONCEDE: _("Concede"),
    Technique.THIRD: _("Third person"),
}
MOST_QUESTIONS, LONGEST = 10, 300


class WayForm(forms.Form):
    """A way to meet an objection."""

    case = forms.ChoiceField(
        label=_("When they say"),
        choices=[(case.value, words) for case, words in CASES.items()],
        error_messages={"required": _("Choose what they say.")},
    )
    technique = forms.ChoiceField(
        label=_("How"),
        choices=[(sort.value, words) for sort, words in TECHNIQUES.items()],
        error_messages={"required": _("Choose how it is met.")},
    )
    example = words_field(_("A sentence to begin with"), _("Write a sentence to begin with."), rows=3)
    reason = words_field(_("Why so"), _("Say why so; a way without a reason is a trick."), rows=2)

    def __init__(self, *args: Any, way: Way | None = None, **kwargs: Any) -> None:
        if way is not None:
            kwargs["initial"] = {
                "case": way.case.value,
                "technique": way.technique.value,
                "example": way.example,
                "reason": way.reason,
            }
        super().__init__(*args, **kwargs)
        self.fields["example"].help_text = _("{kept} stands for a promise that we kept, if there is one.")

    def way(self) -> Way:
        """The way."""
        given = self.cleaned_data
        return Way("", Case(given["case"]), Technique(given["technique"]), given["reason"], given["example"])


class FirstTalkForm(forms.Form):
    """Questions for a first talk, one a line, each with why it is asked."""

    questions = words_field(_("Your questions, one a line"), longest=4000, rows=6)

    def clean_questions(self) -> list[tuple[str, str]]:
        """Each question with its reason."""
        found = []
        for line in filter(str.strip, self.cleaned_data["questions"].splitlines()):
            question, _bar, why = (part.strip() for part in line.partition("|"))
            if not why:
                raise forms.ValidationError(
                    _("Say after a bar why it is asked: “%(line)s | why”."), params={"line": question[:60]}
                )
            if len(question) > LONGEST or len(why) > LONGEST:
                raise forms.ValidationError(_("A question or a reason is longer than 300 characters."))
            found.append((question, why))
        if len(found) > MOST_QUESTIONS:
            raise forms.ValidationError(_("Ten questions are enough for one talk; there are more here."))
        return found
