"""Texts for a command that reads language: from files or standard input, one after the other, none kept.

A file is a mail (``.eml``), JSON Lines (``.jsonl``, ``.ndjson``, ``.json``, a line
``{"id", "text", …}``) or plain text. What comes on standard input is told apart by how it begins. A line that
cannot be read is told on standard error with its number, and the rest goes on.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import orjson

from bothways_web.cli.plain import Failure, err

_LINES = (".jsonl", ".ndjson", ".json")
_HEAD = re.compile(
    rb"(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to):\s?", re.IGNORECASE
)
_PEEKED = 4096


class Text(NamedTuple):
    """A text with its name.

    ``row`` holds the other fields of its JSON line; it is empty for a file. ``suffix`` is the file's, such as
    ``.vtt``, or empty.
    """

    id: Any
    text: str
    row: Mapping[str, Any]
    suffix: str = ""


def texts(files: Sequence[Path]) -> Iterator[Text]:
    """All texts in order; without files those of standard input, for ``-`` as well."""
    for file in files or [Path("-")]:
        if str(file) == "-":
            yield from _of_input(sys.stdin.buffer)
            continue
        try:
            with file.open("rb") as source:
                yield from _of_file(file, source)
        except OSError as error:
            raise Failure(f"{file} cannot be read: {error.strerror or error}.") from None


def write(row: Mapping[str, Any]) -> None:
    """One JSON line, there at once for whoever reads along."""
    sys.stdout.buffer.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.buffer.flush()


def _of_file(file: Path, source: BinaryIO) -> Iterator[Text]:
    suffix = file.suffix.lower()
    if suffix in _LINES:
        yield from _of_lines(source, str(file))
    elif suffix == ".eml":
        yield Text(file.name, _mail(source.read()), {}, suffix)
    else:
        yield Text(file.name, _letters(source.read(), str(file)), {}, suffix)


def _of_input(source: BinaryIO) -> Iterator[Text]:
    first = source.readline()
    while first and not first.strip():
        first = source.readline()
    if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from _of_lines(chain([first], source), "Standard input")
    elif first:
        data = first + source.read()
        is_mail = _HEAD.match(first) and b"\n\n" in data[:_PEEKED].replace(b"\r\n", b"\n")
        yield Text("-", _mail(data) if is_mail else _letters(data, "Standard input"), {})


def _of_lines(lines: Iterable[bytes], name: str) -> Iterator[Text]:
    for number, line in enumerate(lines, 1):
        bare = line.removeprefix(b"\xef\xbb\xbf").strip()
        if not bare:
            continue
        try:
            row = orjson.loads(bare)
        except orjson.JSONDecodeError:
            _left_out(name, number, 'it is not JSON. Write it as {"id": 1, "text": "…"}.')
            continue
        wrong = _wrong(row)
        if wrong:
            _left_out(name, number, wrong)
            continue
        yield Text(row.pop("id", number), row.pop("text"), row)


def _wrong(row: object) -> str:
    if not isinstance(row, dict):
        return 'it is not an object. Write it as {"id": 1, "text": "…"}.'
    if not isinstance(row.get("text"), str):
        return "it has no “text” that is a text."
    return ""


def _left_out(name: str, number: int, why: str) -> None:
    err.print(f"{name}, line {number} was left out: {why}", markup=False)


def _letters(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        err.print(f"{name} is not written in UTF-8; what could not be read stands as �.", markup=False)
        return data.decode("utf-8", "replace").replace("\r\n", "\n")


def _mail(data: bytes) -> str:
    from bothways_web.channels import mail_reading

    return mail_reading.taken(mail_reading.parse(data)).text
