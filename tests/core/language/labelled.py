"""Mails of our own writing, each line labelled with what it is: one file a mail, ``label|line``."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bothways.language.layout.kinds import Kind
from bothways.language.zones import zones

FOLDER = Path(__file__).parent / "mails"
LABELS = {
    "g": Kind.GREETING,
    "b": Kind.BODY,
    "c": Kind.CLOSING,
    "s": Kind.SIGNATURE,
    "d": Kind.DISCLAIMER,
    "a": Kind.ATTRIBUTION,
    "q": Kind.QUOTED,
    "f": Kind.FORWARDED,
}


class Labelled(NamedTuple):
    """A mail's text and the kind of each of its lines; None for empty ones."""

    name: str
    text: str
    kinds: tuple[Kind | None, ...]


def labelled() -> Iterator[Labelled]:
    """Every mail of the folder, by name."""
    for path in sorted(FOLDER.glob("*.txt")):
        rows = [line.partition("|") for line in path.read_text(encoding="utf-8").splitlines()]
        yield Labelled(
            path.stem,
            "\n".join(line for _label, _bar, line in rows),
            tuple(LABELS[label] if label else None for label, _bar, _line in rows),
        )


def kinds_of(text: str) -> list[Kind | None]:
    """The kind that each line got; None for empty ones."""
    found = zones(text)
    kinds: list[Kind | None] = []
    place = 0
    for line in text.split("\n"):
        kinds.append(
            next((zone.kind for zone in found if zone.start <= place < zone.end), None)
            if line.strip()
            else None
        )
        place += len(line) + 1
    return kinds
