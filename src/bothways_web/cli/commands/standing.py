"""``bothways standing``: how the two sides stand, without leaving the terminal."""

from typing import TYPE_CHECKING

from bothways_web.cli import house
from bothways_web.cli.commands.day import Customer, Slug
from bothways_web.cli.plain import out

if TYPE_CHECKING:
    from bothways_web.standing.views_of import View


def standing(customer: Customer, merchant: Slug = None) -> None:
    """Say how you and a customer stand: six estimates for each side, from what both wrote in the book."""
    access = house.customer(house.access(merchant), customer)
    from bothways_web.parties.scene import scene
    from bothways_web.standing.pages import panel

    found = panel(scene(access))
    for pair in found.pairs:
        out.print(f"\n{pair.name}", style="bold")
        for name, view in ((found.merchant, pair.ours), (found.customer, pair.theirs)):
            out.print(f"  {name}: {_words(view)}", markup=False)
    if found.no_difference:
        out.print("\nNo difference was ever voiced here. That is no virtue by itself.")
    if not found.told:
        out.print("\nOf a private person nothing is estimated before they were told.")


def _words(view: "View") -> str:
    return "; ".join(part for part in (view.said, view.facts, view.heading) if part)
