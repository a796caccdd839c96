"""The list of customers and the search field of every page."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bothways.journal.relationship import Form
from bothways.units.refusal import Refused
from bothways_web.desk.forms import CustomerForm
from bothways_web.desk.pages import customers as pages
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.actions import open_relationship
from bothways_web.parties.alike import alike
from bothways_web.parties.doors import context_of, home_of, merchant_view
from bothways_web.parties.models import Relationship


@require_safe
@merchant_view
def customers(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """All customers, or those that a query finds."""
    asked = request.GET
    if asked.get("sort") == "next" and not asked.get("q", "").strip():
        page = pages.by_next(access, asked.get("after", ""), asked.get("before", ""))
    else:
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


@require_safe
@merchant_view
def log(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """With whom one talked: the quick log of whoever is chosen follows."""
    page = pages.to_log(access, request.GET.get("q", ""))
    return answer(request, "desk/log.html", {**context_of(access), "page": page, "here": "today"}, "found")


@require_http_methods(["GET", "POST"])
@merchant_view
def new_customer(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """A form for a new customer; asks back when there is one alike."""
    form = CustomerForm(request.POST or None, country=access.merchant.country)
    found: tuple[Relationship, ...] = ()
    if request.method == "POST" and form.is_valid():
        if not form.cleaned_data["sure"]:
            found = alike(access, form.cleaned_data["name"], form.addresses)
        if not found:
            return _opened(request, access, form)
    context = {**context_of(access), "form": form, "alike": found, "here": "customers"}
    return answer(request, "desk/new_customer.html", context, status=422 if form.errors else 200)


def _opened(request: HttpRequest, access: MerchantAccess, form: CustomerForm) -> HttpResponse:
    given = form.cleaned_data
    relationship, outcome = open_relationship(
        access, given["name"], Form(given["form"]), form.people, form.addresses
    )
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    said = _("%(name)s has a book now.") % {"name": given["name"]}
    return onward(request, home_of(relationship), said)
