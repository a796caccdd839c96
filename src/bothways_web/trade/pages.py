"""Panels and pages of orders, invoices and requests; each knows who reads it and prints as it is."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.calendar import answer_due
from bothways_web.parties.scene import Scene, scene
from bothways_web.trade import queries
from bothways_web.trade.models import Order
from bothways_web.trade.queries import Dealings
from bothways_web.trade.told import (
    Billed,
    Ordered,
    Wanted,
    billed,
    delivery,
    in_words,
    ordered,
    payment,
    priced,
    returned,
    total,
    typed_again,
    wanted,
    wanted_at,
)

#: As many orders as the panel shows before "all".
FEW = 3
PAGE = 25


@dataclass(frozen=True, slots=True)
class OrdersPanel:
    """The last orders, what waits for an answer, what is to be paid; ``count`` tells of all orders."""

    orders: tuple[Ordered, ...]
    requests: tuple[Wanted, ...]
    invoices: tuple[Billed, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request in a list over several customers."""

    access: RelationshipAccess
    customer: str
    wanted: Wanted


@dataclass(frozen=True, slots=True)
class OrdersPage:
    """A page of all orders; ``more`` is the order after which the next page begins, empty at the end."""

    orders: tuple[Ordered, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Again:
    """The customer's way on to order: the last order to be repeated, and who answers by when."""

    what: str
    total: str
    who: str
    by: str
    order: Order | None

    @property
    def typed(self) -> str:
        """The last order as one would type it."""
        return typed_again(self.order.lines) if self.order else ""


@dataclass(frozen=True, slots=True)
class OrderPage:
    """One order with everything that belongs to it, and what the reader can do."""

    scene: Scene
    ordered: Ordered
    dealings: Dealings
    invoices: tuple[Billed, ...]
    happened: tuple[str, ...]

    @property
    def summary(self) -> str:
        """When it was ordered, and of which sum."""
        ordered = self.ordered
        return _("ordered %(day)s · %(total)s") % {"day": ordered.on, "total": ordered.total}

    @property
    def lines(self) -> tuple[dict[str, str], ...]:
        """The lines, with the price of one in words."""
        return tuple(priced(line) for line in self.ordered.order.lines)


@dataclass(frozen=True, slots=True)
class InvoicePage:
    """One invoice with its payments."""

    scene: Scene
    billed: Billed
    payments: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Whether something is owed on it."""
        return self.billed.invoice.cancelled_at is None and self.billed.left.minor > 0


def orders_panel(scene: Scene) -> OrdersPanel:
    """What was ordered last and what is open. Four queries."""
    access = scene.access
    buyer = queries.buyer(access)
    asked = (wanted(scene, row) for row in queries.requests(access))
    owed = (billed(scene, row) for row in queries.invoices(access))
    return OrdersPanel(
        tuple(ordered(scene, row) for row in queries.orders(access, FEW)),
        tuple(row for row in asked if row.request.state == "open"),
        tuple(row for row in owed if row.left.minor > 0 and row.invoice.cancelled_at is None),
        buyer.orders if buyer else 0,
    )


def orders_page(scene: Scene, before: str) -> OrdersPage:
    """All orders, a page of them; ``before`` is the id of the order after which it goes on. Two queries."""
    last = queries.order(scene.access, _id(before)) if before else None
    place = (last.ordered_at, last.id) if last else None
    rows = queries.orders(scene.access, PAGE + 1, place)
    more = str(rows[PAGE - 1].id) if len(rows) > PAGE else ""
    return OrdersPage(tuple(ordered(scene, row) for row in rows[:PAGE]), more)


def waiting(access: MerchantAccess, limit: int = 20) -> tuple[Waiting, ...]:
    """What customers would like to order and nobody has answered yet. Two queries."""
    rows, now = queries.waiting(access, limit), clock.now()
    called = names.customers(access, {row.relationship_id for row in rows})
    today = wording.local_day(now, access.merchant.zone)
    return tuple(
        Waiting(
            access.unchecked(row.relationship_id),
            called.get(row.relationship_id, ""),
            wanted_at(row, now, today),
        )
        for row in rows
    )


def again(scene: Scene) -> Again:
    """What the customer ordered last, to be ordered again. One query."""
    order = queries.last_order(scene.access)
    by = wording.day(answer_due(scene.access.merchant, scene.now).on, scene.today)
    if order is None:
        return Again("", "", scene.answers, by, None)
    return Again(in_words(order.lines), wording.money(total(order)), scene.answers, by, order)


def order_page(access: RelationshipAccess, order_id: UUID) -> OrderPage | None:
    """One order; None when there is no such. A fixed number of queries."""
    dealings = queries.dealings(access, order_id)
    if dealings is None:
        return None
    shown = scene(access)
    bills = tuple(billed(shown, row) for row in dealings.invoices)
    happened = [delivery(shown, row) for row in dealings.deliveries]
    happened += [returned(shown, row) for row in dealings.returns]
    return OrderPage(shown, ordered(shown, dealings.order), dealings, bills, tuple(happened))


def invoice_page(access: RelationshipAccess, invoice_id: UUID) -> InvoicePage | None:
    """One invoice; None when there is no such. A fixed number of queries."""
    row = queries.invoice(access, invoice_id)
    if row is None:
        return None
    shown = scene(access)
    payments = tuple(payment(shown, row, paid) for paid in queries.payments(access, invoice_id))
    return InvoicePage(shown, billed(shown, row), payments)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
