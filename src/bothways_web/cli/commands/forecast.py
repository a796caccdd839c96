"""``bothways forecast``: when each customer will probably need something again. Needs no book."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli.plain import Failure

if TYPE_CHECKING:
    from bothways_web.intake.purchase_rows import PurchaseTable

Column = Annotated[
    str | None, typer.Option(metavar="NAME", help="The column's name or number, if not found.")
]


def forecast(  # noqa: PLR0913, PLR0917 - one for each option
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE.csv", help="Orders: customer, date, and amount if known."),
    ],
    horizon: Annotated[
        int | None,
        typer.Option(metavar="DAYS", min=1, max=3650, help="How far to look ahead."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Forecast from here. The last order, if left out."),
    ] = None,
    customer: Column = None,
    when: Annotated[str | None, typer.Option("--date", metavar="NAME", help="The column of the day.")] = None,
    amount: Column = None,
    month_first: Annotated[
        bool | None,
        typer.Option("--month-first/--day-first", help="How 03/04/2026 is read. Found out, if left out."),
    ] = None,
    rows: Annotated[int, typer.Option(metavar="N", min=0, help="How many customers are shown.")] = 20,
    test: Annotated[bool, typer.Option("--test/--no-test", help="Hold forecasts to what came.")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Write everything as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Write all customers as CSV.")] = False,
) -> None:
    """Say for each customer whether they are still one, when they will order next, and how often.

    Works on any table of orders; nothing is kept. Forecasts made on earlier days of the same table are held
    to what came, beside plain rules.
    """
    if as_json and as_csv:
        raise Failure("Choose --json or --csv, not both.", 2)
    given = {"customer": customer, "date": when, "amount": amount}
    table = _read(file, {name: column for name, column in given.items() if column}, month_first)
    last = date.fromordinal(max(table.day))
    day = _day(until) if until else last
    from bothways_web.cli import forecasts, forecasts_told

    found = forecasts.made(table, day, horizon or forecasts.fitting(table, day), test=test)
    if found is None:
        first = date.fromordinal(min(table.day))
        raise Failure(f"Nobody had bought anything by {day}. The first order is of {first}.", 2)
    if as_json:
        forecasts_told.as_json(found)
    elif as_csv:
        forecasts_told.as_csv(found)
    else:
        forecasts_told.as_table(found, rows)


def _read(file: Path, given: dict[str, str], month_first: bool | None) -> "PurchaseTable":
    from bothways_web.intake.purchase_rows import read_purchases
    from bothways_web.intake.refusals import FileDoesNotFit

    try:
        table = read_purchases(file, given, month_first)
    except FileDoesNotFit as error:
        raise Failure(str(error), 2) from None
    except OSError as error:
        raise Failure(f"{file} cannot be read: {error.strerror or error}.", 2) from None
    if table.day:
        return table
    first = table.left_out[0]
    raise Failure(
        f"No row of {file.name} is an order we can read: {table.rows} left out, the first in line "
        f"{first.first_line}: {first.first_said}.",
        2,
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Failure(f"“{text}” is no day. Write it as 2026-03-11.", 2) from None
