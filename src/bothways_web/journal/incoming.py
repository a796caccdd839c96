"""Reading the lines of an export; whatever is wrong with one is said with its number."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models

from bothways.journal.canonical import NotCanonical, canonical
from bothways.journal.entry import Actor, ActorRole, Envelope, Stream
from bothways.units.side import Side
from bothways_web.journal.checking import Sealed
from bothways_web.journal.export import FORMAT
from bothways_web.journal.registers import carried, read


class NotRestored(Exception):
    """Nothing was restored; the text is a sentence that says why, and in which line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an export: an entry or a register's row."""

    number: int
    entry: Sealed | None = None
    row: models.Model | None = None


def lines(raw: Iterable[bytes]) -> Iterator[Line]:
    """The lines of an export, checked for its beginning, its end and every byte between them."""
    hashed, counts, number = hashlib.sha256(), {"registers": 0, "entries": 0}, 0
    ended = False
    for number, text in enumerate(raw, 1):
        if ended:
            raise NotRestored(f"Line {number}: there is more after the end. The file was changed.")
        value = _parsed(number, text)
        if number == 1:
            _check_beginning(value)
        elif "end" in value:
            _check_end(number, value["end"], {**counts, "sha256": hashed.hexdigest()})
            ended = True
        else:
            line = _line(number, value)
            counts["entries" if line.entry else "registers"] += 1
            yield line
        hashed.update(text)
    if not ended:
        raise NotRestored(f"The file ends after line {number}, too early; it was cut off.")


def _parsed(number: int, text: bytes) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise NotRestored(f"Line {number} cannot be read. The file was changed or cut off.")
    return value


def _check_beginning(value: dict[str, Any]) -> None:
    if value.get("bothways") != "export":
        raise NotRestored("Line 1: this is not an export of Bothways.")
    if value.get("format") != FORMAT:
        raise NotRestored(
            f"Line 1: this export has format {value.get('format')}; this version reads format {FORMAT}."
        )


def _check_end(number: int, said: object, found: dict[str, Any]) -> None:
    if said != found:
        raise NotRestored(f"Line {number}: the lines before it are not those that were written.")


def _line(number: int, value: dict[str, Any]) -> Line:
    try:
        if "register" in value:
            return Line(number, row=_row(value["register"], value["row"]))
        return Line(number, entry=_sealed(value))
    except KeyError as error:
        raise NotRestored(f"Line {number}: {error.args[0]!r} is missing.") from None
    except (ValueError, TypeError, NotCanonical, AttributeError) as error:
        raise NotRestored(f"Line {number}: {error}.") from None


def _row(label: str, values: dict[str, Any]) -> models.Model:
    model = carried().get(label)
    if model is None:
        raise ValueError(f"this version of Bothways has no register {label!r}")
    return read(model, values)


def _sealed(value: dict[str, Any]) -> Sealed:
    content, salt = value["content"], value["salt"]
    return Sealed(
        _envelope(value["entry"]),
        None if content is None else canonical(content),
        None if salt is None else base64.b64decode(salt, validate=True),
        bytes.fromhex(value["content_digest"]),
        bytes.fromhex(value["digest"]),
    )


def _envelope(value: dict[str, Any]) -> Envelope:
    said = value["actor"]
    actor = Actor(ActorRole(said["role"]), _identifier(said.get("member")), _identifier(said.get("batch")))
    return Envelope(
        id=UUID(value["id"]),
        merchant=UUID(value["merchant"]),
        relationship=UUID(value["relationship"]),
        stream=Stream(value["stream"]),
        seq=int(value["seq"]),
        happened_at=datetime.fromisoformat(value["happened_at"]),
        recorded_at=datetime.fromisoformat(value["recorded_at"]),
        actor=actor,
        says=Side(value["says"]) if value["says"] else None,
        kind=str(value["kind"]),
        version=int(value["version"]),
        subject=_identifier(value["subject"]),
    )


def _identifier(value: str | None) -> UUID | None:
    return UUID(value) if value else None
