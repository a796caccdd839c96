"""The page of a book's pictures, the entries behind a figure, and what a customer takes and brings."""

from datetime import date
from itertools import islice

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bothways.units.refusal import Refused
from bothways_web.foundation.addresses import address
from bothways_web.foundation.web import answer, onward, posted, refuse
from bothways_web.insights import actions, export, pages, upkeep, upkeep_pages
from bothways_web.insights.forms import RatesForm
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.doors import context_of, merchant_view, relationship_view

#: A page gives so many customers at most; `bothways upkeep --csv` gives all.
MOST = 5000


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


@require_safe
@merchant_view
def customers_csv(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """How long each customer waited, what they take and what they bring, by name."""
    text = "".join(islice(export.customers_as_csv(access), MOST + 1))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="customers.csv"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def rates(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What an hour costs, which the owner says."""
    now = upkeep.prices(access.merchant)
    typed = {"hour": now.hour.amount if now.hour else None, "mail_minutes": now.mail_minutes}
    form = RatesForm(posted(request), initial=typed, currency=access.merchant.currency)
    if request.method == "POST" and not access.is_owner:
        return refuse(request, actions.RATES_ARE_THE_OWNERS, context_of(access))
    if form.is_valid():
        done = actions.say_rates(access, form.rates)
        if isinstance(done, Refused):
            return refuse(request, done, context_of(access))
        return onward(
            request, address("desk:insights", access.merchant.slug), _("Kept. Time counts so from here on.")
        )
    context = {**context_of(access), "form": form, "here": "insights"}
    return answer(request, "insights/rates.html", context, status=422 if form.errors else 200)


@require_safe
@relationship_view
def of_one(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What one customer takes and brings: for the merchant's team alone."""
    if not access.sees_internal:
        raise Http404("nothing of this is the customer's")
    page = upkeep_pages.upkeep_page(access)
    return answer(request, "insights/upkeep.html", {**context_of(access), "page": page, "here": "customers"})


def _shown(request: HttpRequest, access: MerchantAccess, template: str, page: object) -> HttpResponse:
    return answer(request, template, {**context_of(access), "page": page, "here": "insights"})
