"""The page of a book's pictures, and the entries behind a figure."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.foundation.web import answer
from bothways_web.insights import pages
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view


@require_safe
@merchant_view
def insights(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The few pictures one looks at every week."""
    return _shown(request, access, "insights/insights.html", pages.insights(access))


@require_safe
@merchant_view
def behind(request: HttpRequest, access: MerchantAccess, what: str, week: str) -> HttpResponse:
    """The entries behind one figure of a week."""
    try:
        begins = date.fromisoformat(week)
    except ValueError:
        raise Http404("no such week") from None
    page = pages.behind(access, what, begins, request.GET.get("after", ""))
    return _shown(request, access, "insights/behind.html", page)


def _shown(request: HttpRequest, access: MerchantAccess, template: str, page: object) -> HttpResponse:
    return answer(request, template, {**context_of(access), "page": page, "here": "insights"})
