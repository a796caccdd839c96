"""The feeds that are read for mentions."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, posted, refuse
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view
from bothways_web.wordofmouth import feeds, pages
from bothways_web.wordofmouth.forms import FeedForm


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def all_feeds(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The feeds and how they are; one more."""
    form = FeedForm(posted(request))
    if form.is_valid():
        made = feeds.add(access, form.cleaned_data["address"])
        if not isinstance(made, Refused):
            return onward(request, _address(access), "" if made.error else _("It is read from now on."))
        form.add_error("address", made.sentence)
    context = {**context_of(access), "here": "today", "form": form, "page": pages.feeds_page(access)}
    return answer(request, "wordofmouth/feeds.html", context, status=422 if form.is_bound else 200)


@require_POST
@merchant_view
def drop(request: HttpRequest, access: MerchantAccess, feed: UUID) -> HttpResponse:
    """Read no more."""
    return _after(request, access, feeds.drop(access, feed), _("It is read no more. What came by it stays."))


@require_POST
@merchant_view
def again(request: HttpRequest, access: MerchantAccess, feed: UUID) -> HttpResponse:
    """Read now."""
    found = feeds.again(access, feed)
    refused = found if isinstance(found, Refused) else None
    said = _("Read.") if not isinstance(found, Refused) and not found.error else ""
    return _after(request, access, refused, said)


def _after(request: HttpRequest, access: MerchantAccess, refused: Refused | None, said: str) -> HttpResponse:
    if refused is not None:
        return refuse(request, refused, context_of(access))
    return onward(request, _address(access), said)


def _address(access: MerchantAccess) -> str:
    return reverse("desk:feeds", args=[access.merchant.slug])
