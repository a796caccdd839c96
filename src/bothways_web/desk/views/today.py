"""The merchant's morning."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.foundation.web import answer
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view


@require_safe
@merchant_view
def today(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What both sides owe each other today."""
    return answer(request, "desk/today.html", {**context_of(access), "here": "today"})
