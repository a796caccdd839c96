"""Orders from a file: history of the customers it names, who are opened where they are new."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from bothways.journal.entry import Accepted, Draft, Source
from bothways.journal.relationship import Form, Medium, Reached, RelationshipOpened
from bothways.trade.delivery import give_back
from bothways.trade.kinds import Item, OrderLine, OrderPlaced, Reason, ReturnRecorded
from bothways.trade.order import place
from bothways.units.due import on_day, zone_named
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.intake.account import Account, Became
from bothways_web.intake.columns import Columns, detect, require
from bothways_web.intake.contact import Contact
from bothways_web.intake.fields import ORDER_FIELDS
from bothways_web.intake.known import Known, look_up
from bothways_web.intake.order_rows import Ordered
from bothways_web.intake.table import Table
from bothways_web.journal.bulk import Group
from bothways_web.parties.models import Merchant
from bothways_web.trade.models import Order, Return

FIELDS = ORDER_FIELDS


def columns_of(table: Table, given: dict[str, str] | None = None) -> Columns:
    """The columns of an orders file; raises ``FileDoesNotFit`` when one that is needed is missing."""
    columns = detect(table, FIELDS, given)
    require(table, columns, "an order number", "number")
    require(table, columns, "an order date", "date")
    require(table, columns, "a customer", "customer", "name", "email")
    require(table, columns, "an article or a total", "article", "text", "total")
    return columns


def groups(
    merchant: Merchant, found: Sequence[Ordered], account: Account, file: str, known: Known
) -> Iterator[Group]:
    """What some orders would write, customer by customer; every row is put to account."""
    there = known.orders
    there |= _there(merchant.id, found)
    look_up(merchant.id, [_buyer(order) for order in found], known)
    drafts: dict[UUID, list[Draft]] = defaultdict(list)
    for order in found:
        if (order.back, order.number) in there:
            account.count(Became.UNCHANGED, len(order.rows))
            continue
        made = _drafts(merchant, order, file)
        if isinstance(made, Refused):
            for line in order.rows:
                account.skip(line, made.sentence)
            continue
        there.add((order.back, order.number))
        relationship = _customer(merchant, order, known, drafts, account, file)
        drafts[relationship] += made
        account.count(Became.NEW, len(order.rows))
        account.returns += order.back
        account.orders += not order.back
    yield from drafts.items()


def _there(merchant: UUID, found: Sequence[Ordered]) -> set[tuple[bool, str]]:
    numbers = [order.number for order in found if not order.back]
    rows = Order.objects.filter(merchant_id=merchant, number__in=numbers)
    there = {(False, number) for number in rows.values_list("number", flat=True)}
    numbers = [order.number for order in found if order.back]
    # Said once more that it is not empty, for the index of numbers holds no others.
    back = Return.objects.filter(merchant_id=merchant, number__in=numbers).exclude(number="")
    return there | {(True, number) for number in back.values_list("number", flat=True)}


def _buyer(order: Ordered) -> Contact:
    addresses = ((Medium.EMAIL, order.email),) if order.email else ()
    name = order.name or order.email or f"Customer {order.customer}"
    return Contact(order.rows[0], Form.ORGANISATION, name, number=order.customer, addresses=addresses)


def _customer(
    merchant: Merchant,
    order: Ordered,
    known: Known,
    drafts: dict[UUID, list[Draft]],
    account: Account,
    file: str,
) -> UUID:
    buyer = _buyer(order)
    relationship = known.find(buyer)
    if relationship is None:
        relationship = clock.new_id()
        opened = RelationshipOpened(
            party=clock.new_id(),
            form=Form.ORGANISATION,
            name=buyer.name,
            number=buyer.number or None,
            since=order.at.date(),
            addresses=tuple(
                Reached(address=clock.new_id(), medium=medium, value=value)
                for medium, value in buyer.addresses
            ),
        )
        source = Source(file=file, row=order.rows[0])
        # What is known of them begins with their first order, not with the day of the import.
        at = _instant(merchant, order)
        drafts[relationship].append(Draft(opened, Side.MERCHANT, happened_at=at, source=source))
        account.customers += 1
    known.add(relationship, buyer)
    return relationship


def _drafts(merchant: Merchant, order: Ordered, file: str) -> list[Draft] | Refused:
    currency, now = order.currency or merchant.currency, clock.now()
    at = _instant(merchant, order)
    outcome = _returned(order, at, now) if order.back else _placed(order, at, now, currency, merchant.zone)
    if isinstance(outcome, Refused):
        return outcome
    source = Source(file=file, row=order.rows[0])
    return [Draft(d.body, d.says, d.stream, d.subject, d.happened_at, source, d.id) for d in outcome.drafts]


def _instant(merchant: Merchant, order: Ordered) -> datetime:
    """When it was ordered; a time without a zone is one of the merchant's."""
    at = order.at if order.at.tzinfo else order.at.replace(tzinfo=zone_named(merchant.zone))
    return at.astimezone(UTC)


def _placed(order: Ordered, at: datetime, now: datetime, currency: str, zone: str) -> Accepted | Refused:
    lines = tuple(
        OrderLine(
            article=line.article,
            text=line.text,
            quantity=line.quantity,
            price=Money.of(line.price, currency) if line.price is not None else None,
        )
        for line in order.lines
    )
    body = OrderPlaced(number=order.number, lines=lines, total=Money.of(order.sum, currency))
    due = on_day(order.promised, zone) if order.promised else None
    return place(Side.MERCHANT, body, clock.new_id(), at, now, due)


def _returned(order: Ordered, at: datetime, now: datetime) -> Accepted | Refused:
    items = tuple(
        Item(article=line.article, text=line.text, quantity=abs(line.quantity)) for line in order.lines
    ) or (Item(text="goods", quantity=Decimal(1)),)
    body = ReturnRecorded(number=order.number, items=items, reason=Reason.OTHER)
    return give_back(None, Side.MERCHANT, body, at, now)
