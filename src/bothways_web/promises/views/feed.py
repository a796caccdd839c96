"""The calendar feed: its settings for whoever has one, and the calendar for whoever knows its address."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from bothways_web.foundation.web import answer
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.doors import context_of, merchant_view, relationship_view
from bothways_web.promises import feed_tokens


@require_http_methods(["GET", "POST"])
@merchant_view
def of_member(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """A member's own feed over all customers they see."""
    return _settings(request, access)


@require_http_methods(["GET", "POST"])
@relationship_view
def of_relationship(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The customer's feed of this one relationship; members have theirs for the whole book."""
    if access.sees_internal or not access.can_write:
        raise Http404("a member's feed is the book's")
    return _settings(request, access)


@require_safe
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar behind a secret address."""
    found = feed_tokens.calendar(secret)
    if found is None:
        raise Http404("no such calendar")
    response = HttpResponse(found, content_type="text/calendar; charset=utf-8")
    response.headers["Cache-Control"] = "private, max-age=300"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _settings(request: HttpRequest, access: MerchantAccess | RelationshipAccess) -> HttpResponse:
    """Make a new address, which is shown this once, or end the one there is."""
    address = ""
    if request.method == "POST" and "end" in request.POST:
        feed_tokens.revoke(access)
    elif request.method == "POST":
        address = settings.ADDRESS + reverse("promises-feed", args=[feed_tokens.make(access)])
    context = {**context_of(access), "address": address, "feed": feed_tokens.standing(access)}
    response = answer(request, "promises/feed.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response
