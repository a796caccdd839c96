"""``bothways erase``: what identifies somebody goes; that entries stood there stays."""

from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from uuid import UUID

    from bothways_web.parties.access import RelationshipAccess
    from bothways_web.parties.erasing import Preview


def erase(
    customer: Annotated[str, typer.Argument(metavar="CUSTOMER", help="Words that find the customer.")],
    person: Annotated[
        str | None, typer.Option(metavar="NAME", help="One person alone; otherwise everybody there.")
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(metavar="WORD", help="Another word they go by; can be repeated."),
    ] = None,
    words: Annotated[bool, typer.Option(help="Also what they wrote themselves.")] = True,
    everything: Annotated[
        bool, typer.Option("--everything", help="All that was ever said, orders and payments too.")
    ] = False,
    why: Annotated[str, typer.Option(help="Stays in the book. Name nobody.")] = "They asked us to.",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    merchant: Annotated[
        str | None,
        typer.Option("--merchant", metavar="NAME", help="The merchant's short name, if there are several."),
    ] = None,
) -> None:
    """Erase what identifies a customer or one of its people, for good."""
    access = house.customer(house.access(merchant), customer)
    from bothways.units.refusal import Refused
    from bothways_web.parties.erasing import Whom, preview
    from bothways_web.parties.erasing import erase as erase_for_good

    whom = Whom(_person(access, person), tuple(also or ()), words, everything)
    shown = preview(access, whom)
    if isinstance(shown, Refused):
        raise Failure(shown.sentence)
    _say(access, shown)
    if dry_run or not shown.gone:
        out.print("Nothing was erased.")
        return
    typer.confirm("Nothing brings it back. Erase it?", abort=True)
    done = erase_for_good(access, whom, why, shown.seen)
    if isinstance(done, Refused):
        raise Failure(done.sentence)
    out.print(f"Erased: what stood in {len(shown.gone):,} of {len(shown.gone) + shown.stays:,} entries.")


def _person(access: "RelationshipAccess", name: str | None) -> "UUID | None":
    if name is None:
        return None
    from bothways_web.parties.queries import people_of

    people = people_of(access)
    found = [row for row in people if name.strip().casefold() in row.name.casefold()]
    if len(found) != 1:
        names = ", ".join(row.name for row in found or people) or "nobody"
        raise Failure(f"Say whom by their name. Here {'could be meant' if found else 'act'}: {names}.", 2)
    return found[0].id


def _say(access: "RelationshipAccess", shown: "Preview") -> None:
    from bothways_web.parties.happenings import happenings

    for one in happenings(access, shown.gone):
        told = f"{one.who} {one.told}" if one.who else one.told
        quote = f": {one.line.quote}" if one.line.quote else ""
        out.print(f"  {one.at:%Y-%m-%d}  {told}{quote}", markup=False)
    out.print(f"{len(shown.gone):,} entries go, {shown.stays:,} stay as they are.")
