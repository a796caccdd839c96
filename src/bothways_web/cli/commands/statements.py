"""``bothways assurance`` and ``bothways story``: statements about one customer, in the terminal or as PDF."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.commands.day import Customer, Slug
from bothways_web.cli.files import written
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways.statements.document import Document
    from bothways_web.parties.access import RelationshipAccess

Pdf = Annotated[Path | None, typer.Option("--pdf", metavar="FILE", help="Write it to a PDF file instead.")]


def assurance(
    customer: Customer,
    since: Annotated[
        datetime | None,
        typer.Option("--from", formats=["%Y-%m-%d"], help="The first day; a year ago unless you say."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option("--to", formats=["%Y-%m-%d"], help="The last day; else today."),
    ] = None,
    pdf: Pdf = None,
    merchant: Slug = None,
) -> None:
    """Say what you promised a customer, what you kept, where you fell short and what you did about it."""
    access = house.customer(house.access(merchant), customer)
    from bothways_web.parties.scene import today_of
    from bothways_web.statements.pages import assurance_page
    from bothways_web.statements.period import Period

    period = Period.between(_day(since), _day(until), today_of(access))
    if period.since >= period.until:
        raise Failure("The last day lies before the first. Swap --from and --to.", 2)
    _say(access, assurance_page(access, period).document, pdf)


def story(customer: Customer, pdf: Pdf = None, merchant: Slug = None) -> None:
    """Tell what you and a customer did for each other, as you would write it to them."""
    access = house.customer(house.access(merchant), customer)
    from bothways_web.statements.pages import story_page

    page = story_page(access)
    if pdf is not None:
        _say(access, page.document(), pdf)
        return
    out.print(page.title, markup=False, style="bold")
    for line in page.lines:
        out.print(line.text, markup=False)


def _day(given: datetime | None) -> date | None:
    return given.date() if given is not None else None


def _say(access: "RelationshipAccess", document: "Document", pdf: Path | None) -> None:
    from bothways.statements.document import plain
    from bothways_web.foundation import wording
    from bothways_web.parties.scene import today_of
    from bothways_web.statements.printing import as_pdf

    if pdf is None:
        out.print(plain(document), markup=False, end="")
        return
    today = today_of(access)
    with written(pdf) as file:
        file.write(as_pdf(document, access.merchant.name, wording.full_day(today, today)))
    out.print(f"Written to {pdf}.", markup=False)
