"""The list of customers and the search field of every page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.desk.pages import customers as pages
from bothways_web.foundation.web import answer
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view


@require_safe
@merchant_view
def customers(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """All customers, or those that a query finds."""
    asked = request.GET
    page = pages.customers(access, asked.get("q", ""), asked.get("after", ""), asked.get("before", ""))
    return answer(
        request, "desk/customers.html", {**context_of(access), "page": page, "here": "customers"}, "list"
    )


@require_safe
@merchant_view
def find(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What the search field shows while somebody types."""
    page = pages.find(access, request.GET.get("q", ""))
    return answer(
        request, "desk/find.html", {**context_of(access), "page": page, "here": "customers"}, "found"
    )
