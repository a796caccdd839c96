"""Recording what a logged talk promised."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.desk.heard_form import HeardForm
from bothways_web.desk.pages import heard as pages
from bothways_web.foundation.web import answer, onward
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, home_of, relationship_view
from bothways_web.promises import actions


@require_POST
@relationship_view
def record(request: HttpRequest, access: RelationshipAccess, talk: UUID, place: int) -> HttpResponse:
    """The promise is recorded as it stands in its form; what else the talk promised is shown again."""
    chosen = pages.finding_at(access, talk, place)
    if chosen is None:
        raise Http404("nothing was read there")
    form = HeardForm(request.POST, access=access, prefix=f"heard-{place}")
    if form.is_valid():
        outcome = actions.promise(access, pages.obligation(access, chosen, form))
        if not isinstance(outcome, Refused):
            ours = form.cleaned_data["debtor"] == Side.MERCHANT.value
            understood = _("Recorded as we understood it. It counts once they confirm it on their page.")
            said = _("Recorded.") if ours else understood
            return onward(request, f"{home_of(access)}?heard={talk}#heard", said)
        form.add_error("due" if outcome.field == "due" else "what", outcome.sentence)
    context = {**context_of(access), "here": "customers", "talk": talk, "place": place, "form": form}
    return answer(request, "desk/heard.html", {**context, "sentence": chosen.sentence}, status=422)
