"""Either side says what it wants from the relationship."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties import actions
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, home_of, relationship_view


class InterestForm(forms.Form):
    """What this side wants, in its own words."""

    text = forms.CharField(
        label="What we want from this",
        max_length=500,
        widget=forms.Textarea,
        error_messages={
            "required": "Write a sentence, or leave it as it is.",
            "max_length": "Say it in 500 characters or fewer.",
        },
    )


@require_http_methods(["GET", "POST"])
@relationship_view
def interest(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What this side wants from the relationship."""
    form = InterestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        outcome = actions.state_interest(access, form.cleaned_data["text"])
        if isinstance(outcome, Refused):
            return refuse(request, outcome, context_of(access))
        return onward(request, home_of(access), _("Kept. Both sides read it."))
    context = {**context_of(access), "form": form, "back": home_of(access)}
    return answer(request, "parties/interest.html", context, status=422 if form.is_bound else 200)
