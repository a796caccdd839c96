"""A disk that loses its power: of each file it keeps what was synced, and any of the rest, or nothing."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

HEADER = struct.Struct("<cIQI")


@dataclass(frozen=True)
class Change:
    """What happened to a file: W bytes written at an offset, T cut to a length, S synced, U removed."""

    kind: str
    name: str
    offset: int
    data: bytes


def changes(log: Path) -> Iterator[Change]:
    """The records of ``witness.c``, in order; a last one that was cut off is left out."""
    raw, at = log.read_bytes(), 0
    while at + HEADER.size <= len(raw):
        kind, path_length, offset, length = HEADER.unpack_from(raw, at)
        at += HEADER.size
        path, data = raw[at : at + path_length], raw[at + path_length : at + path_length + length]
        at += path_length + length
        yield Change(kind.decode(), Path(path.decode()).name, offset, data)


@dataclass
class File:
    """A file: what surely stands on the disk, and what was asked for since the last sync."""

    durable: bytearray = field(default_factory=bytearray)
    waiting: list[Change] = field(default_factory=list)


@dataclass
class Disk:
    """All files of a folder, by name."""

    files: dict[str, File] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> "Disk":
        """What stands in a folder, all of it synced."""
        return cls(
            {path.name: File(bytearray(path.read_bytes())) for path in folder.iterdir() if path.is_file()}
        )

    def take(self, change: Change) -> None:
        """The next change."""
        if change.kind == "U":
            self.files.pop(change.name, None)
            return
        file = self.files.setdefault(change.name, File())
        if change.kind == "S":
            for each in file.waiting:
                _apply(each, file.durable)
            file.waiting.clear()
        else:
            file.waiting.append(change)

    def cut(self, folder: Path, chance: Random | None = None) -> None:
        """Write to ``folder`` what the disk holds when the power goes.

        What was not synced is gone; with ``chance`` some of it, in no order, got there all the same.
        """
        for name, file in self.files.items():
            left = bytearray(file.durable)
            for each in file.waiting if chance else ():
                if chance and chance.random() < 0.5:
                    _apply(each, left)
            (folder / name).write_bytes(left)


def _apply(change: Change, content: bytearray) -> None:
    end = change.offset + len(change.data)
    if change.kind == "T":
        del content[change.offset :]
    content.extend(bytes(max(0, (change.offset if change.kind == "T" else end) - len(content))))
    if change.kind == "W":
        content[change.offset : end] = change.data
