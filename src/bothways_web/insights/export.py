"""A book's sums as tables for a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from io import StringIO
from typing import Any

from bothways.insights.upkeep import Recorded, upkeep
from bothways_web.foundation import clock, wording
from bothways_web.insights import queries, times
from bothways_web.insights.upkeep import prices, recorded
from bothways_web.parties.access import MerchantAccess

WEEKS = (
    *("begins", "ours_in_time", "ours_late", "ours_broken", "theirs_in_time", "theirs_late", "theirs_broken"),
    *("gestures", "landed_well", "landed_otherwise"),
    *("asked", "answered_in_time", "answered_late", "waiting", "half", "most"),
)
_RECORDED = tuple(one.name for one in fields(Recorded))
CUSTOMERS = ("relationship", "customer", *times.COLUMNS, *_RECORDED, "took")
#: So many customers are worked out at once.
PORTION = 200


def weeks_as_csv(access: MerchantAccess) -> Iterator[str]:
    """The weeks line by line, the head first; ``half`` and ``most`` are hours."""
    yield line(WEEKS)
    for week in queries.weeks(access):
        yield line(getattr(week, name) for name in WEEKS)


def customers_as_csv(access: MerchantAccess) -> Iterator[str]:
    """Every customer one may see, by name: how long they waited, what they take and bring, in minor units.

    ``took`` is empty while an hour has no price. A few queries for each portion.
    """
    yield line(CUSTOMERS)
    merchant, rates = access.merchant, prices(access.merchant)
    today = wording.local_day(clock.now(), merchant.zone)
    for called in queries.customers(access, PORTION):
        ids = [relationship for relationship, _name in called]
        waited, kept = times.waited_of(merchant, ids, today), recorded(merchant, ids)
        for one, name in called:
            took = upkeep(kept[one], rates).took
            yield line((one, safe(name), *times.values(waited[one]), *asdict(kept[one]).values(), took))


def line(values: Iterable[Any]) -> str:
    """One line of a table."""
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerow("" if value is None else value for value in values)
    return text.getvalue()


def safe(name: str) -> str:
    """A name that begins like a formula is text for whoever opens the table in a spreadsheet."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name
