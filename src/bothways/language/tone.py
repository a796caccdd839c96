"""How a text that we are about to send may sound to whoever gets it: text in, marks out.

A mark names the words, says kindly how they may be read, and gives words that do better. It forbids nothing.
What another wrote, and what stands in quotation marks, is not marked.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bothways.language.layout.kinds import Kind
from bothways.language.sentences import sentences
from bothways.language.small_print import Hidden, PrintBook, small_print
from bothways.language.wording import whole_words
from bothways.language.zones import zones


class Tone(StrEnum):
    """How words may come across."""

    CONDESCENSION = "condescension"  # as if they knew nothing
    PRESSURE = "pressure"  # hurry, false scarcity, what others do, shame
    BLAME = "blame"
    CONTRADICTION = "contradiction"  # they are told that they are wrong
    PRESUMPTION = "presumption"  # "I know how it is"
    DISRESPECT = "disrespect"  # about somebody, as one would not say it to them
    THREAT = "threat"  # and bare commands
    JARGON = "jargon"
    SMALL_PRINT = "small_print"  # a condition that costs, hidden


@dataclass(frozen=True, slots=True)
class ToneRule:
    """A wording and what to say instead.

    ``on`` lists words of which one must stand in the text, so that most rules cost nothing. ``pattern`` is a
    regular expression (``wording.whole_words``). A sentence that holds ``unless`` is not meant. ``instead``
    may name groups of the pattern (``\\g<do>``). ``quoted``: also within quotation marks.
    """

    kind: Tone
    on: str
    pattern: str
    why: str
    instead: str
    unless: str = ""
    quoted: bool = False


@dataclass(frozen=True)
class ToneBook:
    """The wordings of one language, found by the words they are tried on.

    What follows ``denied`` ("you don't have to decide now") neither presses nor commands.
    """

    rules: Sequence[ToneRule]
    hidden: PrintBook
    denied: str
    by_word: Mapping[str, tuple[int, ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        made: dict[str, list[int]] = {}
        for place, rule in enumerate(self.rules):
            for word in rule.on.split():
                made.setdefault(word, []).append(place)
        object.__setattr__(self, "by_word", {word: tuple(places) for word, places in made.items()})


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the text, ``text[start:end]``, with how they may be read and what does better."""

    kind: Tone
    start: int
    end: int
    words: str
    why: str
    instead: str


def marks(text: str, book: ToneBook) -> list[Mark]:
    """All marks of a text in reading order; of two for the same words the longer one stands."""
    plain = text.translate(_PLAIN)
    found = list(_wordings(plain, book))
    found += [_of_hidden(each, book) for each in small_print(plain, book.hidden)]
    if not found:
        return []
    others = _written_by_others(text)
    if others:
        found = [each for each in found if not any(start <= each.start < end for start, end in others)]
    return [
        Mark(each.kind, each.start, each.end, text[each.start : each.end], each.why, each.instead)
        for each in _apart(found)
    ]


def _wordings(text: str, book: ToneBook) -> Iterator[Mark]:
    words = set(_WORD.findall(text.lower()))
    tried = sorted({place for word in words & book.by_word.keys() for place in book.by_word[word]})
    around: _Around | None = None
    for place in tried:
        rule = book.rules[place]
        for match in whole_words(rule.pattern).finditer(text):
            around = around or _Around(text)
            if around.is_meant(match, rule, book):
                start, end = match.span()
                instead = _like(match[0], match.expand(rule.instead))
                yield Mark(rule.kind, start, end, match[0], rule.why, instead)


class _Around:
    """What stands around a wording: its sentence, and whose words they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = list(sentences(text))
        self.said = [one.span() for one in _SAID.finditer(text)]

    def is_meant(self, match: "re.Match[str]", rule: ToneRule, book: ToneBook) -> bool:
        """Whether the wording does here what the rule takes it to do."""
        start, end = match.span()
        if not rule.quoted and any(begin < start < stop for begin, stop in _near(self.said, start)):
            return False
        begin, stop = self._sentence(start)
        before, after = max(begin, start - _FAR), min(stop, end + _FAR)
        if rule.unless and whole_words(rule.unless).search(self.text[before:after]):
            return False
        denied = rule.kind in _DENIABLE and whole_words(book.denied + r"\W*$").search(self.text[before:start])
        return not denied

    def _sentence(self, place: int) -> tuple[int, int]:
        nth = bisect_right(self.sentences, place, key=lambda one: one.start) - 1
        if nth < 0:
            return 0, len(self.text)
        holding = self.sentences[nth]
        return holding.start, holding.start + len(holding.text)


def _near(spans: Sequence[tuple[int, int]], place: int) -> Sequence[tuple[int, int]]:
    nth = bisect_right(spans, place, key=lambda one: one[0])
    return spans[max(nth - 1, 0) : nth]


def _of_hidden(hidden: Hidden, book: ToneBook) -> Mark:
    instead = book.hidden.instead.format(hidden.said.rstrip("."))
    return Mark(
        Tone.SMALL_PRINT, hidden.start, hidden.end, hidden.said, book.hidden.why[hidden.where], instead
    )


def _written_by_others(text: str) -> list[tuple[int, int]]:
    return [(zone.start, zone.end) for zone in zones(text) if zone.kind in _OTHERS]


def _apart(found: list[Mark]) -> list[Mark]:
    """Without what lies within another; of two of one kind that overlap, the longer one."""
    kept: list[Mark] = []
    last: dict[Tone, int] = {}
    reach = 0
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if one.end <= reach:
            continue
        reach = one.end
        before = last.get(one.kind)
        if before is not None and kept[before].end > one.start:
            if one.end - one.start > kept[before].end - kept[before].start:
                kept[before] = one
            continue
        last[one.kind] = len(kept)
        kept.append(one)
    return sorted(kept, key=lambda each: (each.start, each.end))


def _like(written: str, instead: str) -> str:
    """With a capital where the words had one."""
    bare = " ".join(instead.split())
    return bare[:1].upper() + bare[1:] if written[:1].isupper() and not written.isupper() else bare


_DENIABLE = (Tone.PRESSURE, Tone.THREAT)
_OTHERS = (Kind.QUOTED, Kind.FORWARDED, Kind.ATTRIBUTION)
_WORD = re.compile(r"[^\W\d_]+")
#: How far around a wording, in characters, its sentence is looked at.
_FAR = 300
#: What stands between quotation marks is somebody's word, not ours.
_SAID = re.compile(r"[“„][^”“\n]{0,500}[”“]|«[^»\n]{0,500}»|(?<!\w)\"[^\"\n]{0,500}\"")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "´": "'", "\u00a0": " ", "–": "-", "—": "-"})
