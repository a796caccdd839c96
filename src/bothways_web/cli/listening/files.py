"""From files and standard input to pieces; what cannot be read is told, and the rest goes on."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from bothways_web.cli.listening.heard_in import (
    Defaults,
    Piece,
    Unreadable,
    from_line,
    from_mail,
    from_text,
    from_transcript,
)
from bothways_web.cli.plain import err

_LINES = (".jsonl", ".ndjson", ".json")
_TALKS = (".vtt", ".srt")


@dataclass
class Input:
    """Everything that is to be listened to. ``unread`` counts what could not be read."""

    files: list[Path]
    defaults: Defaults
    unread: int = field(default=0, init=False)

    def pieces(self) -> Iterator[Piece]:
        """All pieces of all files, or of standard input where there is no file."""
        if not self.files:
            yield from self._read(sys.stdin.buffer, None)
        for file in self.files:
            try:
                with file.open("rb") as stream:
                    yield from self._read(stream, file)
            except OSError as error:
                self._tell(f"{file} cannot be read: {error.strerror or error}.")

    def _read(self, stream: BinaryIO, file: Path | None) -> Iterator[Piece]:
        ending = file.suffix.lower() if file else ""
        name = file.name if file else "text"
        if ending == ".eml":
            yield from_mail(stream.read(), name, self.defaults)
        elif ending in _LINES:
            yield from self._lines(stream, f"{file}, line")
        elif file is None:
            first = next((line for line in stream if line.strip()), b"")
            if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
                yield from self._lines(_after(first, stream), "Line")
            else:
                yield from from_text(_decoded(first + stream.read()), name, self.defaults)
        elif ending in _TALKS:
            yield from from_transcript(_decoded(stream.read()), name, self.defaults)
        else:
            yield from from_text(_decoded(stream.read()), name, self.defaults)

    def _lines(self, lines: Iterator[bytes] | BinaryIO, place: str) -> Iterator[Piece]:
        for number, raw in enumerate(lines, 1):
            if not raw.strip():
                continue
            try:
                yield from_line(raw.decode("utf-8-sig"), number, self.defaults)
            except UnicodeDecodeError:
                self._tell(f"{place} {number} was left out: it is not UTF-8.")
            except Unreadable as why:
                self._tell(f"{place} {number} was left out: {why}.")

    def _tell(self, sentence: str) -> None:
        self.unread += 1
        err.print(sentence, markup=False)


def _after(first: bytes, rest: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from rest


def _decoded(data: bytes) -> str:
    """Text as it is written today, or as old programs wrote it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
