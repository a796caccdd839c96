"""The merchant's morning and evening."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.desk.pages import evening as evening_pages
from bothways_web.desk.pages import today as pages
from bothways_web.foundation.web import answer
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.book_form import zone_to_ask
from bothways_web.parties.doors import context_of, merchant_view


@require_safe
@merchant_view
def today(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What both sides owe each other today."""
    page = pages.today(access, request.GET.get("ours", ""), request.GET.get("theirs", ""))
    context = {**context_of(access), "here": "today", "page": page, "zone_form": zone_to_ask(access)}
    return answer(request, "desk/today.html", context)


@require_safe
@merchant_view
def evening(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What both sides kept today."""
    context = {**context_of(access), "here": "today", "page": evening_pages.evening(access)}
    return answer(request, "desk/evening.html", context)
