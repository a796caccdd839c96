"""How we talk: the library of techniques, the questions for a first talk, and briefs by mail."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.units.refusal import Refused
from bothways_web.counsel import craft
from bothways_web.counsel.forms import FirstTalkForm, WayForm
from bothways_web.counsel.pages_talks import talks_page
from bothways_web.foundation.web import answer, onward, posted, refuse
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, member_view, merchant_view

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@merchant_view
def talks(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """All of it on one page."""
    return _page(request, access)


@require_POST
@merchant_view
def first_talk(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The questions for a first talk."""
    form = FirstTalkForm(request.POST)
    if not form.is_valid():
        return _page(request, access, form)
    craft.ask_first(access, form.cleaned_data["questions"])
    return _onward(request, access, _("Kept. They come first in every brief for somebody new."))


@require_POST
@member_view
def evenings(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Whether one gets the briefs of the next day by mail."""
    craft.wish_evening(access, wanted="wanted" in request.POST)
    return _onward(request, access, _("Kept."))


@_FORM
@merchant_view
def new_way(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """A way of one's own."""
    form = WayForm(posted(request))
    if form.is_valid():
        return _after(request, access, craft.keep(access, "", form.way()), _("Kept."))
    return _form(request, access, form)


@_FORM
@merchant_view
def way(request: HttpRequest, access: MerchantAccess, way: str) -> HttpResponse:
    """Other words for one that is there."""
    found = craft.find(access, way)
    if found is None:
        raise Http404("no such way")
    form = WayForm(posted(request), way=found[1])
    if form.is_valid():
        return _after(request, access, craft.keep(access, way, form.way()), _("Kept."))
    return _form(request, access, form, way=found[1])


@require_POST
@merchant_view
def retire(request: HttpRequest, access: MerchantAccess, way: str) -> HttpResponse:
    """It is said no more."""
    return _after(request, access, craft.retire(access, way), _("It is in no brief any more."))


@require_POST
@merchant_view
def bring_back(request: HttpRequest, access: MerchantAccess, way: str) -> HttpResponse:
    """It is said again."""
    return _after(request, access, craft.retire(access, way, back=True), _("It is back."))


def _page(request: HttpRequest, access: MerchantAccess, form: FirstTalkForm | None = None) -> HttpResponse:
    page = talks_page(access)
    context = {
        **context_of(access),
        "here": "settings",
        "page": page,
        "form": form or FirstTalkForm(initial={"questions": page.own_questions}),
    }
    return answer(request, "counsel/talks.html", context, status=422 if form else 200)


def _form(request: HttpRequest, access: MerchantAccess, form: WayForm, **more: Any) -> HttpResponse:
    context = {**context_of(access), "here": "settings", "form": form, **more}
    return answer(request, "counsel/way.html", context, status=422 if form.is_bound else 200)


def _after(request: HttpRequest, access: MerchantAccess, refused: Refused | None, said: str) -> HttpResponse:
    if refused is not None:
        return refuse(request, refused, context_of(access))
    return _onward(request, access, said)


def _onward(request: HttpRequest, access: MerchantAccess, said: str) -> HttpResponse:
    return onward(request, reverse("desk:talks", args=[access.merchant.slug]), said)
