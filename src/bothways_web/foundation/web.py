"""Answers to requests: a page or its part, a refusal in words, and the way on after an act."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from bothways.units.refusal import Refused


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asked for a part of the page (a boosted link asks for all of it)."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"


def answer(
    request: HttpRequest, template: str, context: Mapping[str, Any], fragment: str = "", status: int = 200
) -> HttpResponse:
    """The page, or just its part named ``fragment`` when htmx asked for a part."""
    name = f"{template}#{fragment}" if fragment and wants_fragment(request) else template
    response = render(request, name, dict(context), status=status)
    response.headers["Vary"] = "HX-Request, Cookie"
    return response


def posted(request: HttpRequest) -> QueryDict | None:
    """What was posted, though every field of it may be empty; None when the page is only looked at."""
    return request.POST if request.method == "POST" else None


def refuse(request: HttpRequest, refused: Refused, context: Mapping[str, Any]) -> HttpResponse:
    """A page that says what was refused and what to do; 409 because the record stands against it."""
    template = "refused.html#refusal" if wants_fragment(request) else "refused.html"
    back = request.META.get("HTTP_REFERER", "")
    safe = back if url_has_allowed_host_and_scheme(back, {request.get_host()}) else "/"
    return render(request, template, {**context, "refused": refused, "back": safe}, status=409)


def onward(request: HttpRequest, to: str, said: str = "") -> HttpResponse:
    """After an act: say what was done and go on (303, so that reloading repeats nothing).

    A form may carry ``next`` to return to where it was used.
    """
    if said:
        messages.success(request, said)
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()})
    response = HttpResponseRedirect(wanted if wanted and safe else to)
    response.status_code = 303
    return response
