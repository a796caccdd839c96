"""Mails in files: mbox, Maildir, single .eml files and folders of them, one mail after the other.

Each mail comes with the place after it, where reading can go on later; an archive of any size takes the
memory of one mail. Those in a .zip are read in ``archive_packs``.
"""

import gzip
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, cast

from bothways.units.refusal import Refused
from bothways_web.channels.archive_packs import in_pack, opened_box, packed
from bothways_web.channels.archive_parts import (
    LARGEST,
    MAIL_ENDS,
    MSG,
    MSG_IS_NOT_READ,
    TOO_LARGE,
    Archive,
    ArchiveDoesNotFit,
    Found,
    check_files,
    is_mail_file,
    not_read,
    unwrapped,
)

_FROM, _ZIP, _OLE = b"From ", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def archive(path: Path) -> Archive:
    """Find out what an archive is; raises ``ArchiveDoesNotFit`` or ``OSError``."""
    if path.is_dir():
        files = tuple(sorted(found for found in path.rglob("*") if is_mail_file(found) and found.is_file()))
        if not files:
            raise ArchiveDoesNotFit(
                Refused("no_mail_here", f"No mail lies in {path}: it is no Maildir and holds no .eml file.")
            )
        return check_files(path, files)
    with _opened(Archive(path)) as file:
        begin = file.read(4096)
    if begin.startswith(_ZIP):
        return packed(path)
    if path.suffix.lower() == MSG or begin.startswith(_OLE):
        raise ArchiveDoesNotFit(MSG_IS_NOT_READ)
    if begin.startswith(_FROM):
        return Archive(path)
    if path.suffix.lower() in MAIL_ENDS or b":" in begin.split(b"\n", 1)[0]:
        return Archive(path, (path,))
    raise ArchiveDoesNotFit(
        Refused(
            "no_archive",
            f"{path.name} is no mail archive: an mbox begins with “From ”, a mail with its head.",
        )
    )


def mails(source: Archive, start: int = 0) -> Iterator[Found]:
    """The mails from a place on."""
    if source.is_mbox:
        with _opened(source) as file:
            file.seek(start)
            yield from _of_mbox(file, start)
    elif source.packed:
        yield from in_pack(source, start)
    else:
        for number, path in enumerate(source.files[start:], start + 1):
            yield not_read(path, number) or _of_file(Path(path), number)


def _of_mbox(file: IO[bytes], place: int) -> Iterator[Found]:
    """A mail begins with a line "From " after an empty one; within a mail it is written ">From " (mboxrd)."""
    lines: list[bytes] = []
    size, begun, blank = 0, False, True
    for line in file:
        if blank and line.startswith(_FROM):
            if begun:
                yield _mail(lines, size, place)
            begun, lines, size = True, [], 0
        elif begun:
            size += len(line)
            if size <= LARGEST:
                lines.append(
                    line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(_FROM) else line
                )
        place += len(line)
        blank = line in (b"\n", b"\r\n")
    if begun:
        yield _mail(lines, size, place)


def _mail(lines: list[bytes], size: int, after: int) -> Found:
    """``after`` is the place of the next mail's "From " line."""
    name = f"byte {after - size:,}"
    return Found(name, b"", after, TOO_LARGE) if size > LARGEST else Found(name, b"".join(lines), after)


def _of_file(path: Path, after: int) -> Found:
    try:
        if path.stat().st_size > LARGEST:
            return Found(path.name, b"", after, TOO_LARGE)
        return Found(path.name, unwrapped(path, path.read_bytes()), after)
    except OSError as error:
        return Found(path.name, b"", after, f"It cannot be read: {error.strerror}.")


def _opened(source: Archive) -> AbstractContextManager[IO[bytes]]:
    if source.packed:
        return opened_box(source)
    if source.path.suffix == ".gz":
        return cast("IO[bytes]", gzip.open(source.path, "rb"))
    return source.path.open("rb")
