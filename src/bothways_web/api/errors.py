"""Every way a request can fail, as a problem document."""

import logging
from http import HTTPStatus
from typing import Any

import pydantic
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from bothways.journal.canonical import NotCanonical
from bothways_web.api.callers import BadKey
from bothways_web.api.cursors import BadCursor
from bothways_web.api.problems import FieldProblem, problem, refusal
from bothways_web.api.schemas.values import BadDue

logger = logging.getLogger("bothways.api")

_SENTENCES = {
    400: "The request could not be read. Its body must be JSON in UTF-8.",
    401: "Say who you are: send a token that has not been revoked as “Authorization: Bearer …”.",
    403: "You may not do this.",
    404: "There is nothing here for you. It may have been a mistyped address.",
    405: "This address does not take this method.",
    413: "The request is too large.",
    422: "Something in the request does not fit. “errors” names each input.",
    429: "That was too much at once. Wait a little, then try again.",
    500: "Something went wrong on our side. It was noted. Nothing was recorded.",
}


def install(api: NinjaAPI) -> None:
    """Answer every failure of this API with a problem document."""
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(pydantic.ValidationError, _unfit)
    api.add_exception_handler(AuthenticationError, _unknown)
    api.add_exception_handler(Http404, lambda request, error: plain(404))
    api.add_exception_handler(PermissionError, _not_allowed)
    api.add_exception_handler(NotCanonical, _not_canonical)
    api.add_exception_handler(BadCursor, _bad_cursor)
    api.add_exception_handler(BadDue, _bad_due)
    api.add_exception_handler(BadKey, _bad_key)
    api.add_exception_handler(Throttled, _too_much)
    api.add_exception_handler(HttpError, _http)
    api.add_exception_handler(Exception, _broken)


def plain(status: int, headers: dict[str, str] | None = None) -> HttpResponse:
    """The problem that a status stands for by itself."""
    sentence = _SENTENCES.get(status) or HTTPStatus(status).phrase
    return problem(status, sentence, headers=headers)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    fields = [FieldProblem(field=_name(e["loc"]), detail=_words(e["msg"])) for e in error.errors]
    return problem(422, _SENTENCES[422], fields)


def _unfit(request: HttpRequest, error: Any) -> HttpResponse:
    # A body of the core refused what the schema let through.
    fields = [
        FieldProblem(field=".".join(map(str, e["loc"])) or "body", detail=_words(e["msg"]))
        for e in error.errors()
    ]
    return problem(422, _SENTENCES[422], fields)


def _unknown(request: HttpRequest, error: Any) -> HttpResponse:
    return plain(401, {"WWW-Authenticate": 'Bearer realm="Bothways"'})


def _not_allowed(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(403, str(error) or _SENTENCES[403])


def _not_canonical(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, f"This cannot be recorded: {error}.")


def _bad_cursor(request: HttpRequest, error: Any) -> HttpResponse:
    field = FieldProblem(field="cursor", detail="Send “next” of the page before, unchanged.")
    return problem(422, _SENTENCES[422], [field])


def _bad_due(request: HttpRequest, error: Any) -> HttpResponse:
    return refusal(error.refused)


def _bad_key(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(422, _SENTENCES[422], [FieldProblem(field="Idempotency-Key", detail=str(error))])


def _too_much(request: HttpRequest, error: Any) -> HttpResponse:
    return plain(429, {"Retry-After": "1"})


def _http(request: HttpRequest, error: Any) -> HttpResponse:
    return plain(error.status_code)


def _broken(request: HttpRequest, error: Any) -> HttpResponse:
    logger.error("%s %s failed", request.method, request.path, exc_info=error)
    return plain(500)


def _name(location: tuple[str | int, ...]) -> str:
    # Ninja puts the source first, and for a body the handler's parameter second.
    inside = location[2:] if location[0] == "body" else location[1:]
    return ".".join(str(part) for part in inside) or "body"


def _words(message: str) -> str:
    return message.removeprefix("Value error, ").removeprefix("Assertion failed, ")
