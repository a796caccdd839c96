"""Invoices and payments."""

from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router

from bothways.trade.kinds import InvoiceIssued, PaymentRecorded
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.schemas import trade as given
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.api.schemas.trade import InvoiceOut, PaidOut, invoice_out, payment_out
from bothways_web.api.schemas.values import resolved
from bothways_web.trade import actions, queries
from bothways_web.trade.models import Invoice

router = Router(tags=["Invoices"])
INVOICES = "/relationships/{relationship}/invoices"


@router.get(INVOICES, response=Page[InvoiceOut], operation_id="list_invoices", summary="List invoices")
def list_invoices(
    request: ApiRequest, relationship: UUID, wanted: Annotated[Paging, Query()]
) -> HttpResponse:
    """Newest first."""
    access = relationship_of(request, relationship)
    rows = Invoice.objects.filter(relationship_id=access.relationship_id)
    return answer(listing.page(InvoiceOut, rows, ("-issued_at", "-id"), wanted, invoice_out))


@router.post(INVOICES, response={201: Written}, operation_id="issue_invoice", summary="Issue an invoice")
def issue_invoice(request: ApiRequest, relationship: UUID, body: given.InvoiceIn) -> HttpResponse:
    """The merchant asks for money. A due date is a promise of the customer, once they do not contest it."""
    access = relationship_of(request, relationship)
    due = resolved(body.due, access)
    return recorded(actions.issue(access, body.as_body(InvoiceIssued), due, body.at))


@router.get(INVOICES + "/{invoice}", response=PaidOut, operation_id="get_invoice", summary="Get one invoice")
def get_invoice(request: ApiRequest, relationship: UUID, invoice: UUID) -> HttpResponse:
    """An invoice with its payments."""
    access = relationship_of(request, relationship)
    found = queries.invoice(access, invoice)
    if found is None:
        raise Http404("no such invoice")
    payments = [payment_out(row, found.currency) for row in queries.payments(access, invoice)]
    return answer(PaidOut.model_construct(invoice=invoice_out(found), payments=payments))


@router.post(
    INVOICES + "/{invoice}/cancel",
    response={201: Written},
    operation_id="cancel_invoice",
    summary="Cancel an invoice",
)
def cancel_invoice(request: ApiRequest, relationship: UUID, invoice: UUID, body: WhyIn) -> HttpResponse:
    """Nothing is owed on it any more."""
    return recorded(actions.cancel_invoice(relationship_of(request, relationship), invoice, body.why))


@router.post(
    INVOICES + "/{invoice}/payments",
    response={201: Written},
    operation_id="record_payment",
    summary="Record a payment",
)
def record_payment(
    request: ApiRequest, relationship: UUID, invoice: UUID, body: given.PaymentIn
) -> HttpResponse:
    """Money arrived (the merchant's word) or was sent (the customer's)."""
    access = relationship_of(request, relationship)
    return recorded(actions.pay(access, body.as_body(PaymentRecorded, invoice=invoice), body.at))
