"""Either side confirms or contests what the other wrote; the merchant's and the customer's page alike."""

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.journal import actions
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, home_of, relationship_view


class ContestForm(forms.Form):
    """Why it was not so. The other side reads it."""

    why = forms.CharField(
        max_length=500,
        strip=True,
        error_messages={"required": "Say in a few words how it was. The other side reads it."},
        widget=forms.Textarea,
    )


@require_POST
@relationship_view
def confirm(request: HttpRequest, access: RelationshipAccess, entry: UUID) -> HttpResponse:
    """Yes, so it was."""
    outcome = actions.confirm(access.writer, access.side, entry)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(request, home_of(access), _("Confirmed. It now stands on the word of both."))


@require_http_methods(["GET", "POST"])
@relationship_view
def contest(request: HttpRequest, access: RelationshipAccess, entry: UUID) -> HttpResponse:
    """It was not so, and why."""
    form = ContestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        outcome = actions.contest(access.writer, access.side, entry, form.cleaned_data["why"])
        if isinstance(outcome, Refused):
            return refuse(request, outcome, context_of(access))
        return onward(
            request, home_of(access), _("Contested. What stood there stays, and so does your word.")
        )
    context = {**context_of(access), "form": form, "entry": entry, "back": home_of(access)}
    return answer(request, "parties/contest.html", context, status=422 if form.is_bound else 200)
