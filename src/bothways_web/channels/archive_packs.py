"""Mails in a .zip: files of a Maildir or .eml files, or else one mbox, as providers hand them out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import IO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

from bothways.units.refusal import Refused
from bothways_web.channels.archive_parts import (
    LARGEST,
    TOO_LARGE,
    Archive,
    ArchiveDoesNotFit,
    Found,
    check_files,
    is_mail_file,
    not_read,
    unwrapped,
)

_LOCKED = 0x1
_BROKEN = (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, KeyError, OSError)


def packed(path: Path) -> Archive:
    """What lies in a .zip; raises ``ArchiveDoesNotFit``."""
    try:
        with ZipFile(path) as pack:
            infos = [one for one in pack.infolist() if not one.is_dir()]
    except _BROKEN as error:
        raise ArchiveDoesNotFit(
            Refused("pack_is_damaged", f"{path.name} cannot be unpacked. Pack it anew, then try again.")
        ) from error
    if any(one.flag_bits & _LOCKED for one in infos):
        raise ArchiveDoesNotFit(
            Refused("pack_is_locked", f"{path.name} is locked with a password. Pack it without one.")
        )
    found = tuple(sorted(PurePath(one.filename) for one in infos if is_mail_file(PurePath(one.filename))))
    if found:
        return check_files(path, found)._replace(packed=True)
    boxes = [one for one in infos if PurePath(one.filename).suffix.lower() in (".mbox", ".mbx")]
    if len(boxes) == 1:
        return Archive(path, packed=True, inner=boxes[0].filename, length=boxes[0].file_size)
    many = "There are several mbox files in it; hand them in one by one." if boxes else ""
    raise ArchiveDoesNotFit(
        Refused(
            "no_mail_here",
            f"No mail lies in {path.name}: it holds no Maildir, no .eml file and no mbox. {many}".strip(),
        )
    )


def in_pack(source: Archive, start: int) -> Iterator[Found]:
    """The mails of a .zip with many files, from a place on."""
    with ZipFile(source.path) as pack:
        for number, path in enumerate(source.files[start:], start + 1):
            yield not_read(path, number) or _of_pack(pack, path, number)


@contextmanager
def opened_box(source: Archive) -> Iterator[IO[bytes]]:
    """The one mbox in a .zip."""
    with ZipFile(source.path) as pack, pack.open(source.inner) as file:
        yield file


def _of_pack(pack: ZipFile, path: PurePath, after: int) -> Found:
    try:
        with pack.open(path.as_posix()) as file:
            data = file.read(LARGEST + 1)  # what it says of its size may not be true
    except _BROKEN:
        return Found(path.name, b"", after, "It cannot be unpacked.")
    if len(data) > LARGEST:
        return Found(path.name, b"", after, TOO_LARGE)
    return Found(path.name, unwrapped(path, data), after)
