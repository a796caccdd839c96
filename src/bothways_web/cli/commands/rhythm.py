"""``bothways rhythm``: the forecasts of the book, made now as the worker makes them, and who is late."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.commands.day import Slug
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways_web.parties.access import MerchantAccess


def rhythm(
    merchant: Slug = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write all of them into this file.")
    ] = None,
) -> None:
    """Make the forecasts that are due, and say what the book expects and who is later than their rhythm."""
    access = house.access(merchant)
    from bothways_web.forecast import fitting, issuing, records
    from bothways_web.foundation import clock

    now = clock.now()
    records.score(now)
    fitting.fit_books(now)
    made = issuing.issue(now)
    out.print(f"{made:,} forecasts were made." if made != 1 else "1 forecast was made.")
    _say(access)
    if csv is not None:
        _write(access, csv)


def _say(access: "MerchantAccess") -> None:
    from bothways_web.forecast.pages_book import insights

    page = insights(access)
    if not page.weeks:
        out.print("Nothing can be said yet: it takes ten customers who have ordered.")
        return
    for week in page.weeks:
        out.print(f"  {week.name}: {week.band} orders", markup=False)
    out.print(page.whole, markup=False)
    out.print(page.record.words, markup=False)
    if page.late:
        out.print("\nLater than their rhythm", style="bold")
    for one in page.late:
        out.print(f"  {one.name}: {one.words}", markup=False)


def _write(access: "MerchantAccess", file: Path) -> None:
    from bothways_web.forecast.export import lines

    try:
        with file.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(lines(access))
    except OSError as error:
        raise Failure(f"{file} cannot be written: {error.strerror or error}.") from None
    out.print(f"They stand in {file}.", markup=False)
