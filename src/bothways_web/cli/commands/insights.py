"""``bothways insights``: the pictures of a book in words, and its weeks as a table."""

from pathlib import Path
from typing import Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.commands.day import Slug
from bothways_web.cli.plain import Failure, out


def insights(
    merchant: Slug = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write the weeks into this file.")
    ] = None,
) -> None:
    """Say how both sides kept their word, how long answers took and what waits, as the page Insights does."""
    access = house.access(merchant)
    from bothways_web.foundation import clock
    from bothways_web.insights import pages
    from bothways_web.insights.export import weeks_as_csv
    from bothways_web.insights.summing import sum_book

    sum_book(access.merchant, clock.now())
    page = pages.insights(access)
    for picture in (*page.pictures, *page.daily):
        out.print(f"\n{picture.title}", style="bold")
        out.print(picture.answer, markup=False)
    out.print(f"\n{page.own}", markup=False)
    if csv is not None:
        try:
            csv.write_text("".join(weeks_as_csv(access)), encoding="utf-8", newline="")
        except OSError as error:
            raise Failure(f"{csv} cannot be written: {error.strerror or error}.") from None
        out.print(f"The weeks stand in {csv}.", markup=False)
