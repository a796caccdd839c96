"""The customer's page, and the same page as the merchant looks at it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from bothways.units.side import Side
from bothways_web.foundation.web import answer, wants_fragment
from bothways_web.listening.pages import panel
from bothways_web.page import pages
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, home_of, relationship_view
from bothways_web.parties.scene import today_of
from bothways_web.parties.timeline import Chosen, timeline


@require_safe
@relationship_view
def home(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What we promised each other, and three ways on."""
    theirs, context = _context(access)
    page = pages.home(theirs)
    return answer(request, "page/home.html", {**context, "page": page, "read": panel(theirs)})


@require_safe
@relationship_view
def record(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Everything that stands between the two; the timeline alone when htmx asks."""
    chosen = Chosen.of(request.GET)
    theirs, context = _context(access)
    if wants_fragment(request):
        happened = timeline(theirs, chosen, pages.PER_STRETCH)
        return answer(request, "parties/timeline.html", {**context, "timeline": happened})
    page = pages.record(theirs, chosen)
    return answer(request, "page/record.html", {**context, "page": page, "timeline": page.timeline})


def _context(access: RelationshipAccess) -> tuple[RelationshipAccess, dict[str, Any]]:
    """The customer's frame. A member of the merchant looks through the customer's eyes, and cannot press."""
    theirs = access.as_customer_sees_it() if access.side is Side.MERCHANT else access
    at = [access.merchant.slug, access.relationship_id]
    record_url = (
        reverse("desk:seen-record", args=at) if theirs.looking else reverse("book:record", args=at[1:])
    )
    context = {**context_of(theirs), "home_url": home_of(theirs), "record_url": record_url}
    return theirs, {**context, "today": today_of(theirs)}
