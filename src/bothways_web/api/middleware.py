"""Failures below ``/api/`` are problem documents, those that arise before or outside a view among them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from bothways_web.api.errors import plain
from bothways_web.api.problems import MEDIA_TYPE

BELOW = "/api/"
_KEPT = ("Allow", "Retry-After")


class ApiProblems:
    """Middleware: turns whatever else fails (a wrong method, a request that is too large) into a problem."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        if response.status_code < 400 or not request.path_info.startswith(BELOW):
            return response
        if response.headers.get("Content-Type") == MEDIA_TYPE:
            return response
        return plain(
            response.status_code,
            {name: response.headers[name] for name in _KEPT if name in response.headers},
        )
