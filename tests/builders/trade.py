"""Entries of every kind of trade, with all that can happen to them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.journal.obligation import Basis, Obligation
from bothways.trade import kinds
from bothways.trade.kinds import Item, OrderLine, Reason
from bothways.units.due import on_day
from bothways.units.money import Money
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, SOMEBODY = UUID(int=404), UUID(int=77)
ROLLS = OrderLine(article="AL-50", text="rolls", quantity=Decimal(24), price=Money(775, "EUR"))
CREAM = Item(text="rolls, cream", quantity=Decimal("1.5"))
SUM = Money(18600, "EUR")


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    _orders(told)
    _requests(told)
    _deliveries(told)
    _invoices(told)
    return told.entries


def bought_twice() -> list[Entry]:
    """A customer whose earlier order was written down later."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    told.by(M, order("2"))
    told.by(M, order("1"), ago=timedelta(days=30))
    return told.entries


def cancelled_again() -> list[Entry]:
    """A customer whose only order was cancelled."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    only = told.by(M, order("1"))
    told.by(C, kinds.OrderCancelled(order=only))
    return told.entries


def owed(debtor: Side = M, basis: Basis = Basis.ORDER) -> Obligation:
    """Something due."""
    due = on_day(date(2026, 3, 20), "UTC")
    return Obligation(id=UUID(int=79), debtor=debtor, what="It", due=due, basis=basis, owner=SOMEBODY)


def order(number: str, *opens: Obligation, request: UUID | None = None) -> kinds.OrderPlaced:
    """An order of 24 rolls."""
    return kinds.OrderPlaced(number=number, lines=(ROLLS,), total=SUM, request=request, opens=opens)


def _orders(told: Told) -> None:
    told.by(M, order("2", owed()))
    told.by(M, order("1"), ago=timedelta(days=30))
    confirmed, changed, gone, summed = (told.by(M, order(str(number))) for number in range(3, 7))
    told.by(M, kinds.OrderConfirmed(order=confirmed, opens=(owed(),)))
    told.by(M, kinds.OrderChanged(order=changed, lines=(ROLLS, ROLLS)))
    told.by(M, kinds.OrderChanged(order=summed, total=Money(1, "USD")))
    told.by(M, kinds.OrderConfirmed(order=summed))
    told.by(C, kinds.OrderCancelled(order=gone))
    told.by(M, kinds.OrderConfirmed(order=UNKNOWN))
    told.by(M, kinds.OrderChanged(order=UNKNOWN, total=SUM))
    told.by(C, kinds.OrderCancelled(order=UNKNOWN))


def _requests(told: Told) -> None:
    wanted = kinds.OrderRequested(
        items=(CREAM,), again=UNKNOWN, note="Soon", opens=(owed(basis=Basis.QUESTION),)
    )
    told.by(C, wanted)
    told.by(M, kinds.OrderRequested(items=(CREAM,)), says=C)
    declined, taken = told.by(C, wanted), told.by(C, wanted)
    told.by(M, kinds.OrderRequestDeclined(request=declined, why="Not made any more"))
    told.by(M, kinds.OrderRequestDeclined(request=UNKNOWN, why="Gone"))
    told.by(M, order("7", request=taken))
    told.by(M, order("8", request=UNKNOWN))


def _deliveries(told: Told) -> None:
    sent, part, both = (told.by(M, order(f"D{number}")) for number in range(3))
    told.by(M, kinds.DeliveryRecorded(order=sent))
    told.by(M, kinds.DeliveryRecorded(order=part, complete=False, items=(CREAM,), note="more to come"))
    told.by(M, kinds.DeliveryRecorded(order=both))
    told.by(C, kinds.DeliveryRecorded(order=both))
    told.by(M, kinds.DeliveryRecorded(order=UNKNOWN))
    told.by(
        C, kinds.ReturnRecorded(order=sent, items=(CREAM,), reason=Reason.DAMAGED, words="Torn at the edge")
    )


def _invoices(told: Told) -> None:
    issued = kinds.InvoiceIssued(number="R-1", total=SUM, order=SOMEBODY, opens=(owed(C, Basis.INVOICE),))
    told.by(M, issued)
    cancelled, part, whole, claimed = (told.by(M, issued) for _ in range(4))
    told.by(M, kinds.InvoiceCancelled(invoice=cancelled))
    told.by(M, kinds.InvoiceCancelled(invoice=UNKNOWN))
    told.by(M, kinds.PaymentRecorded(invoice=part, amount=Money(100, "EUR")))
    told.by(M, kinds.PaymentRecorded(invoice=whole, amount=SUM))
    told.by(C, kinds.PaymentRecorded(invoice=claimed, amount=SUM))
    told.by(M, kinds.PaymentRecorded(invoice=UNKNOWN, amount=SUM))
