"""A table of purchases as columns: who bought on which day, for how much. Every row is accounted for."""

import re
from array import array
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from bothways_web.intake.columns import Columns, detect, require
from bothways_web.intake.fields import Field
from bothways_web.intake.table import Row, Table, open_table
from bothways_web.intake.values import (
    CellDoesNotFit,
    amount,
    moment,
    month_comes_either_way,
    month_comes_first,
    plain_number,
)

_WORDS = ("%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y", "%d %b %y", "%Y %m %d", "%d %m %Y")
_CLOCK = re.compile(r"[T ]\s*\d{1,2}:\d{2}.*$")
_BACK = re.compile(r"[Cc]\d+")
#: Years that a purchase may lie in: anything else is a slip.
_YEARS = range(1950, 2150)


def _looks_like_date(cell: str) -> bool:
    try:
        _Days(False).day(cell)
    except CellDoesNotFit:
        return False
    return True


# fmt: off
FIELDS = (
    Field("date", "the day of the order", ("date", "order date", "invoice date", "purchase date", "transaction date",
          "ordered", "ordered at", "purchased at", "created at", "day", "datum", "bestelldatum", "rechnungsdatum",
          "auftragsdatum", "date de commande", "date commande", "fecha", "timestamp", "time", "order date time",
          "order purchase timestamp", "dt", "t"), _looks_like_date),
    Field("customer", "the customer", ("customer", "customer id", "customer number", "customer no", "customer name",
          "customer unique id", "client", "client id", "cust", "cust id", "user", "user id", "account", "account id",
          "kunde", "kundennummer", "kunden nr", "kundenname", "email", "customer email", "mail", "member", "member id",
          "household", "household key", "buyer", "company", "id", "name", "cliente", "numero client")),
    Field("amount", "the amount", ("amount", "total", "order total", "total price", "order value", "value", "sales",
          "revenue", "spend", "net", "gross", "sum", "price total", "betrag", "summe", "umsatz", "gesamt", "montant",
          "total amount", "sales value", "line total", "dollars", "monetary")),
    Field("number", "the order number", ("order", "order number", "order no", "order id", "invoice", "invoice no",
          "invoice number", "invoice id", "transaction id", "basket id", "bestellnummer", "rechnungsnummer")),
    Field("quantity", "the quantity", ("quantity", "qty", "menge", "anzahl", "quantite")),
    Field("price", "the unit price", ("price", "unit price", "einzelpreis", "preis", "prix")),
)
# fmt: on


@dataclass(slots=True)
class LeftOut:
    """Rows left out for one reason: how many, and the first of them."""

    why: str
    first_line: int
    first_said: str
    rows: int = 0


@dataclass(slots=True)
class PurchaseTable:
    """Who bought what when: ``customer`` numbers ``names``; ``day`` is an ordinal; ``amount`` may be NaN.

    ``either_way`` says that days such as 03/04/2026 leave open which number is the month.
    """

    names: list[str]
    columns: dict[str, str]
    month_first: bool
    either_way: bool = False
    customer: "array[int]" = field(default_factory=lambda: array("q"))
    day: "array[int]" = field(default_factory=lambda: array("q"))
    amount: "array[float]" = field(default_factory=lambda: array("d"))
    rows: int = 0
    left_out: list[LeftOut] = field(default_factory=list)


def read_purchases(
    file: Path, given: dict[str, str] | None = None, month_first: bool | None = None
) -> PurchaseTable:
    """Read the table; ``given`` names columns. Raises ``FileDoesNotFit`` or ``OSError``."""
    table = _bare(open_table(file))
    either = False
    columns = detect(table, FIELDS, given)
    _by_place(table, columns)
    require(table, columns, "the day of the order", "date")
    require(table, columns, "the customer", "customer")
    if month_first is None:
        cells = [columns.cell(row, "date") for row in table.rows()]
        month_first = month_comes_first(cells)
        either = not month_first and month_comes_either_way(cells)
    reader = _Reader(columns, month_first)
    named = {name: table.name_of(place) for name, place in columns.places.items()}
    made = PurchaseTable([], named, month_first, either)
    for row in table.rows():
        reader.take(row, made)
    made.names, made.left_out = list(reader.customers), list(reader.left_out.values())
    return made


