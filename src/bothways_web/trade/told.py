"""Orders, invoices and requests in words, for the side that reads them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from bothways.units.money import Money
from bothways_web.foundation import wording
from bothways_web.parties.scene import Scene
from bothways_web.trade.models import Delivery, Invoice, Order, Payment, Request, Return


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order in words: what, how it stands with the delivery, the sum."""

    order: Order
    what: str
    stands: str
    late: bool
    total: str
    on: str

    @property
    def id(self) -> UUID:
        return self.order.id


@dataclass(frozen=True, slots=True)
class Billed:
    """An invoice in words: how it stands with the payment, the sum."""

    invoice: Invoice
    stands: str
    late: bool
    total: str
    left: Money

    @property
    def id(self) -> UUID:
        return self.invoice.id


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request in words: what, by when it is answered, or what became of it."""

    request: Request
    what: str
    stands: str
    late: bool

    @property
    def id(self) -> UUID:
        return self.request.id


def ordered(scene: Scene, order: Order) -> Ordered:
    """An order, for the side that looks."""
    stands, late = _stands(scene, order)
    on = wording.full_day(scene.day(order.ordered_at), scene.today)
    return Ordered(order, in_words(order.lines), stands, late, wording.money(total(order)), on)


def _stands(scene: Scene, order: Order) -> tuple[str, bool]:
    """How it stands with the delivery, and whether that is late."""
    if order.cancelled_at is not None:
        return _("cancelled"), False
    arrived = order.received_at or order.delivered_at
    if arrived is None:
        if order.due_on is None:
            return _("no date promised"), False
        late = order.due_on < scene.today
        return (wording.late if late else wording.day)(order.due_on, scene.today), late
    day = scene.day(order.delivered_at or arrived)
    said = wording.full_day(day, scene.today)
    late = order.due_on is not None and day > order.due_on
    return f"{said}{_against(order.due_on, day)}", late


def _against(due: date | None, day: date) -> str:
    """How a day stands against the promised one: ", two days late"; empty without a promise."""
    if due is None:
        return ""
    if day > due:
        return ", " + wording.late(due, day)
    if day < due:
        days = (due - day).days
        early = _("a day early") if days == 1 else _("%(n)s days early") % {"n": wording.count(days)}
        return f", {early}"
    return ", " + _("on the day")


def billed(scene: Scene, invoice: Invoice) -> Billed:
    """An invoice, for the side that looks."""
    left = Money(max(0, invoice.total - invoice.paid), invoice.currency)
    stands, late = _owed(scene, invoice, left)
    whole = wording.money(Money(invoice.total, invoice.currency))
    return Billed(invoice, stands, late, whole, left)


def _owed(scene: Scene, invoice: Invoice, left: Money) -> tuple[str, bool]:
    if invoice.cancelled_at is not None:
        return _("cancelled"), False
    if invoice.paid_at is not None:
        day = scene.day(invoice.paid_at)
        against = _against(invoice.due_on, day)
        return _("paid %(day)s") % {"day": wording.full_day(day, scene.today)} + against, False
    late = invoice.due_on is not None and invoice.due_on < scene.today
    due = _("no date") if invoice.due_on is None else _due(invoice.due_on, scene.today, late)
    if invoice.sent > invoice.paid:
        due += " · " + (_("they say it is sent") if scene.yours else _("you said it is sent"))
    if 0 < left.minor < invoice.total:
        due += " · " + _("%(left)s left") % {"left": wording.money(left)}
    return due, late


def _due(due: date, today: date, late: bool) -> str:
    return wording.late(due, today) if late else _("by %(day)s") % {"day": wording.day(due, today)}


def wanted(scene: Scene, request: Request) -> Wanted:
    """A request, for the side that looks."""
    return wanted_at(request, scene.now, scene.today)


def wanted_at(request: Request, now: datetime, today: date) -> Wanted:
    """A request as it stands now."""
    late = request.state == "open" and request.due_at is not None and request.due_at < now
    if request.state == "declined":
        stands = _("not possible: %(why)s") % {"why": request.why}
    elif request.state == "placed":
        stands = _("became an order")
    elif request.due_on is None:
        stands = _("waits for an answer")
    else:
        due = _due(request.due_on, today, late)
        stands = due if late else _("answered %(due)s") % {"due": due}
    return Wanted(request, in_words(request.items), stands, late)


def delivery(scene: Scene, row: Delivery) -> str:
    """One delivery as a line."""
    words = _("arrived") if row.by == "customer" else _("went out")
    part = "" if row.complete else _(", a part of it") + (f": {in_words(row.items)}" if row.items else "")
    return _line(scene, row.at, words + part, row.note)


def returned(scene: Scene, row: Return) -> str:
    """One return as a line."""
    return _line(scene, row.at, _("came back: %(what)s") % {"what": in_words(row.items)}, row.words)


def payment(scene: Scene, invoice: Invoice, row: Payment) -> str:
    """One payment as a line."""
    amount = wording.money(Money(row.amount, invoice.currency))
    words = _("%(amount)s arrived") if row.by == "merchant" else _("%(amount)s was sent")
    return _line(scene, row.at, words % {"amount": amount}, "")


def _line(scene: Scene, at: datetime, words: str, note: str) -> str:
    line = f"{wording.full_day(scene.day(at), scene.today)}: {words}"
    return f"{line} ({note})" if note else line


def in_words(items: list[dict[str, Any]]) -> str:
    """Stored items or lines in a few words."""
    if not items:
        return ""
    first = f"{items[0]['quantity']} {items[0]['text']}"
    more = len(items) - 1
    return _("%(first)s and %(n)s more") % {"first": first, "n": wording.count(more)} if more else first


def total(order: Order) -> Money:
    """The sum of an order."""
    return Money(order.total, order.currency)


def priced(line: dict[str, Any]) -> dict[str, str]:
    """A stored line with the price of one in words."""
    price = line.get("price")
    return {**line, "price": wording.money(Money(**price)) if price else ""}


def typed_again(stored: list[dict[str, Any]]) -> str:
    """Stored items or lines as one would type them, with their prices."""
    return "\n".join(_typed(item) for item in stored)


def _typed(item: dict[str, Any]) -> str:
    price = item.get("price")
    words = f"{item['quantity']} x {item['text']}"
    return f"{words} @ {Money(**price).amount}" if price else words
