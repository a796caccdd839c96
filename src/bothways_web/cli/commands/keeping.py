"""``bothways export`` and ``rebuild``: the whole record out, and every page made anew from it."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn

from bothways_web.cli import house
from bothways_web.cli.files import written
from bothways_web.cli.plain import Failure, err, out


def export(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Where to write it; standard output if left out.")
    ] = None,
) -> None:
    """Write everything as one JSON value a line: registers, and every entry with its digests.

    Keep the file safe: it holds what sign-ins are checked against.
    """
    house.open_book()
    from bothways_web.journal.export import export as lines

    if file is None:
        for line in lines():
            sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
        return
    with written(file) as target:
        count = sum(bool(target.write(line)) for line in lines())
    out.print(f"{file} holds {count:,} lines.")


def rebuild(
    room: Annotated[str | None, typer.Option(help="Only this room, such as promises.")] = None,
) -> None:
    """Make everything that pages show anew from the journal. The journal itself is never changed."""
    house.set_up()
    from bothways_web.cli.commands.migrate import bring_up_to_date
    from bothways_web.journal.rebuild import rebuild as make_anew

    bring_up_to_date()
    columns = (SpinnerColumn(), TextColumn("{task.completed:,} entries"))
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task("entries", total=None)
        try:
            count = make_anew(room, lambda read: bar.advance(task, read))
        except LookupError:
            from bothways_web.journal.registry import projectors

            names = ", ".join(sorted(projector.room for projector in projectors.all()))
            raise Failure(f"There is no room “{room}”. Rooms are {names}.", 2) from None
    out.print(f"{count:,} entries were read; what the pages show is new.")
