"""Mails in files: mbox, Maildir, single .eml files and folders of them, one mail after the other.

Each mail comes with the place after it, where reading can go on later; an archive of any size takes the
memory of one mail.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from bothways.units.refusal import Refused

#: A mail larger than this is passed over; more than any mail server takes.
LARGEST = 100_000_000  # bytes
_FROM = b"From "
_MAIL_ENDS = (".eml", ".emlx")
_TOO_LARGE = "It is larger than 100 MB."


class Found(NamedTuple):
    """A mail's bytes, what to call it, and the place after it; ``wrong`` says why there are no bytes."""

    name: str
    data: bytes
    after: int
    wrong: str = ""


class ArchiveDoesNotFit(Exception):
    """A file or folder that holds no mails we can read."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.sentence)
        self.refused = refused


class Archive(NamedTuple):
    """An archive that can be read: one mbox file, or the files of a folder in a fixed order."""

    path: Path
    files: tuple[Path, ...]

    @property
    def is_mbox(self) -> bool:
        """Whether it is one file with many mails."""
        return not self.files

    @property
    def size(self) -> int:
        """What places in it count up to: bytes of an mbox, else files; 0 where nobody knows."""
        if self.files:
            return len(self.files)
        return 0 if self.path.suffix == ".gz" else self.path.stat().st_size


def archive(path: Path) -> Archive:
    """Find out what an archive is; raises ``ArchiveDoesNotFit`` or ``OSError``."""
    if path.is_dir():
        files = tuple(sorted(_mail_files(path)))
        if not files:
            raise ArchiveDoesNotFit(
                Refused("no_mail_here", f"No mail lies in {path}: it is no Maildir and holds no .eml file.")
            )
        return Archive(path, files)
    with _opened(path) as file:
        begin = file.read(4096)
    if path.suffix.lower() == ".msg" or begin.startswith(b"\xd0\xcf\x11\xe0"):
        raise ArchiveDoesNotFit(
            Refused(
                "msg_is_not_read", "Outlook's .msg files cannot be read. Save the mails as .eml, or as mbox."
            )
        )
    if begin.startswith(_FROM):
        return Archive(path, ())
    if path.suffix.lower() in _MAIL_ENDS or b":" in begin.split(b"\n", 1)[0]:
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
        with _opened(source.path) as file:
            file.seek(start)
            yield from _of_mbox(file, start)
        return
    for number, path in enumerate(source.files[start:], start + 1):
        yield _of_file(path, number)


def _of_mbox(file: BinaryIO, place: int) -> Iterator[Found]:
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
    return Found(name, b"", after, _TOO_LARGE) if size > LARGEST else Found(name, b"".join(lines), after)


def _of_file(path: Path, after: int) -> Found:
    try:
        if path.stat().st_size > LARGEST:
            return Found(path.name, b"", after, _TOO_LARGE)
        data = path.read_bytes()
    except OSError as error:
        return Found(path.name, b"", after, f"It cannot be read: {error.strerror}.")
    if path.suffix == ".emlx":  # Apple's: the number of bytes stands before the mail
        count, _, rest = data.partition(b"\n")
        data = rest[: int(count)] if count.strip().isdigit() else data
    return Found(path.name, data, after)


def _mail_files(folder: Path) -> Iterator[Path]:
    """Files of a Maildir with its folders, or files that say they are mails."""
    for path in folder.rglob("*"):
        if path.is_file() and (path.parent.name in ("cur", "new") or path.suffix.lower() in _MAIL_ENDS):
            yield path


def _opened(path: Path) -> BinaryIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rb")  # type: ignore[return-value]
    return path.open("rb")
