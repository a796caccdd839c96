"""Rows of a table of promises as outcomes: who promised whom, by when, and whether it was kept in time."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bothways.standing.checking import Outcome
from bothways.standing.forecasters import Pair
from bothways_web.intake.columns import Columns, detect, require
from bothways_web.intake.fields import PROMISE_FIELDS
from bothways_web.intake.table import Row, open_table
from bothways_web.intake.values import CellDoesNotFit, moment, month_comes_first

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)
_OUR_TIME = range(1900, 2200)
#: A zone as programs write it behind a time.
_ZONE = re.compile(r"(?<=\d)\s+(?:([+-]\d\d:?\d\d)|UTC|GMT|Z)$")
_NOTHING = frozenset({"", "-", "no", "never", "none", "null", "na", "n/a", "nan"})


@dataclass(slots=True)
class PromiseTable:
    """What a file held: ``skipped`` lines with the reason, ``open`` promises neither kept nor due yet."""

    outcomes: list[Outcome] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    open: int = 0


@dataclass(frozen=True, slots=True)
class _Promise:
    pair: Pair
    made: float
    due: float
    kept_at: float | None


def read_promises(path: Path) -> PromiseTable:
    """The promises of a CSV file; raises ``FileDoesNotFit`` or ``OSError``.

    The table ends on the last day on which anything was made or kept: what is due after it and not kept is
    open. A due date without an hour holds for the whole day.
    """
    table = open_table(path)
    columns = detect(table, PROMISE_FIELDS)
    for name, title in (("debtor", "who promised"), ("due", "the due date"), ("kept", "when it was kept")):
        require(table, columns, title, name)
    dates = [columns.cell(row, name) for row in table.sample for name in ("made", "due", "kept")]
    found = PromiseTable()
    promises = list(_promises(table.rows(), columns, month_comes_first(dates), found.skipped))
    last = max((day for each in promises for day in (each.made, each.kept_at or each.made)), default=0.0)
    for each in promises:
        kept = each.kept_at is not None and each.kept_at <= each.due
        known = each.kept_at if kept and each.kept_at is not None else each.due
        if known > last:
            found.open += 1
        else:
            found.outcomes.append(Outcome(each.pair, each.made, max(known, each.made), kept))
    return found


def _promises(
    rows: Iterable[Row], columns: Columns, month_first: bool, skipped: list[tuple[int, str]]
) -> Iterator[_Promise]:
    for row in rows:
        try:
            yield _promise(row, columns, month_first)
        except CellDoesNotFit as error:
            skipped.append((row.line, str(error)))


def _promise(row: Row, columns: Columns, month_first: bool) -> _Promise:
    debtor = columns.cell(row, "debtor").strip()
    if not debtor:
        raise CellDoesNotFit("nobody promised")
    due = _day(columns.cell(row, "due"), month_first, whole=True)
    if due is None:
        raise CellDoesNotFit("no due date")
    made, kept = (_day(columns.cell(row, name), month_first) for name in ("made", "kept"))
    if made is not None and due < made:
        raise CellDoesNotFit("it was due before it was promised")
    if made is not None and kept is not None and kept < math.floor(made):
        raise CellDoesNotFit("it was kept before it was promised")
    pair = Pair(debtor, columns.cell(row, "creditor").strip())
    return _Promise(pair, due if made is None else made, due, kept)


def _day(cell: str, month_first: bool, *, whole: bool = False) -> float | None:
    """A moment as days since 1970, or None where there is none; a ``whole`` day ends at midnight."""
    if cell.strip().casefold() in _NOTHING:
        return None
    at = moment(_ZONE.sub(_iso_zone, cell.strip()), month_first)
    if at.year not in _OUR_TIME:
        raise CellDoesNotFit(f"{cell!r} is no date of our time")
    if whole and (at.hour, at.minute, at.second) == (0, 0, 0):
        at += _DAY - timedelta(seconds=1)
    return ((at if at.tzinfo else at.replace(tzinfo=UTC)) - _BEGINNING) / _DAY


def _iso_zone(zone: "re.Match[str]") -> str:
    """A zone behind a blank, as ISO 8601 writes it: without the blank, and UTC as an offset."""
    return zone[1] or "+00:00"
