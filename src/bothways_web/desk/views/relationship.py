"""One customer on one screen."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.desk.pages import relationship as pages
from bothways_web.desk.pages.relationship import Asked
from bothways_web.foundation.web import answer, wants_fragment
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, relationship_view


@require_safe
@relationship_view
def relationship(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Who they are, what is open on both sides, and what happened; the last alone when htmx asks."""
    asked = Asked(request.GET.get("what", ""), request.GET.get("who", ""), request.GET.get("before", ""))
    context = {**context_of(access), "here": "customers", "today": pages.today_of(access)}
    if wants_fragment(request):
        context["timeline"] = pages.happened(access, asked)
        return answer(request, "parties/timeline.html", context)
    page = pages.relationship(access, asked)
    return answer(request, "desk/relationship.html", {**context, "page": page, "timeline": page.timeline})
