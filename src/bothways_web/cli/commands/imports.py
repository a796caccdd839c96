"""``bothways import``: bring in what you have, look before, and take it back after."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table as Grid

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways_web.intake.importing import Imported, Plan

imports = typer.Typer(
    help="Bring in contacts, orders and mentions from CSV files, and mails.", no_args_is_help=True
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file, also compressed as .csv.gz.")]
Slug = Annotated[
    str | None,
    typer.Option("--merchant", metavar="NAME", help="The merchant's short name, if there are several."),
]
Mapped = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        help="Which column holds a field, by name or number; FIELD= for none. Can be repeated.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and write nothing.")]


@imports.command()
def contacts(file: File, merchant: Slug = None, column: Mapped = None, dry_run: DryRun = False) -> None:
    """Bring in customers, their people and how they are reached.

    Known customers are found by number, mail address, phone number or name; a second run changes nothing.
    """
    _bring_in("contacts", file, merchant, column, dry_run)


@imports.command()
def orders(file: File, merchant: Slug = None, column: Mapped = None, dry_run: DryRun = False) -> None:
    """Bring in orders as history, with the customers they name.

    Imported history breaks no promise and reminds nobody; a second run changes nothing.
    """
    _bring_in("orders", file, merchant, column, dry_run)


@imports.command()
def mentions(file: File, merchant: Slug = None, column: Mapped = None, dry_run: DryRun = False) -> None:
    """Bring in what was said of you elsewhere: mentions and reviews, tied to nobody yet.

    What is older than 30 days waits for no answer; a second run changes nothing.
    """
    _bring_in("mentions", file, merchant, column, dry_run)


@imports.command()
def undo(
    batch: Annotated[
        str, typer.Argument(metavar="IMPORT", help="The import, as it was named when it ended.")
    ],
    merchant: Slug = None,
) -> None:
    """Take an import back, except where somebody has built on it."""
    access = house.access(merchant)
    from bothways.journal.entry import Actor
    from bothways.units.refusal import Refused
    from bothways.units.side import Side
    from bothways_web.intake.taking_back import take_back

    try:
        name = UUID(batch)
    except ValueError:
        raise Failure(f"“{batch}” is not the name of an import.", 2) from None
    actor = Actor.of(Side.MERCHANT, access.member)
    with Progress(TextColumn("{task.description}"), TextColumn("{task.completed:,}")) as bar:
        task = bar.add_task("Taking back", total=None)
        outcome = take_back(access.merchant_id, name, actor, lambda count: bar.advance(task, count))
    if isinstance(outcome, Refused):
        raise Failure(outcome.sentence)
    out.print(f"{outcome.gone:,} {outcome.of} are taken back.")
    if outcome.kept and outcome.of == "mentions":
        out.print(f"{outcome.kept:,} mentions stay, because somebody has worked on them since.")
    elif outcome.kept:
        out.print(f"{outcome.kept:,} customers keep theirs, because somebody has built on them since.")


@imports.command("list")
def list_imports(merchant: Slug = None) -> None:
    """List the imports of this book, the latest first."""
    access = house.access(merchant)
    from bothways_web.intake.queries import batches

    grid = Grid("Import", "What", "File", "When", "New rows", "State", box=None)
    grid.columns[0].no_wrap, grid.columns[0].min_width = True, 36
    for batch in batches(access):
        state = "taken back" if batch.undone_at else ""
        when = f"{batch.started_at:%Y-%m-%d %H:%M}"
        grid.add_row(str(batch.id), batch.what, batch.file, when, f"{batch.account.get('new', 0):,}", state)
    out.print(grid)


def _bring_in(what: str, file: Path, merchant: str | None, given: list[str] | None, dry_run: bool) -> None:
    access = house.access(merchant)
    from bothways_web.intake import importing

    planned = _plan(what, file, _mapping(given or []))
    _say_columns(planned)
    if dry_run:
        _say(importing.look(access, planned), "would be ")
        out.print("Nothing was written. Leave out --dry-run to bring it in.")
        return
    columns = (TextColumn("{task.completed:,} rows"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns) as bar:
        task = bar.add_task("rows", total=None)
        imported = importing.run(access, planned, lambda count: bar.advance(task, count))
    _say(imported, "")
    if imported.batch is None:
        out.print("Everything was there already; nothing was written.")
    else:
        out.print(f"Take it back with `bothways import undo {imported.batch}`.")


def _mapping(given: list[str]) -> dict[str, str]:
    pairs = [text.partition("=") for text in given]
    broken = [text for text, (field, equals, _) in zip(given, pairs, strict=True) if not (field and equals)]
    if broken:
        raise Failure(f"“{broken[0]}” does not fit; write --map FIELD=COLUMN, such as --map email=E-Mail.", 2)
    return {field.strip(): column.strip() for field, _, column in pairs}


def _plan(what: str, file: Path, given: dict[str, str]) -> "Plan":
    from bothways_web.intake import importing
    from bothways_web.intake.refusals import FileDoesNotFit

    try:
        return importing.plan(what, file, given)
    except FileDoesNotFit as error:
        raise Failure(error.refused.sentence) from None
    except OSError as error:
        raise Failure(f"{file} cannot be read: {error.strerror or error}.") from None


def _say_columns(planned: "Plan") -> None:
    from bothways_web.intake.importing import fields_of

    titles = {field.name: field.title for field in fields_of(planned.what)}
    for field, place in sorted(planned.columns.places.items(), key=lambda item: item[1]):
        out.print(f"  “{planned.table.name_of(place)}” is the {titles[field]}", markup=False)


def _say(imported: "Imported", tense: str) -> None:
    account = imported.account.as_json()
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(justify="right")
    for count, text in (
        (account["new"], f"rows {tense}new"),
        (account["joined"], f"rows {tense}added to customers who are known"),
        (account["unchanged"], "rows are there already, left as they are"),
        (account["skipped"], "rows left out"),
        (account["rows"], "rows in the file"),
    ):
        grid.add_row(f"{count:,}", text)
    out.print(grid)
    if imported.plan.what == "orders":
        made = f"{account['orders']:,} orders, {account['returns']:,} returns"
        out.print(f"{made}, {account['customers']:,} new customers.")
    for reason, count in account["reasons"].items():
        out.print(f"  {count:,} × {reason}", markup=False)
    for line, why in imported.account.lines[:5]:
        out.print(f"  line {line}: {why}", markup=False)
    if imported.account.file is not None and imported.account.file.exists():
        out.print(f"Every line that was left out is listed in {imported.account.file}.")
