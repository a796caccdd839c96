"""What is due for customers and was done, over the whole book; and what is usual in it."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bothways_web.foundation.addresses import address
from bothways_web.foundation.web import answer, onward, posted, refuse
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view
from bothways_web.programme import actions, pages, queries
from bothways_web.programme.forms import UsualPlanForm


@require_safe
@merchant_view
def plans(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What is due and what was done."""
    page = pages.plans_page(access, request.GET.get("due", ""), request.GET.get("done", ""))
    context = {**context_of(access), "page": page, "here": "today"}
    return answer(request, "programme/plans.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def usual(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The steps of a first year and of every year after it."""
    refused = actions.may_keep_usual(access) if request.method == "POST" else None
    if refused is not None:
        return refuse(request, refused, context_of(access))
    template, on = queries.usual(access)
    form = UsualPlanForm(posted(request), queries.team(access), template)
    if request.method == "POST" and form.is_valid():
        actions.keep_usual(access, form.template(), on="on" in request.POST)
        return onward(request, address("desk:plans", access.merchant.slug), _("Kept."))
    context = {**context_of(access), "form": form, "on": on, "here": "today"}
    return answer(request, "programme/usual.html", context, status=422 if request.method == "POST" else 200)
