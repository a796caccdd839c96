"""``bothways restore``: a backup read back into an empty book, every digest checked."""

import hashlib
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn

from bothways_web.cli import house
from bothways_web.cli.commands.backup import ATTACHMENTS, BOOK
from bothways_web.cli.plain import Failure, err, out

if TYPE_CHECKING:
    from bothways_web.journal.restore import Restored

File = Annotated[
    Path, typer.Argument(metavar="FILE", help="What `bothways backup` or `bothways export` wrote.")
]


def restore(file: File) -> None:
    """Restore a backup into an empty book. Whatever is wrong with it, nothing is restored.

    Mails that waited to go out are called off: they may have gone out already.
    """
    house.set_up()
    from bothways_web.cli.commands.migrate import bring_up_to_date

    if not file.is_file():
        raise Failure(f"{file} is not there.")
    bring_up_to_date()
    restored, files = _whole(file) if zipfile.is_zipfile(file) else (_lines_of(file), 0)
    more = f" and {files} files" if files else ""
    out.print(f"{restored.entries:,} entries, {restored.registers:,} register rows{more} are restored.")
    if restored.erased:
        out.print(f"{restored.erased:,} of them had been erased since and are erased again.")


def _lines_of(file: Path) -> "Restored":
    try:
        with file.open("rb") as lines:
            return _restore(lines)
    except OSError as error:
        raise Failure(f"{file} cannot be read: {error.strerror or error}.") from None


def _whole(file: Path) -> "tuple[Restored, int]":
    """The book and its files: both or neither."""
    from django.db import transaction

    placed: list[Path] = []
    try:
        with zipfile.ZipFile(file) as archive, transaction.atomic():
            with archive.open(BOOK) as lines:
                restored = _restore(lines)
            _place(archive, placed)
    except (zipfile.BadZipFile, KeyError, OSError, EOFError) as error:
        _remove(placed)
        raise Failure(f"{file} cannot be read to its end: {str(error).strip('.')}.") from None
    except BaseException:
        _remove(placed)
        raise
    return restored, len(placed)


def _restore(lines: Iterable[bytes]) -> "Restored":
    from bothways_web.journal.incoming import NotRestored
    from bothways_web.journal.restore import restore as take_back

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} lines"))
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task("lines", total=None)
        try:
            return take_back(lines, lambda read: bar.advance(task, read))
        except NotRestored as error:
            raise Failure(f"{error} Nothing was restored.") from None


def _place(archive: zipfile.ZipFile, placed: list[Path]) -> None:
    """Put every file where its row says, byte for byte as its digest says."""
    from bothways_web.conversations.attachments import path_of
    from bothways_web.conversations.models import Attachment

    there = set(archive.namelist())
    for row in Attachment.objects.filter(erased_at=None).order_by("id").iterator():
        name = f"{ATTACHMENTS}{row.relationship_id}/{row.id}"
        content = archive.read(name) if name in there else b""
        if hashlib.sha256(content).hexdigest() != row.sha256:
            raise Failure(f"The file {row.id} in the backup is missing or was changed. Nothing was restored.")
        path = path_of(row)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("xb") as target:
            placed.append(path)
            target.write(content)
            target.flush()
            os.fsync(target.fileno())


def _remove(placed: list[Path]) -> None:
    for path in placed:
        path.unlink(missing_ok=True)