def _bare(table: Table) -> Table:
    """The table; what was taken for its header is its first row when there is a date in it."""
    if not any(_looks_like_date(cell) for cell in table.header):
        return table
    return replace(table, header=(), sample=(Row(1, table.header), *table.sample))


def _by_place(table: Table, columns: Columns) -> None:
    """Without names: the customer is the first column left, the amount the next."""
    if "customer" not in columns.places:
        free = [place for place in range(table.width) if place not in columns.places.values()]
        if free and (not table.header or table.width <= 3):
            columns.places["customer"] = free[0]
    if "amount" not in columns.places and not table.header and table.width == 3:
        free = [place for place in range(3) if place not in columns.places.values()]
        columns.places["amount"] = free[-1] if free else -1


class _Reader:
    """Rows into columns, one after the other."""

    def __init__(self, columns: Columns, month_first: bool) -> None:
        self._columns, self._days = columns, _Days(month_first)
        self.customers: dict[str, int] = {}
        self.left_out: dict[str, LeftOut] = {}

    def take(self, row: Row, into: PurchaseTable) -> None:
        """Take a row in, or account for it."""
        into.rows += 1
        cell = self._columns.cell
        customer, day = plain_number(cell(row, "customer")), cell(row, "date")
        if not customer:
            return self._leave("no customer", row, "the customer is missing")
        if not day:
            return self._leave("no date", row, "the date is missing")
        try:
            at = self._days.day(day)
        except CellDoesNotFit as error:
            return self._leave("no date that can be read", row, str(error))
        try:
            worth, back = self._worth(row)
        except CellDoesNotFit as error:
            return self._leave("no amount that can be read", row, str(error))
        if back:
            return self._leave("goods or money that came back", row, "less than nothing was sold")
        into.customer.append(self.customers.setdefault(customer, len(self.customers)))
        into.day.append(at.toordinal())
        into.amount.append(worth)
        return None

    def _worth(self, row: Row) -> tuple[float, bool]:
        """The amount, and whether the row tells of a return."""
        cell = self._columns.cell
        number, total, quantity = cell(row, "number"), cell(row, "amount"), cell(row, "quantity")
        pieces = float(amount(quantity)) if quantity else 1.0
        worth = float("nan")
        if total:
            worth = float(amount(total))
        elif cell(row, "price"):
            worth = pieces * float(amount(cell(row, "price")))
        return worth, worth < 0 or pieces < 0 or bool(_BACK.fullmatch(number))

    def _leave(self, why: str, row: Row, said: str) -> None:
        self.left_out.setdefault(why, LeftOut(why, row.line, said)).rows += 1


class _Days:
    """Days out of cells; what was read once is remembered."""

    def __init__(self, month_first: bool) -> None:
        self._month_first = month_first
        self._known: dict[str, date] = {}

    def day(self, cell: str) -> date:
        """The day of a cell. Raises ``CellDoesNotFit``."""
        text = _CLOCK.sub("", cell.strip()) if ":" in cell else cell.strip()
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._read(text)
        return found

    def _read(self, text: str) -> date:
        plain = plain_number(text)
        if re.fullmatch(r"(19|20)\d{6}", plain):
            text = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
        elif plain.isdigit():
            raise CellDoesNotFit(f"{text!r} is not a date")
        try:
            found = moment(text, self._month_first).date()
        except CellDoesNotFit:
            found = _worded(text)
        if found.year not in _YEARS:
            raise CellDoesNotFit(f"{text!r} lies in no year that an order can lie in")
        return found


def _worded(text: str) -> date:
    """A day with its month in words, or with other marks between its parts."""
    spaced = " ".join(re.findall(r"[^\W\d_]+|\d+", text))
    spaced = re.sub(r"(?<=\d) (st|nd|rd|th)\b", "", spaced)
    for form in _WORDS:
        try:
            return datetime.strptime(spaced, form).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
    raise CellDoesNotFit(f"{text!r} is not a date")
