"""The addresses of the API, below ``/api/v1/``."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path, re_path

from bothways_web.api import openapi, views
from bothways_web.api.errors import plain
from bothways_web.api.service import api
from bothways_web.foundation.resolving import Remembering


def description(request: HttpRequest) -> HttpResponse:
    """The OpenAPI description; open to everybody, as it names nobody."""
    if request.method not in ("GET", "HEAD"):
        return plain(405, {"Allow": "GET, HEAD"})
    return HttpResponse(openapi.text(), content_type="application/json")


def nothing(request: HttpRequest) -> HttpResponse:
    """Any other address: a problem document, not a page."""
    return plain(404)


operations, _, namespace = api.urls
urlpatterns: list[URLPattern | URLResolver] = [
    path("openapi.json", description, name="openapi"),
    Remembering([pattern for pattern in operations if isinstance(pattern, URLPattern)]),
    re_path(r"^.*$", nothing),
]
#: Pages about programs, in a merchant's book.
book_patterns: list[URLPattern] = [
    path("settings/tokens/", views.tokens, name="tokens"),
    path("settings/tokens/<uuid:token>/revoke/", views.revoke, name="revoke-token"),
]
