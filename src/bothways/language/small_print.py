"""Small print: a condition that costs the reader, kept away from the price.

Said in the open ("120 a year, and it renews each January") it is honest and not marked. Hidden is what stands
in brackets, after an asterisk or a footnote's number, or below the signature; and what only says that
conditions apply, without saying which.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bothways.language.layout.kinds import Kind
from bothways.language.layout.words import CLOSING, THANKS_CLOSING
from bothways.language.wording import whole_words
from bothways.language.zones import zones


class Place(StrEnum):
    """Where it hides."""

    BRACKETS = "brackets"
    FOOTNOTE = "footnote"
    BELOW = "below"  # the signature
    VAGUE = "vague"  # anywhere: conditions apply, and nobody says which


class Hidden(NamedTuple):
    """The hidden words, ``text[start:end]``; ``said`` without the marks around them."""

    where: Place
    start: int
    end: int
    said: str


@dataclass(frozen=True)
class PrintBook:
    """How a language words conditions. ``instead`` has braces for the condition; ``why`` goes by place."""

    costs: str
    vague: str
    why: Mapping[Place, str]
    instead: str

    @property
    def costing(self) -> "re.Pattern[str]":
        """Finds a condition that costs."""
        return whole_words(self.costs)

    @property
    def vaguely(self) -> "re.Pattern[str]":
        """Finds words that only say that there are conditions."""
        return whole_words(self.vague)


def small_print(text: str, book: PrintBook) -> Iterator[Hidden]:
    """Each hidden condition once, by the first of the places it fits."""
    taken: list[tuple[int, int]] = []
    for found in _candidates(text, book):
        if not any(found.start < end and start < found.end for start, end in taken):
            taken.append((found.start, found.end))
            yield found


def _candidates(text: str, book: PrintBook) -> Iterator[Hidden]:
    if not (book.costing.search(text) or book.vaguely.search(text)):
        return
    for match in _FOOTNOTE.finditer(text):
        if book.costing.search(match["said"]) or book.vaguely.search(match["said"]):
            yield _hidden(Place.FOOTNOTE, match)
    for match in _BRACKETS.finditer(text):
        if book.costing.search(match["said"]):
            yield _hidden(Place.BRACKETS, match)
    yield from _below(text, book)
    for match in book.vaguely.finditer(text):
        yield Hidden(Place.VAGUE, match.start(), match.end(), match[0])


def _below(text: str, book: PrintBook) -> Iterator[Hidden]:
    name_at = _signed_at(text)
    for kind, start, end in zones(text):
        if kind in (Kind.QUOTED, Kind.FORWARDED, Kind.ATTRIBUTION):
            continue
        if kind not in (Kind.SIGNATURE, Kind.DISCLAIMER):
            start = max(start, name_at)  # noqa: PLW2901  the part of it that stands below the name
        for match in _SENTENCE.finditer(text, start, end):
            if book.costing.search(match["said"]):
                yield _hidden(Place.BELOW, match)


def _signed_at(text: str) -> int:
    """Where the line of the closing words ends ("Kind regards"), or the text's end where there is none."""
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if line.start() and (CLOSING.fullmatch(words) or THANKS_CLOSING.fullmatch(words)):
            return line.end()
    return len(text)


def _hidden(where: Place, match: "re.Match[str]") -> Hidden:
    return Hidden(where, match.start(), match.end(), " ".join(match["said"].split()))


_LINE = re.compile(r"^[^\n]{2,60}$", re.MULTILINE)
_BRACKETS = re.compile(r"[(\[](?P<said>[^()\[\]\n]{3,300})[)\]]")
_FOOTNOTE = re.compile(r"^[ \t]*(?:\*{1,3}|[†‡◊¹²³⁴]|\[\d\]|\d\))[ \t]*(?P<said>[^\n]{3,400})$", re.MULTILINE)
_SENTENCE = re.compile(r"(?P<said>[^\s.!?\n][^.!?\n]*(?:\.(?=\d)[^.!?\n]*)*[.!?]?)")
