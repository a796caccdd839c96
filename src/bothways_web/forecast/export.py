"""All forecasts of a book as a table, customer by customer."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import Any

from django.http import HttpResponse

from bothways.units.money import Money
from bothways_web.forecast import queries
from bothways_web.forecast.models import Forecast
from bothways_web.forecast.queries import Place
from bothways_web.parties.access import MerchantAccess

COLUMNS = (
    *("relationship", "customer", "made_on", "days_with_an_order", "last_order", "active"),
    *("next_from", "next_likely", "next_to", "within_four_weeks", "orders_from", "orders_to", "late"),
    *("order_worth", "currency"),
)
PORTION = 500
#: A page gives so many customers at most, those who order soonest; `bothways rhythm --csv` gives all.
MOST = 10_000


def as_csv(access: MerchantAccess) -> HttpResponse:
    """The table of a page; customers of whom it is too early to say are left out."""
    text = "".join(islice(lines(access), MOST + 1))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="forecasts.csv"'
    return response


def lines(access: MerchantAccess) -> Iterator[str]:
    """The table line by line, the head first, in the order of the next orders."""
    yield _line(COLUMNS)
    told, after = queries.state(access).told_at is not None, None
    while found := queries.by_next(access, PORTION, after):
        called = queries.names(access, [row.relationship_id for row in found])
        for row in queries.holding(found, told):
            yield _line(_values(row, called.get(row.relationship_id, "")))
        last = found[-1]
        assert last.next_likely is not None
        after = Place(last.next_likely, last.relationship_id)


def _values(row: Forecast, name: str) -> tuple[Any, ...]:
    # A name that begins like a formula is text for whoever opens this in a spreadsheet.
    safe = f"'{name}" if name[:1] in "=+-@\t\r" else name
    return (
        *(row.relationship_id, safe, row.made_on, row.days, row.last_on, f"{row.active:.4f}"),
        *(row.next_from, row.next_likely, row.next_to or "", f"{row.within:.4f}"),
        *(row.orders_from, row.orders_to, "yes" if row.late else "no"),
        "" if row.value is None else Money(row.value, row.currency).amount,
        row.currency,
    )


def _line(values: tuple[Any, ...]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(values)
    return text.getvalue()
