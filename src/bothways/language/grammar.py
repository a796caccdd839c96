"""A grammar over kinds of words: readable patterns, compiled once, matched over one letter per word.

A language sorts its words into kinds (``WILL``, ``ACT``, ``YOU``). Each set of kinds that some word has is
one letter, so that a sentence becomes a short string and a pattern a small regular expression over it
(`patterns.py` says how one is written).
"""

from collections.abc import Iterable

from bothways.language.needs import CHECKED
from bothways.language.patterns import compiled, filled, literals
from bothways.language.read import Entry, Read
from bothways.language.shapes import Feature, Shapes, worded
from bothways.language.tokens import Token, tokens, written
from bothways.language.vocabulary import Words

_FIRST = 0x4E00
#: How many words are remembered as they were written, and how long such a word may be.
_REMEMBERED, _LONG = 10_000, 30


class _Written(dict[str, Entry]):
    """Words as they are written, each with its entry; a word that was not met yet is looked up."""

    def __init__(self, grammar: "Grammar") -> None:
        self._grammar = grammar

    def __missing__(self, raw: str) -> Entry:
        entry = self._grammar.entry(tokens(raw, self._grammar.words.together))
        if len(raw) <= _LONG:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[raw] = entry
        return entry


class Grammar:
    """The words of a language with patterns over them; the first pattern has the lowest bit."""

    def __init__(self, words: Words, patterns: Iterable[str]) -> None:
        self.words = words
        whole = {pattern: filled(pattern, words.short) for pattern in patterns}
        listed = words.listed({word for pattern in whole.values() for word in literals(pattern)})
        self._kinds = {word: frozenset(owned) for word, owned in listed.items()}
        unlisted = [*words.unlisted()]
        sets = dict.fromkeys((*self._kinds.values(), *unlisted), "")
        sets.update((owned, chr(_FIRST + place)) for place, owned in enumerate(sets))
        self._sets = sets
        self.compiled = compiled(whole, sets)
        shapes = [words.shape(owned, word) for word, owned in self._kinds.items()]
        self.shapes = Shapes([*shapes, *map(words.shape, unlisted)])
        self._gates = {owned: self._gate(owned) for owned in sets}
        self._open = self._gate(None)
        self._written = _Written(self)

    def read(self, text: str) -> Read:
        """A sentence as letters."""
        entries = [*map(self._written.__getitem__, written(text))]
        gates = self._open
        for entry in entries:
            gates |= entry.needs
        many = len(self.compiled)
        may = gates & (gates >> many) & (gates >> 2 * many) & ((1 << many) - 1)
        return Read(text, entries, may, self.shapes)

    def entry(self, parts: Iterable[Token]) -> Entry:
        """What is known of a word that is read as these."""
        letters, shapes, words, needs = "", list[int](), list[Feature](), 0
        for part in parts:
            listed = self._kinds.get(part.word)
            owned = self.words.guess(part) if listed is None else listed
            shape = self.words.shape(owned, "" if listed is None else part.word)
            letters += self._sets[owned]
            shapes.append(self.shapes.numbers[shape])
            words += worded(shape, part.word)
            needs |= self._gates[owned]
        return Entry(letters, tuple(shapes), tuple(words), needs)

    def _gate(self, owned: frozenset[str] | None) -> int:
        """The needs that a word of these kinds meets, as bits: first all patterns' first ones, then the
        second and third; for None those that patterns do not have."""
        gate = 0
        for pattern in self.compiled.values():
            for turn in range(CHECKED):
                missing = turn >= len(pattern.needs)
                if missing if owned is None else not missing and owned & pattern.needs[turn]:
                    gate |= pattern.bit << turn * len(self.compiled)
        return gate
