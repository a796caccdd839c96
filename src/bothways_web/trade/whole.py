"""The one likely act about an order or an invoice, found by the entry that made somebody owe it."""

from uuid import UUID

from bothways.journal.entry import Recorded
from bothways.trade.kinds import DeliveryRecorded, InvoiceIssued, OrderConfirmed, OrderPlaced, PaymentRecorded
from bothways.trade.refusals import INVOICE_IS_UNKNOWN
from bothways.units.refusal import Refused
from bothways_web.journal.queries import entries
from bothways_web.parties.access import RelationshipAccess
from bothways_web.trade import actions, queries


def done(access: RelationshipAccess, entry: UUID) -> Recorded | Refused | None:
    """The order of this entry went out or arrived, its invoice was paid; whichever side says so.

    None when the entry is about neither.
    """
    found = entries(access, [entry]).get(entry)
    body = found.body if found else None
    if isinstance(body, OrderPlaced | OrderConfirmed):
        order = body.order if isinstance(body, OrderConfirmed) else entry
        return actions.deliver(access, DeliveryRecorded(order=order))
    if isinstance(body, InvoiceIssued):
        return _paid(access, entry)
    return None


def _paid(access: RelationshipAccess, invoice: UUID) -> Recorded | Refused:
    owed = queries.owed(access, invoice)
    if owed is None:
        return INVOICE_IS_UNKNOWN
    return actions.pay(access, PaymentRecorded(invoice=invoice, amount=owed.left(access.side)))
