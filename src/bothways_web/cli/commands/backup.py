"""``bothways backup``: the whole book in one file, files that came with entries included."""

import zipfile
from pathlib import Path
from typing import Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.files import written
from bothways_web.cli.plain import out

BOOK = "book.jsonl"
ATTACHMENTS = "attachments/"

File = Annotated[Path, typer.Argument(metavar="FILE", help="Where the backup goes, such as book.zip.")]


def backup(file: File) -> None:
    """Write everything into one file, while the book is in use.

    It can be restored on SQLite and on PostgreSQL. Keep it safe: who has it can read the whole book.
    """
    house.open_book()
    from bothways_web.journal.export import export

    with written(file) as target, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open(BOOK, "w", force_zip64=True) as book:
            for line in export():
                book.write(line)
        kept = _keep_attachments(archive)
    files = f" and {kept} files" if kept else ""
    out.print(f"{file} holds the whole book{files}. Restore it with `bothways restore {file.name}`.")


def _keep_attachments(archive: zipfile.ZipFile) -> int:
    """Files are never changed, only erased: whatever the export names is still there, or was erased since."""
    from bothways_web.conversations.attachments import path_of
    from bothways_web.conversations.models import Attachment

    kept = 0
    for row in Attachment.objects.filter(erased_at=None).order_by("id").iterator():
        path = path_of(row)
        if path.is_file():
            archive.write(path, f"{ATTACHMENTS}{row.relationship_id}/{row.id}")
            kept += 1
    return kept
