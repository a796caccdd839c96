"""Texts of our own writing with the kinds of marks that they should get: ``kinds | trade | text``.

``dev.txt`` was written together with the wordings, ``held.txt`` before them. ``-`` is a clean text, many of
them with the very words that another text is marked for; ``\\n`` begins a line.
"""

from pathlib import Path
from typing import NamedTuple

from bothways.language.en.tone import ENGLISH_TONE
from bothways.language.tone import Tone, marks


class Labelled(NamedTuple):
    """A text and the kinds that it should be marked for."""

    kinds: frozenset[Tone]
    text: str


def labelled(name: str) -> list[Labelled]:
    """The texts of a file."""
    rows = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    made = []
    for row in rows:
        kinds, _trade, text = row.split(" | ", 2)
        made.append(
            Labelled(
                frozenset(Tone(kind) for kind in kinds.split() if kind != "-"), text.replace("\\n", "\n")
            )
        )
    return made


def kinds(text: str) -> set[Tone]:
    """The kinds that a text is marked for."""
    return {mark.kind for mark in marks(text, ENGLISH_TONE)}
