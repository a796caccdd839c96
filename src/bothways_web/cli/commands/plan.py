"""``bothways plan``: what is planned for a customer, or for all of them, without leaving the terminal."""

from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.commands.day import Slug
from bothways_web.cli.plain import out

if TYPE_CHECKING:
    from bothways_web.programme.pages import StepRow


def plan(
    customer: Annotated[
        str, typer.Argument(metavar="[CUSTOMER]", help="Words that find the customer; all of them without.")
    ] = "",
    merchant: Slug = None,
) -> None:
    """Say what is planned for a customer and what was done, or what is due for all of them."""
    access = house.access(merchant)
    from bothways_web.parties.scene import scene
    from bothways_web.programme.pages import plan_panel, plans_page

    if not customer:
        _say("Due until in two weeks", plans_page(access, "", "").due)
        return
    found = plan_panel(scene(house.customer(access, customer)))
    for line in (found.known, found.loss, found.year):
        if line:
            out.print(line, markup=False)
    _say("Planned", found.open)
    _say("Done or left out", found.ended)


def _say(title: str, rows: "tuple[StepRow, ...]") -> None:
    out.print(f"\n{title}", style="bold")
    for row in rows:
        name = f"{row.customer}: " if row.customer else ""
        out.print(f"  {row.when}: {name}{row.step.what}", markup=False)
        for more in (row.note, row.step.said):
            if more:
                out.print(f"    {more}", markup=False, style="dim")
    if not rows:
        out.print("  Nothing.")
