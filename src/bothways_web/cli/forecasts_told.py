"""Forecasts of a table told: as a table for people, as CSV, as JSON."""

import csv
import json
import math
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

import numpy as np
from rich.table import Table

from bothways.forecast.backtest import Tested
from bothways_web.cli.forecasts import Made
from bothways_web.cli.plain import out
from bothways_web.intake.purchase_rows import LeftOut

FIELDS = (
    "customer",
    "last_order",
    "orders_so_far",
    "usual_gap",
    "gap_so_far",
    "surprise",
    "active",
    "next_from",
    "next_likely",
    "next_to",
    "within",
    "orders",
    "orders_from",
    "orders_to",
    "value",
)
_EARLY = "too early to say"
#: Of fewer customers no share is told.
_FEW = 10


def values(found: Made) -> Iterator[dict[str, Any]]:
    """One row for each customer, in the table's order."""
    told, book = found.forecasts, found.book
    for row, name in enumerate(found.names):
        repeats, silence = int(book.repeats[row]), int(book.age[row] - book.recency[row])
        yield {
            "customer": name,
            "last_order": (found.until - timedelta(days=silence)).isoformat(),
            "orders_so_far": repeats + 1,
            "usual_gap": round(int(book.recency[row]) / repeats, 1) if repeats else None,
            "gap_so_far": silence,
            "surprise": round(float(told.surprise[row]), 4),
            "active": round(float(told.active[row]), 4),
            "next_from": _iso(found.until, told.next_from[row]),
            "next_likely": _iso(found.until, told.next_likely[row]),
            "next_to": _iso(found.until, told.next_to[row]),
            "within": round(float(told.within[row]), 4),
            "orders": round(float(told.orders[row]), 4),
            "orders_from": int(told.orders_from[row]),
            "orders_to": int(told.orders_to[row]),
            "value": None if found.value is None else round(float(found.value[row]), 2),
        }


def as_json(found: Made) -> None:
    """Everything, for programs."""
    table = found.table
    made = {
        "until": found.until.isoformat(),
        "horizon": found.horizon,
        "columns": table.columns,
        "month_first": table.month_first,
        "rows": table.rows,
        "rows_used": len(table.day),
        "left_out": [asdict(each) for each in table.left_out],
        "model": found.model.as_dict(),
        "test": asdict(found.tested) if found.tested else None,
        "customers": list(values(found)),
    }
    json.dump(made, sys.stdout, ensure_ascii=False, indent=2, default=str)
    sys.stdout.write("\n")


def as_csv(found: Made) -> None:
    """One line for each customer."""
    writer = csv.DictWriter(sys.stdout, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(values(found))


def as_table(found: Made, rows: int) -> None:
    """What was read, the customers most likely to order, and how earlier forecasts fared."""
    _read(found)
    _customers(found, rows)
    if found.tested:
        _test(found.tested)
    elif found.was_tested:
        out.print(
            f"\nThe table is too short to test forecasts of {found.horizon} days on earlier days. "
            "A shorter --horizon may help.",
            style="dim",
        )


def _read(found: Made) -> None:
    table = found.table
    named = ", ".join(f"{name} from “{column}”" for name, column in table.columns.items())
    out.print(
        f"{_many(table.rows, 'row')} read, {len(table.day):,} of them orders "
        f"of {_many(len(table.names), 'customer')} ({named}).",
        markup=False,
    )
    if table.either_way:
        out.print(
            "Days such as 03/04/2026 were read with the day first: --month-first turns them.", style="yellow"
        )
    for each in table.left_out:
        out.print(_left_out(each), style="yellow", markup=False)


def _left_out(each: LeftOut) -> str:
    where = f"line {each.first_line}" if each.rows == 1 else f"the first in line {each.first_line}"
    return f"{_many(each.rows, 'row')} left out, {each.why}: {where}, {each.first_said}."


def _customers(found: Made, rows: int) -> None:
    told = found.forecasts
    expected = _many(round(float(told.orders.sum())), "order")
    out.print(
        f"\nForecast from {_day(found.until)} for {found.horizon} days: {expected} expected, "
        f"{(told.within > 0.5).sum():,} of {_many(len(told), 'customer')} will probably order.",
        style="bold",
    )
    if not rows:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("customer", overflow="ellipsis", no_wrap=True, max_width=24)
    for title in ("usual gap", "so far", "active", "orders"):
        table.add_column(title, justify="right", no_wrap=True, min_width=len(title))
    table.add_column("next order, 8 in 10", no_wrap=True, min_width=21)
    for row in np.argsort(-told.within, kind="stable")[:rows]:
        table.add_row(*_cells(found, int(row)))
    out.print(table)
    if rows < len(told):
        out.print(f"The {rows} likeliest are shown; --csv writes all {len(told):,}.", style="dim")


def _cells(found: Made, row: int) -> tuple[str, ...]:
    told, book = found.forecasts, found.book
    repeats, silence = int(book.repeats[row]), int(book.age[row] - book.recency[row])
    ahead = _EARLY
    if repeats:
        ahead = _span(_ahead(found.until, told.next_from[row]), _ahead(found.until, told.next_to[row]))
    return (
        found.names[row],
        f"{int(book.recency[row]) / repeats:.0f} days" if repeats else "",
        f"{silence}",
        f"{told.active[row]:.0%}",
        f"{told.orders[row]:.1f} ({told.orders_from[row]}–{told.orders_to[row]})",
        ahead,
    )


def _test(tested: Tested) -> None:
    days = ", ".join(_day(day) for day in tested.origins)
    out.print(f"\nThe same forecasts made on {days}, held to what came", style="bold")
    out.print(
        f"{tested.forecasts:,} forecasts of {tested.horizon} days: {tested.expected:.2f} orders expected "
        f"of each, {tested.came:.2f} came. CRPS is the mean distance between what was said and what came: "
        "less is better.",
        style="dim",
    )
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("how many orders")
    for title in ("CRPS", "median error", "in the 80 % band"):
        table.add_column(title, justify="right", no_wrap=True)
    for each in tested.orders:
        band = "" if each.in_band is None else f"{each.in_band:.0%}"
        table.add_row(each.name, f"{each.crps:.3f}", f"{each.median_error:.1f}", band)
    out.print(table)
    if tested.next_order:
        _test_next(tested)
    parts = [
        f"{each.said:.0%}: {each.came:.0%} of {each.customers:,}"
        for each in tested.calibration
        if each.customers >= _FEW
    ]
    if parts:
        out.print("Said how likely they would order, and did: " + "; ".join(parts) + ".", markup=False)


def _test_next(tested: Tested) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("when next")
    for title in ("median error", "in the 80 % band"):
        table.add_column(title, justify="right", no_wrap=True)
    for each in tested.next_order:
        band = "" if each.in_band is None else f"{each.in_band:.0%}"
        table.add_row(each.name, f"{each.median_error:.1f} days", band)
    out.print(table)
    out.print(f"Of the {tested.came_again:,} who had ordered twice and came again.", style="dim")


def _ahead(until: date, days: float) -> date:
    return until + timedelta(days=max(1, math.ceil(days)))


def _iso(until: date, days: float) -> str | None:
    return None if math.isnan(days) else _ahead(until, days).isoformat()


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _span(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}" if first != last else _day(last)
    begins = f"{first.day} {first:%b}" if first.year == last.year else _day(first)
    return f"{begins} – {_day(last)}"


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
