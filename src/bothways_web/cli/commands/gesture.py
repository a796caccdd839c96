"""``bothways gesture``: keep what was done for a customer beyond what was owed."""

from typing import Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.commands.day import PHRASE, Customer, Slug, done, fitting


def gesture(
    customer: Customer,
    what: Annotated[str, typer.Argument(metavar="WORDS", help="What was done.")],
    why: Annotated[str | None, typer.Option(metavar="WORDS", help="What it was for.")] = None,
    minutes: Annotated[int | None, typer.Option(min=0, max=100_000, help="How many minutes it took.")] = None,
    theirs: Annotated[bool, typer.Option("--theirs", help="They did it for us.")] = False,
    merchant: Slug = None,
) -> None:
    """Keep what we did for a customer that nobody had promised. Both sides read it; the minutes only we."""
    access = house.customer(house.access(merchant), customer)
    from bothways.gestures.giving import Cost
    from bothways.gestures.kinds import GestureMade
    from bothways.units.side import Side
    from bothways_web.gestures import actions

    made = GestureMade(
        giver=Side.CUSTOMER if theirs else Side.MERCHANT,
        what=fitting(what, "Say what was done.", PHRASE),
        why=fitting(why, "Say what it was for.", PHRASE) if why else None,
    )
    done(actions.give(access, made, Cost(minutes=minutes)), "Kept.")
