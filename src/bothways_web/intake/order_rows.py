"""Rows of an orders file as orders: rows of one number belong together."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from bothways_web.intake.account import Account
from bothways_web.intake.columns import Columns
from bothways_web.intake.table import Row
from bothways_web.intake.values import CellDoesNotFit, amount, day, moment, plain_number

#: Rows of one order may lie this many orders apart in the file.
WINDOW = 500
_MOST_LINES = 2000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an order: so many of an article at a price each."""

    article: str
    text: str
    quantity: Decimal
    price: Decimal | None


@dataclass(slots=True)
class Ordered:
    """One order, or what came back under one number (``back``), from the rows of a file."""

    number: str
    at: datetime
    customer: str
    name: str
    email: str
    currency: str
    back: bool
    promised: date | None = None
    total: Decimal | None = None
    lines: list[Line] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    @property
    def sum(self) -> Decimal:
        """The total given, or that of the lines."""
        if self.total is not None:
            return self.total
        return sum((line.quantity * (line.price or 0) for line in self.lines), Decimal())


def orders(rows: Iterable[Row], columns: Columns, account: Account, month_first: bool) -> Iterator[Ordered]:
    """The orders in some rows; what is no order is put to account, with the reason."""
    waiting: OrderedDict[str, Ordered] = OrderedDict()
    for row in rows:
        try:
            _read(row, columns, waiting, month_first)
        except CellDoesNotFit as error:
            account.skip(row.line, str(error))
        if len(waiting) > WINDOW:
            yield waiting.popitem(last=False)[1]
    yield from waiting.values()


def _read(row: Row, columns: Columns, waiting: OrderedDict[str, Ordered], month_first: bool) -> None:
    number = plain_number(columns.cell(row, "number"))[:60]
    if not number:
        raise CellDoesNotFit("no order number")
    order = waiting.get(number)
    line = _line(row, columns, number)
    if order is None:
        order = _begin(row, columns, number, month_first, line)
    elif len(order.lines) >= _MOST_LINES:
        raise CellDoesNotFit(f"an order holds at most {_MOST_LINES} lines")
    if order.back != _is_back(number, line):
        raise CellDoesNotFit("goods that come back stand under a number with goods that go out")
    waiting[number] = order
    waiting.move_to_end(number)
    if line is not None:
        order.lines.append(line)
    order.rows.append(row.line)


def _begin(row: Row, columns: Columns, number: str, month_first: bool, line: Line | None) -> Ordered:
    customer, name = plain_number(columns.cell(row, "customer"))[:60], columns.cell(row, "name")[:200]
    email = columns.cell(row, "email").lower()
    if not (customer or name or email):
        raise CellDoesNotFit("no customer")
    total = columns.cell(row, "total")
    promised = columns.cell(row, "promised")
    return Ordered(
        number=number,
        at=moment(columns.cell(row, "date"), month_first),
        customer=customer,
        name=name,
        email=email,
        currency=columns.cell(row, "currency").upper()[:3],
        back=_is_back(number, line),
        promised=day(promised, month_first) if promised else None,
        total=abs(amount(total)) if total else None,
    )


def _line(row: Row, columns: Columns, number: str) -> Line | None:
    if not columns.has("article", "text"):
        return None
    quantity = amount(columns.cell(row, "quantity") or "1").quantize(Decimal("0.001")).normalize()
    price = amount(columns.cell(row, "price")) if columns.cell(row, "price") else None
    if price is not None and price < 0:
        raise CellDoesNotFit("the price is below nothing")
    if not quantity:
        raise CellDoesNotFit("the quantity is nothing")
    article = columns.cell(row, "article")[:60]
    text = columns.cell(row, "text")[:200] or article
    if not text:
        raise CellDoesNotFit("no article")
    if quantity < 0 and price == 0 and not _marked(number):
        raise CellDoesNotFit("a correction of the stock: less than nothing, at no price")
    return Line(article, text, quantity, price)


def _marked(number: str) -> bool:
    # Many shops put a letter before the number of a cancellation.
    return number[:1] in "Cc" and number[1:].isdigit()


def _is_back(number: str, line: Line | None) -> bool:
    return _marked(number) or (line is not None and line.quantity < 0)
