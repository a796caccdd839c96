"""Invoicing and paying; the same views serve both sides."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bothways.trade.kinds import InvoiceIssued, PaymentRecorded
from bothways.units.money import Money
from bothways_web.foundation.web import posted
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import relationship_view
from bothways_web.parties.scene import scene
from bothways_web.trade import actions, pages
from bothways_web.trade.forms import InvoiceForm, PaymentForm, WhyForm

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@_FORM
@relationship_view
def issue(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The merchant issues an invoice."""
    form = InvoiceForm(posted(request), access=access)
    if form.is_valid():
        given = form.cleaned_data
        issued = InvoiceIssued(number=given["number"], total=form.money("total"))
        outcome = actions.issue(access, issued, given["due"], given["on"])
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Issued. Both sides read it."))
    return show(request, scene(access), "trade/issue.html", form)


@require_safe
@relationship_view
def invoice(request: HttpRequest, access: RelationshipAccess, invoice: UUID) -> HttpResponse:
    """One invoice with its payments."""
    page = _invoice(access, invoice)
    return show(request, page.scene, "trade/invoice.html", page=page)


@_FORM
@relationship_view
def pay(request: HttpRequest, access: RelationshipAccess, invoice: UUID) -> HttpResponse:
    """Money arrived, or was sent."""
    page = _invoice(access, invoice)
    form = PaymentForm(posted(request), access=access, initial={"amount": page.billed.left.amount})
    if form.is_valid():
        currency = page.billed.invoice.currency
        payment = PaymentRecorded(
            invoice=invoice, amount=Money.of(form.cleaned_data["amount"], currency), note=form.typed("note")
        )
        outcome = actions.pay(access, payment, form.cleaned_data["on"])
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Recorded. Both sides read it."))
    return show(request, page.scene, "trade/pay.html", form, page=page)


@_FORM
@relationship_view
def cancel_invoice(request: HttpRequest, access: RelationshipAccess, invoice: UUID) -> HttpResponse:
    """Nothing is owed on it any more."""
    form = WhyForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.cancel_invoice(access, invoice, form.typed("why"))
        return after(request, access, outcome, _("Cancelled. Nothing is owed on it any more."))
    page = _invoice(access, invoice)
    return show(request, page.scene, "trade/cancel_invoice.html", form, page=page)


def _invoice(access: RelationshipAccess, invoice: UUID) -> pages.InvoicePage:
    page = pages.invoice_page(access, invoice)
    if page is None:
        raise Http404("no such invoice")
    return page
