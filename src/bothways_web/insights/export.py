"""A book's sums as tables for a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from bothways_web.insights import queries
from bothways_web.parties.access import MerchantAccess

WEEKS = (
    *("begins", "ours_in_time", "ours_late", "ours_broken", "theirs_in_time", "theirs_late", "theirs_broken"),
    *("asked", "answered_in_time", "answered_late", "waiting", "half", "most"),
)


def weeks_as_csv(access: MerchantAccess) -> Iterator[str]:
    """The weeks line by line, the head first; ``half`` and ``most`` are hours."""
    yield line(WEEKS)
    for week in queries.weeks(access):
        yield line(getattr(week, name) for name in WEEKS)


def line(values: Iterable[Any]) -> str:
    """One line of a table."""
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerow("" if value is None else value for value in values)
    return text.getvalue()


def safe(name: str) -> str:
    """A name that begins like a formula is text for whoever opens the table in a spreadsheet."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name
