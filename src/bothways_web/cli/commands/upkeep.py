"""``bothways upkeep``: how long a customer waited, what they take and what they bring."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.commands.day import Slug
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways_web.parties.access import MerchantAccess


def upkeep(
    customer: Annotated[
        str | None, typer.Argument(metavar="CUSTOMER", help="A name, or its beginning.")
    ] = None,
    merchant: Slug = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write all customers into this file.")
    ] = None,
) -> None:
    """Say how long a customer waited, what it takes to keep them and what they bring, out of the record."""
    if customer is None and csv is None:
        raise Failure("Name a customer, or write all of them with --csv FILE.", 2)
    access = house.access(merchant)
    if customer is not None:
        _say(access, customer)
    if csv is not None:
        _write(access, csv)


def _say(access: "MerchantAccess", customer: str) -> None:
    one = house.customer(access, customer)
    from bothways_web.insights.times import panel
    from bothways_web.insights.upkeep_pages import upkeep_page

    page = upkeep_page(one)
    waited = panel(page.scene)
    for sentence in (waited.answers, waited.goods, waited.again):
        if sentence:
            out.print(sentence, markup=False)
    out.print("\nThe last twelve months, and in all", style="bold")
    for row in (*page.brings, *page.takes, page.took):
        much = f" ({row.much})" if row.much else ""
        out.print(f"  {row.name}{much}: {row.year}, {row.ever}", markup=False)
    out.print(page.along, markup=False)
    out.print("\nIn no sum", style="bold")
    for missing in page.missing:
        out.print(f"  {missing}", markup=False)


def _write(access: "MerchantAccess", file: Path) -> None:
    from bothways_web.insights.export import customers_as_csv

    try:
        with file.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(customers_as_csv(access))
    except OSError as error:
        raise Failure(f"{file} cannot be written: {error.strerror or error}.") from None
    out.print(f"They stand in {file}.", markup=False)
