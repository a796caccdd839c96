"""What a language brings so that its time expressions can be read: words and patterns, no code.

``words`` are sorted into kinds (``WEEKDAY``, ``MONTH``, ``UNIT`` ...), each word with what it stands for.
A pattern
is a line of words and kinds, after the name of the meaning in ``pieces`` that is given what it caught:
``the? n=ORDINAL weekday=WEEKDAY (of|in) month=MONTH``. How it is written stands in ``grammar``. Numbers,
clocks and dates in figures are kinds too (``shapes``); ``X`` is any word that the language does not list.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from bothways.language.dates.grammar import Codes, Pattern, compiled
from bothways.language.dates.shapes import cut

Words: TypeAlias = Mapping[str, Mapping[str, Any]]

#: Kinds of which one word is enough to look closer at a sentence.
_TELLING = frozenset(
    [
        "WEEKDAY",
        "WEEKDAYS",
        "MONTH",
        "UNIT",
        "PART",
        "FEAST",
        "REL",
        "CLOSE",
        "SEASON",
        "ADVERB",
        "NOON",
        "PAST",
        "TO",
        "ENDS",
        "PASTDAY",
        "TELLS",
    ]
)
#: Kinds whose words are long and often mistyped.
_MISTYPED = frozenset(["WEEKDAY", "MONTH", "REL", "FEAST"])
_SHORTEST_MISTYPED = 6


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The time words of one language, all in lower case, and the patterns of its time expressions.

    ``near`` is a pattern of what may stand between a day and its time, ``ranged`` of what stands between two
    ends. ``doubtful`` words are other words too. ``elided``: an apostrophe ends a word, as in "d'ici".
    ``split`` are words that are read as several: "Montagmorgen". ``glued`` are letters that stand before a
    number without a space, as in "Q2"; ``suffixed`` those after it.
    """

    code: str
    words: Words
    patterns: tuple[tuple[str, str], ...]
    near: str
    ranged: str
    doubtful: frozenset[str] = frozenset()
    elided: bool = False
    glued: frozenset[str] = frozenset()
    suffixed: frozenset[str] = frozenset()
    nth: str = ""
    known: Iterable[str] = ()
    spelled: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def value(self, kind: str, form: str) -> Any:
        """What a word stands for as one of a kind; None where it is none of it."""
        return self.words.get(kind, {}).get(form)

    @cached_property
    def forms(self) -> dict[str, frozenset[str]]:
        """Each word with the kinds it belongs to."""
        kinds: dict[str, set[str]] = {word: set() for word in self.known}
        for kind, words in self.words.items():
            for word in words:
                kinds.setdefault(word, set()).add(kind)
        return {word: frozenset(of) for word, of in kinds.items()}

    @cached_property
    def codes(self) -> Codes:
        """The letter that stands for each word and each kind in the patterns."""
        patterns = [*(pattern for _, pattern in self.patterns), self.near, self.ranged]
        return Codes(self.forms, patterns)

    @cached_property
    def compiled(self) -> tuple[tuple[str, Pattern], ...]:
        """The patterns, ready to run over the letters of a sentence."""
        return tuple((meaning, compiled(pattern, self.codes)) for meaning, pattern in self.patterns)

    @cached_property
    def by_letter(self) -> tuple[frozenset[int], dict[str, frozenset[int]]]:
        """Which patterns may be found in any sentence, and which only in one that has some letter."""
        always = frozenset(place for place, (_, pattern) in enumerate(self.compiled) if not pattern.needs)
        made: dict[str, set[int]] = {}
        for place, (_, pattern) in enumerate(self.compiled):
            for letter in pattern.needs:
                made.setdefault(letter, set()).add(place)
        return always, {letter: frozenset(places) for letter, places in made.items()}

    @cached_property
    def things(self) -> frozenset[str]:
        """The letters of words that are not known and of things that are numbered."""
        return frozenset(
            {self.codes.shape("X"), *(self.codes.forms[word] for word in self.words.get("THING", ()))}
        )

    @cached_property
    def joins(self) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
        """What may stand between a day and its time, and between two ends."""
        return compiled(self.near, self.codes).regex, compiled(self.ranged, self.codes).regex

    @cached_property
    def phrases(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """Words of several parts by their first part, the longest first."""
        made: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for form in self.codes.forms:
            parts = tuple(cut(form, self.elided))
            if len(parts) > 1:
                made.setdefault(parts[0], []).append((parts, form))
        for several in made.values():
            several.sort(key=lambda each: -len(each[0]))
        return made

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Other spellings of single words: without accents, and with one slip of the finger."""
        parts = {part for form in self.codes.forms for part in cut(form, self.elided) if part.isalpha()}
        made = dict(self.spelled)
        for part in parts:
            made |= {other: part for other in _unaccented(part) if other not in parts}
        for word in self._of(_MISTYPED):
            if len(word) >= _SHORTEST_MISTYPED and word.isalpha():
                made |= {other: word for other in _slips(word) if other not in parts and other not in made}
        return made

    @cached_property
    def triggers(self) -> frozenset[str]:
        """Words without which a sentence names no time; single figures stand for numbers."""
        telling = set("0123456789")
        for word in self._of(_TELLING):
            telling.add(max(re.findall(r"[^\W\d_]+", word) or [word], key=len))
        telling |= set(self.split)
        spelled = {other for other, word in self.spellings.items() if word in telling}
        return frozenset(telling | spelled)

    def _of(self, kinds: frozenset[str]) -> Iterator[str]:
        return (word for kind in kinds for word in self.words.get(kind, {}))


def _unaccented(word: str) -> Iterator[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    written = word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    yield from {bare, written} - {word}


def _slips(word: str) -> Iterator[str]:
    """The word with a letter left out, doubled, or changed with its neighbour."""
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
        yield word[:place] + word[place] + word[place:]
        yield word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]
