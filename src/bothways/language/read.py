"""A sentence as the grammar sees it: one letter for each word, and what it is built like."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from bothways.language.shapes import Feature, Shapes
from bothways.language.tokens import places


class Entry(NamedTuple):
    """What is known of a word or mark as it is written: the letters of its parts, their shapes, the features
    of its words, and the needs of patterns that it meets, as bits."""

    letters: str
    shapes: tuple[int, ...]
    words: tuple[Feature, ...]
    needs: int


class Read:
    """A sentence as the grammar sees it: a letter for each word, and which patterns ``may`` match."""

    __slots__ = ("_build", "_entries", "_known", "_places", "_text", "letters", "may")

    def __init__(self, text: str, entries: Sequence[Entry], may: int, known: Shapes) -> None:
        self.letters = "".join([entry.letters for entry in entries])
        self.may = may
        self._text = text
        self._entries = entries
        self._known = known
        self._build: set[Feature] | None = None
        self._places: list[tuple[int, int]] | None = None

    @property
    def shapes(self) -> list[str]:
        """The shape of each word."""
        return [self._known.names[number] for entry in self._entries for number in entry.shapes]

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where each word stands in the text; words that are written together stand in the same place."""
        if self._places is None:
            both = zip(self._entries, places(self._text), strict=True)
            self._places = [place for entry, place in both for _ in entry.letters]
        return self._places

    @property
    def build(self) -> set[Feature]:
        """The sentence's features beside its cues."""
        if self._build is None:
            entries = self._entries
            shapes = [*chain.from_iterable([entry.shapes for entry in entries])]
            self._build = self._known.features(shapes, [word for entry in entries for word in entry.words])
        return self._build
