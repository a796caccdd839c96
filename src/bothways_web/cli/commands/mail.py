"""``bothways import mail`` and ``bothways mailbox``: mails of an archive, and mailboxes that are read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table as Grid

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways_web.channels.archive_parts import Archive
    from bothways_web.channels.archives import Brought
    from bothways_web.channels.models import Mailbox

mailbox = typer.Typer(help="See and read the mailboxes of a book.", no_args_is_help=True)

Slug = Annotated[
    str | None,
    typer.Option("--merchant", metavar="NAME", help="The merchant's short name, if there are several."),
]


def import_mail(
    path: Annotated[
        Path,
        typer.Argument(metavar="ARCHIVE", help="An mbox file, a Maildir, a .eml file or a folder of them."),
    ],
    merchant: Slug = None,
    address: Annotated[
        str, typer.Option("--address", metavar="MAIL", help="The address whose archive it is.")
    ] = "",
    days: Annotated[
        int,
        typer.Option("--keep-days", min=1, max=3650, help="So many days after it was sent a mail is kept."),
    ] = 730,
    purpose: Annotated[
        str, typer.Option("--purpose", metavar="WORDS", help="What for; customers read it.")
    ] = "To keep track of what we promise each other.",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen, and write nothing.")
    ] = False,
) -> None:
    """Bring in the mails with customers that lie in an archive; no others are kept.

    They are the owner's alone until shared. Broken off, it goes on when it is started again.
    """
    access = house.access(merchant)
    from bothways_web.channels import archives

    source = _source(path)
    given = archives.Given((address or path.name).lower(), purpose, days)
    with Progress(TextColumn("{task.fields[mails]:,} mails"), BarColumn(), TimeRemainingColumn()) as bar:
        task = bar.add_task("mails", total=source.size or None, mails=0)
        seen = 0

        def progress(count: int, place: int) -> None:
            nonlocal seen
            seen += count
            bar.update(task, completed=place, mails=seen)

        work = archives.look if dry_run else archives.bring_in
        brought = work(access, source, given, progress)
    _say(brought, "would be " if dry_run else "")
    if dry_run:
        out.print("Nothing was written. Leave out --dry-run to bring it in.")
        return
    out.print(f"Take it back with `bothways mailbox remove {brought.mailbox.id}`.")


@mailbox.command("list")
def list_mailboxes(merchant: Slug = None) -> None:
    """List the owner's mailboxes and the shared ones, and how each is."""
    access = house.access(merchant)
    from bothways_web.channels import queries_mail

    grid = Grid("Mailbox", "Address", "Kept", "How it is", box=None)
    grid.columns[0].no_wrap, grid.columns[0].min_width = True, 36
    for row in queries_mail.mailboxes(access):
        grid.add_row(str(row.id), row.address, f"{queries_mail.kept_count(row):,}", _state(row))
    out.print(grid)


@mailbox.command()
def read(
    name: Annotated[str, typer.Argument(metavar="MAILBOX", help="The mailbox, as the list names it.")],
    merchant: Slug = None,
) -> None:
    """Read one of the owner's mailboxes now, without waiting for the worker."""
    found = _mailbox(name, merchant)
    from bothways_web.channels.keeping import Became
    from bothways_web.channels.models import Way
    from bothways_web.channels.reading_mailbox import read as read_on

    if found.way != Way.IMAP:
        raise Failure(f"{found.address} is an archive; it was read when it was brought in.")
    account = read_on(found)
    found.refresh_from_db()
    if found.error:
        raise Failure(f"{found.error}. {found.remedy}")
    out.print(f"{account[Became.KEPT]:,} of {account.total():,} new mails are kept.")


@mailbox.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="MAILBOX", help="The mailbox, as the list names it.")],
    merchant: Slug = None,
) -> None:
    """Forget one of the owner's mailboxes or archives with all its mails. What stands in the book stays."""
    found = _mailbox(name, merchant)
    from bothways_web.channels import mailboxes

    count = mailboxes.remove(found)
    out.print(f"{found.address} is removed, with {count:,} mails.")


def _mailbox(name: str, merchant: str | None) -> "Mailbox":
    access = house.access(merchant)
    from bothways_web.channels import queries_mail

    try:
        found = queries_mail.mailbox(access, UUID(name))
    except ValueError:
        raise Failure(f"“{name}” is not the name of a mailbox.", 2) from None
    if found is None:
        raise Failure("The owner has no such mailbox.")
    return found


def _source(path: Path) -> "Archive":
    from bothways_web.channels.archive_files import archive
    from bothways_web.channels.archive_parts import ArchiveDoesNotFit

    try:
        return archive(path)
    except ArchiveDoesNotFit as error:
        raise Failure(error.refused.sentence) from None
    except OSError as error:
        raise Failure(f"{path} cannot be read: {error.strerror or error}.") from None


def _state(row: "Mailbox") -> str:
    from bothways_web.channels.pages_mailbox import state_of

    state = state_of(row)
    if state == "trouble":
        return f"{row.error} at {row.error_at:%Y-%m-%d %H:%M} UTC. {row.remedy}"
    if state == "well":
        return f"last read at {row.read_at:%Y-%m-%d %H:%M} UTC"
    return {
        "archive": "an archive",
        "looking": "an archive that is being looked at",
        "ready": "an archive that waits to be brought in",
        "running": "an archive that is being brought in",
        "failed": "an archive that broke off",
        "sign-in": "nobody has signed in yet",
        "choose": "its folders are not chosen yet",
        "paused": "paused",
        "new": "not read yet",
    }[state]


def _say(brought: "Brought", tense: str) -> None:
    from bothways_web.channels.archives import account_file
    from bothways_web.channels.keeping import Became

    grid = Grid.grid(padding=(0, 2))
    grid.add_column(justify="right")
    for became, text in (
        (Became.KEPT, f"{tense}kept"),
        (Became.THERE, "are there already"),
        (Became.OUTSIDE, "outside any relationship, not kept"),
        (Became.OLD, "older than mails are kept"),
        (Became.OBJECTED, "with customers who objected or were erased, not kept"),
        (Became.UNREADABLE, "could not be read"),
    ):
        if brought.became[became] or became is Became.KEPT:
            grid.add_row(f"{brought.became[became]:,}", text)
    grid.add_row(f"{brought.mails:,}", "mails in all")
    out.print(grid)
    if brought.customers:
        many = len(brought.customers)
        out.print("They are with one customer." if many == 1 else f"They are with {many:,} customers.")
    for name, why in brought.unreadable:
        out.print(f"  {name}: {why}", markup=False)
    if brought.became[Became.UNREADABLE] and account_file(brought.mailbox).exists():
        out.print(f"Every one of them is listed in {account_file(brought.mailbox)}.")
