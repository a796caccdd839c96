"""Requests that are too large, come too often or come the wrong way are turned away with a sentence."""

from collections.abc import Callable
from http import HTTPStatus
from typing import cast

from allauth.decorators import rate_limit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Handler = Callable[[HttpRequest], HttpResponse]
View = Callable[..., HttpResponse]


def limited(action: str) -> Callable[[View], View]:
    """Count what is not a GET; the rate stands in ``ACCOUNT_RATE_LIMITS`` under ``action``. 429 beyond it."""
    return cast("Callable[[View], View]", rate_limit(action=action))


class UploadLimit:
    """Middleware: answers 413 with a sentence when a request says that it is larger than ``UPLOAD_LIMIT``.

    A request that does not say its length is read as empty (WSGI).
    """

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.headers.get("Content-Length", "")
        if length.isdigit() and int(length) > settings.UPLOAD_LIMIT:
            megabytes = settings.UPLOAD_LIMIT // (1024 * 1024)
            return render(request, "413.html", {"megabytes": megabytes}, status=413)
        return self._get_response(request)


class MethodPage:
    """Middleware: whoever opens an address that only takes what a button sends reads why nothing is there."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or response.content:
            return response
        page = render(request, "405.html", status=response.status_code)
        page["Allow"] = response["Allow"]
        return page
