"""The customer's page, and the same page as the merchant looks at it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from bothways.units.side import Side
from bothways_web.foundation.web import answer, wants_fragment
from bothways_web.page import pages
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, relationship_view
from bothways_web.parties.timeline import timeline


@require_safe
@relationship_view
def home(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What we promised each other, and three ways on."""
    theirs, context = _context(access)
    page = pages.home(theirs)
    return answer(request, "page/home.html", {**context, "page": page})


@require_safe
@relationship_view
def record(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Everything that stands between the two; the timeline alone when htmx asks."""
    asked = (request.GET.get("what", ""), request.GET.get("who", ""), request.GET.get("before", ""))
    theirs, context = _context(access)
    if wants_fragment(request):
        happened = timeline(theirs, *asked)
        return answer(request, "parties/timeline.html", {**context, "timeline": happened})
    page = pages.record(theirs, *asked)
    return answer(request, "page/record.html", {**context, "page": page, "timeline": page.timeline})


def _context(access: RelationshipAccess) -> tuple[RelationshipAccess, dict[str, Any]]:
    """The customer's frame. A member of the merchant looks through the customer's eyes, and cannot press."""
    seen = access.side is Side.MERCHANT
    theirs = access.as_customer_sees_it() if seen else access
    if seen:
        at = [access.merchant.slug, access.relationship_id]
        ways = {"home_url": reverse("desk:seen", args=at), "record_url": reverse("desk:seen-record", args=at)}
    else:
        at = [access.relationship_id]
        ways = {"home_url": reverse("book:home", args=at), "record_url": reverse("book:record", args=at)}
    context = {**context_of(theirs), **ways, "seen_by_merchant": seen, "today": pages.today_of(theirs)}
    return theirs, context
