"""How requests, orders, deliveries, returns, invoices and payments read in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.trade import kinds
from bothways.trade.items import in_words
from bothways.trade.kinds import Reason
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal.lines import Line, Teller

_RETURNED = {
    Reason.DAMAGED: "damaged",
    Reason.WRONG: "not what was ordered",
    Reason.QUALITY: "not good enough",
    Reason.TOO_MUCH: "too many",
    Reason.UNWANTED: "not wanted any more",
}


def requested(entry: Entry, body: kinds.OrderRequested, you: Side) -> Line:
    """What they would like to order."""
    said = _("would like to order %(items)s") if entry.is_own_word else _("noted a wish to order %(items)s")
    return Line(said % {"items": in_words(body.items)}, body.note or "", _("order"))


def declined(entry: Entry, body: kinds.OrderRequestDeclined, you: Side) -> Line:
    """Why the order cannot be taken."""
    return Line(_("could not take the order"), body.why, _("order"))


def placed(entry: Entry, body: kinds.OrderPlaced, you: Side) -> Line:
    """The number, what it is, the sum and the day it was promised for."""
    items = in_words(body.lines)
    said = _("took order %(number)s") % {"number": body.number} + (f": {items}" if items else "")
    return Line(f"{said}, {wording.money(body.total)}", chip=_("order"), where=("trade:order", str(entry.id)))


def confirmed(entry: Entry, body: kinds.OrderConfirmed, you: Side) -> Line:
    """Confirmed."""
    return Line(_("confirmed an order"), chip=_("order"), where=("trade:order", str(body.order)))


def changed(entry: Entry, body: kinds.OrderChanged, you: Side) -> Line:
    """Changed, and why."""
    return Line(_("changed an order"), body.why or "", _("order"), ("trade:order", str(body.order)))


def cancelled(entry: Entry, body: kinds.OrderCancelled, you: Side) -> Line:
    """Cancelled, and why."""
    return Line(_("cancelled an order"), body.why or "", _("order"), ("trade:order", str(body.order)))


def delivered(entry: Entry, body: kinds.DeliveryRecorded, you: Side) -> Line:
    """Sent or received, all or in part."""
    if entry.envelope.says is Side.CUSTOMER:
        text = _("received an order") if body.complete else _("received a part of an order")
    else:
        text = _("delivered an order") if body.complete else _("delivered a part of an order")
    return Line(text, body.note or "", _("delivery"), ("trade:order", str(body.order)))


def returned(entry: Entry, body: kinds.ReturnRecorded, you: Side) -> Line:
    """What came back, and why."""
    where = ("trade:order", str(body.order)) if body.order else None
    ours = entry.envelope.says is Side.MERCHANT
    text = _("took goods back") if ours else _("sent goods back")
    if body.reason in _RETURNED:
        text += ": " + _(_RETURNED[body.reason])
    return Line(f"{text}, {in_words(body.items)}", body.words or "", _("return"), where)


def issued(entry: Entry, body: kinds.InvoiceIssued, you: Side) -> Line:
    """The number and the sum."""
    said = {"number": body.number, "total": wording.money(body.total)}
    return Line(
        _("issued invoice %(number)s, %(total)s") % said,
        chip=_("invoice"),
        where=("trade:invoice", str(entry.id)),
    )


def invoice_cancelled(entry: Entry, body: kinds.InvoiceCancelled, you: Side) -> Line:
    """Nothing is owed any more."""
    where = ("trade:invoice", str(body.invoice))
    return Line(_("cancelled an invoice"), body.why or "", _("invoice"), where)


def paid(entry: Entry, body: kinds.PaymentRecorded, you: Side) -> Line:
    """Received or sent."""
    arrived = entry.envelope.says is Side.MERCHANT
    said = _("received %(amount)s") if arrived else _("sent %(amount)s")
    where = ("trade:invoice", str(body.invoice))
    return Line(said % {"amount": wording.money(body.amount)}, body.note or "", _("payment"), where)


TELLERS: Mapping[type[Body], Teller] = {
    kinds.OrderRequested: requested,
    kinds.OrderRequestDeclined: declined,
    kinds.OrderPlaced: placed,
    kinds.OrderConfirmed: confirmed,
    kinds.OrderChanged: changed,
    kinds.OrderCancelled: cancelled,
    kinds.DeliveryRecorded: delivered,
    kinds.ReturnRecorded: returned,
    kinds.InvoiceIssued: issued,
    kinds.InvoiceCancelled: invoice_cancelled,
    kinds.PaymentRecorded: paid,
}
