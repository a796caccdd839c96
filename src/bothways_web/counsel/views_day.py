"""The talk that begins soon, for the page of the day."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.counsel import pages_day
from bothways_web.foundation.web import answer
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view


@require_safe
@merchant_view
def soon(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Its part of the page, empty where none begins."""
    return answer(request, "counsel/_soon.html", {**context_of(access), "soon": pages_day.soon(access)})
