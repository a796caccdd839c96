"""One customer on one screen."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.desk.pages import relationship as pages
from bothways_web.foundation.web import answer, wants_fragment
from bothways_web.listening.pages import panel
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, relationship_view
from bothways_web.parties.scene import today_of
from bothways_web.parties.timeline import Chosen, timeline


@require_safe
@relationship_view
def relationship(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Who they are, what is open on both sides, and what happened; the last alone when htmx asks."""
    chosen = Chosen.of(request.GET)
    context = {**context_of(access), "here": "customers", "today": today_of(access)}
    if wants_fragment(request):
        return answer(request, "parties/timeline.html", {**context, "timeline": timeline(access, chosen)})
    page = pages.relationship(access, chosen)
    context["read"] = panel(access, _just_logged(request), page.scene.reads)
    return answer(request, "desk/relationship.html", {**context, "page": page, "timeline": page.timeline})


def _just_logged(request: HttpRequest) -> UUID | None:
    """The talk that was just logged."""
    try:
        return UUID(request.GET.get("heard", ""))
    except ValueError:
        return None
