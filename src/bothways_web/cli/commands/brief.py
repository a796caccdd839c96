"""``bothways brief``: what to know before a call or a meeting, without leaving the terminal."""

from pathlib import Path
from typing import Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.files import written
from bothways_web.cli.plain import out


def brief(
    customer: Annotated[str, typer.Argument(metavar="CUSTOMER", help="Words that find the customer.")],
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it to a PDF file instead.")] = None,
    merchant: Annotated[
        str | None,
        typer.Option("--merchant", metavar="NAME", help="The merchant's short name, if there are several."),
    ] = None,
) -> None:
    """Say what to know, ask and offer before talking with a customer."""
    access = house.customer(house.access(merchant), customer)
    from bothways_web.counsel.pages import brief_of
    from bothways_web.counsel.printing import as_pdf
    from bothways_web.counsel.sections import plain
    from bothways_web.foundation import wording
    from bothways_web.parties.scene import today_of

    found = brief_of(access)
    if pdf is None:
        out.print(plain(found), markup=False, end="")
        return
    today = today_of(access)
    with written(pdf) as file:
        file.write(as_pdf(found, access.merchant.name, wording.full_day(today, today)))
    out.print(f"Written to {pdf}.", markup=False)
