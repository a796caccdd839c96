"""What an archive of mails is made of, however it lies there."""

from pathlib import Path, PurePath
from typing import NamedTuple

from bothways.units.refusal import Refused

#: A mail larger than this is passed over; more than any mail server takes.
LARGEST = 100_000_000  # bytes
TOO_LARGE = "It is larger than 100 MB."
MAIL_ENDS, MSG = (".eml", ".emlx"), ".msg"
MSG_IS_NOT_READ = Refused(
    "msg_is_not_read", "Outlook's .msg files cannot be read. Save the mails as .eml, or as mbox."
)


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
    """An archive that can be read: one mbox, or the files of a folder in a fixed order.

    ``packed`` when they lie in a .zip; ``files`` are then names in it, and ``inner`` the mbox in it, which
    is so many bytes long (``length``).
    """

    path: Path
    files: tuple[PurePath, ...] = ()
    packed: bool = False
    inner: str = ""
    length: int = 0

    @property
    def is_mbox(self) -> bool:
        """Whether it is one file with many mails."""
        return not self.files

    @property
    def size(self) -> int:
        """What places in it count up to: bytes of an mbox, else files; 0 where nobody knows."""
        if self.files:
            return len(self.files)
        return self.length if self.length or self.path.suffix == ".gz" else self.path.stat().st_size


def is_mail_file(path: PurePath) -> bool:
    """Whether a file lies in a Maildir, or says that it is a mail."""
    if path.name.startswith("._"):  # what a Mac adds to archives
        return False
    return path.parent.name in ("cur", "new") or path.suffix.lower() in (*MAIL_ENDS, MSG)


def check_files(path: Path, files: tuple[PurePath, ...]) -> Archive:
    """The archive that these files make; raises ``ArchiveDoesNotFit`` where none of them can be read."""
    if files and all(one.suffix.lower() == MSG for one in files):
        raise ArchiveDoesNotFit(MSG_IS_NOT_READ)
    return Archive(path, files)


def not_read(path: PurePath, after: int) -> Found | None:
    """A mail among others that is passed over by its name, with why."""
    return Found(path.name, b"", after, MSG_IS_NOT_READ.sentence) if path.suffix.lower() == MSG else None


def unwrapped(path: PurePath, data: bytes) -> bytes:
    """The mail in a file's bytes: in Apple's the number of bytes stands before it."""
    if path.suffix == ".emlx":
        count, _, rest = data.partition(b"\n")
        return rest[: int(count)] if count.strip().isdigit() else data
    return data
