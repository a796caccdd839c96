"""Orders, deliveries, invoices and payments of the sample book, each customer in their own rhythm."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from bothways.journal.entry import Draft
from bothways.promises.kinds import NewDateAgreed, NewDateAsked
from bothways.trade import delivery, invoice, order
from bothways.trade.kinds import DeliveryRecorded, InvoiceIssued, OrderLine, OrderPlaced, PaymentRecorded
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.intake.sample.catalogue import ARTICLES
from bothways_web.intake.sample.steps import CALENDAR, Story, accepted, clock_on, days, due_on, working


@dataclass(frozen=True, slots=True)
class Trade:
    """One order of a customer: the day it came, its number, rolls and what became of it."""

    day: date
    number: str
    rolls: int
    days_late: int = 0
    said_before: bool = False


def order_days(story: Story, first: date) -> list[date]:
    """The days on which a customer ordered, from the first on."""
    habit, chance = story.customer.habit, story.chance
    found, day = [working(first)], first
    while habit.weeks:
        day += days(max(4.0, chance.gauss(habit.weeks * 7, habit.spread * habit.weeks * 7)))
        if day > story.now.date():
            break
        found.append(working(day))
    return found


def trade(story: Story, deal: Trade) -> None:
    """Write one order with everything that follows from it."""
    article = ARTICLES[story.customer.article]
    total = Money(article.cents, "EUR").times(deal.rolls)
    line = OrderLine(
        article=article.number,
        text=article.text,
        quantity=Decimal(deal.rolls),
        price=Money(article.cents, "EUR"),
    )
    placed = OrderPlaced(number=deal.number, lines=(line,), total=total)
    name = story.new_id("order")
    at = clock_on(deal.day, 9 + story.chance.randrange(7), story.chance.randrange(60))
    promised = CALENDAR.after(deal.day, 5)
    story.ours(at, *accepted(order.place(Side.MERCHANT, placed, name, at, at, due_on(promised))))
    arrives = _deliver(story, deal, name, promised)
    if arrives <= story.now:
        _bill(story, placed, name, arrives)


def _deliver(story: Story, deal: Trade, name: UUID, promised: date) -> datetime:
    day = CALENDAR.after(promised, deal.days_late) if deal.days_late else promised
    at = clock_on(day, 8 + story.chance.randrange(3), story.chance.randrange(60))
    if deal.said_before and deal.days_late:
        _tell_before(story, order.delivery_of(name), promised, day)
    snapshot = order.Order(name, deal.number, "EUR", promised=True)
    sent = DeliveryRecorded(order=name)
    story.ours(at, *accepted(delivery.deliver(snapshot, Side.MERCHANT, sent, at, at)))
    if story.answers(0.7):
        seen = at + days(story.chance.choice((0.1, 0.2, 1.1)))
        got = DeliveryRecorded(order=name)
        arrived = replace(snapshot, delivered=True)
        story.theirs(seen, *accepted(delivery.deliver(arrived, Side.CUSTOMER, got, seen, seen)))
    else:
        story.silent(order.delivery_of(name), at)
    return at


def _tell_before(story: Story, promise: UUID, promised: date, day: date) -> None:
    asked = clock_on(working(promised), 8) - days(1)
    body = NewDateAsked(
        promise=promise, due=due_on(day), why="The paper mill is late; we would rather say so now."
    )
    story.ours(asked, Draft(body, Side.MERCHANT, subject=promise))
    story.theirs(asked + days(0.2), Draft(NewDateAgreed(promise=promise), Side.CUSTOMER, subject=promise))


def _bill(story: Story, placed: OrderPlaced, name: UUID, arrived: datetime) -> None:
    at = arrived + days(0.2)
    issued = InvoiceIssued(number=f"R-{placed.number}", total=placed.total, order=name)
    bill = story.new_id("invoice")
    due = due_on(arrived.date() + days(14))
    story.ours(at, *accepted(invoice.issue(Side.MERCHANT, issued, bill, at, at, due)))
    pays = story.customer.habit.pays + story.chance.randrange(-2, 3)
    paid_at = clock_on(working(arrived.date() + days(14 + pays)), 12)
    snapshot = invoice.Invoice(bill, issued.total, promised=True)
    payment = PaymentRecorded(invoice=bill, amount=issued.total)
    story.ours(paid_at, *accepted(invoice.pay(snapshot, Side.MERCHANT, payment, paid_at, paid_at)))
