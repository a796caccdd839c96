"""A grammar over kinds of words: readable patterns, compiled once, matched over one letter per word.

A language sorts its words into kinds (``WILL``, ``ACT``, ``YOU``). Each set of kinds that some word has is
one letter, so that a sentence becomes a short string and a pattern a small regular expression over it.

A pattern is elements with spaces between:

========== =====================================================================
``WILL``   a word of that kind
``send``   that word
``[A b]``  one of these
``!A``     here comes no such word (``![A b]`` none of these)
``~A``     no such word stood before this place
``_``      any one word
``..4``    up to four words of one clause
``( | )``  alternatives; ``?``, ``*`` and ``+`` after any element
``^ $``    the sentence's beginning and end
========== =====================================================================
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from bothways.language.needs import CHECKED, Needs
from bothways.language.shapes import features
from bothways.language.tokens import Token

_ELEMENT = re.compile(r"\.\.(\d+)|([!~]?)\[([^\]]*)\]|([!~]?)([\w'’{}-]+)|([()|^$?*+])")
#: A word's letter, its shape, and the needs of patterns that it meets, as bits.
_Known: TypeAlias = tuple[str, str, int]
_FIRST = 0x4E00
_MARKS: Mapping[str, tuple[str, ...]] = {
    "?": ("MARK", "BREAK", "END", "ASKS"),
    "!": ("MARK", "BREAK", "END"),
    ".": ("MARK", "BREAK", "END"),
    "…": ("MARK", "BREAK"),
    ",": ("MARK", "COMMA"),
}


@dataclass(frozen=True)
class Words:
    """The words of one language: kinds with their words, words that are written together, word endings.

    ``kinds`` maps a kind to words with spaces between; ``short`` names pieces of patterns, filled in at
    their name in braces; ``endings`` gives kinds to words that are not listed. ``shapes`` says, for kinds in
    order of precedence, what a word of that kind is written as where only the build of a sentence counts;
    words of no such kind stand for themselves if they are listed.
    """

    kinds: Mapping[str, str]
    together: Mapping[str, tuple[str, ...]]
    short: Mapping[str, str]
    endings: Sequence[tuple[str, str]]
    shapes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as the grammar sees it: a letter and a shape for each word, and which patterns may match."""

    tokens: Sequence[Token]
    letters: str
    shapes: Sequence[str]
    may: int

    def build(self) -> set[str]:
        """The sentence's features beside its cues."""
        return features(self.shapes, [token.word for token in self.tokens])


class Pattern:
    """A pattern, compiled when it is first needed; ``bit`` stands for it in `Read.may`."""

    def __init__(self, source: str, needs: Sequence[frozenset[str]], bit: int) -> None:
        self.source = source
        self.needs = needs
        self.bit = bit

    @cached_property
    def regex(self) -> "re.Pattern[str]":
        """The pattern over letters."""
        return re.compile(self.source)


@dataclass(frozen=True)
class Grammar:
    """The words of a language with patterns over them; the first pattern has the lowest bit."""

    words: Words
    patterns: Sequence[str]
    compiled: Mapping[str, Pattern] = field(init=False, repr=False)
    _known: dict[str, _Known] = field(init=False, repr=False)
    _sets: dict[frozenset[str], str] = field(init=False, repr=False)
    _gates: dict[frozenset[str], int] = field(init=False, repr=False)
    _open: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        filled = {pattern: _filled(pattern, self.words.short) for pattern in self.patterns}
        kinds = _kinds_of_words(self.words, filled.values())
        unlisted = (*_unlisted(self.words.endings), frozenset[str]())
        sets = dict.fromkeys((*map(frozenset, kinds.values()), *unlisted), "")
        sets.update((owned, chr(_FIRST + place)) for place, owned in enumerate(sets))
        object.__setattr__(self, "_sets", sets)
        named = frozenset[str]().union(*sets)
        compiled = {
            raw: self._compile(full, named, 1 << place) for place, (raw, full) in enumerate(filled.items())
        }
        object.__setattr__(self, "compiled", compiled)
        object.__setattr__(self, "_gates", {owned: self._gate(owned) for owned in sets})
        object.__setattr__(self, "_open", self._gate(None))
        known = {word: self._entry(word, frozenset(owned)) for word, owned in kinds.items()}
        object.__setattr__(self, "_known", known)

    def read(self, tokens: Sequence[Token]) -> Read:
        """The tokens as letters."""
        letters, shapes, gates = [], [], self._open
        known = self._known
        for token in tokens:
            found = known.get(token.word) or self._entry(token.word, self._guess(token))
            letters.append(found[0])
            shapes.append(found[1])
            gates |= found[2]
        many = len(self.compiled)
        may = gates & (gates >> many) & (gates >> 2 * many) & ((1 << many) - 1)
        return Read(tokens, "".join(letters), shapes, may)

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

    def _entry(self, word: str, owned: frozenset[str]) -> _Known:
        shape = next((self.words.shapes[kind] for kind in self.words.shapes if kind in owned), word)
        return self._sets[owned], shape, self._gates[owned]

    def _guess(self, token: Token) -> frozenset[str]:
        word = token.word
        if not word[0].isalpha():
            if word[-1].isalnum():
                return frozenset(("NUMBER",) if word[-1].isdigit() else ("LINK",))
            marks = _MARKS["?"] if "?" in word else _MARKS.get(word[0], ("MARK", "BREAK"))
            return frozenset(marks)
        if word.startswith(("http", "www.")):
            return frozenset(("LINK",))
        if "@" in word:
            return frozenset(("OPEN", "NAME"))
        kinds = _by_ending(word, self.words.endings)
        return frozenset(kinds | {"NAME"} if token.capital else kinds)

    def _any(self, kinds: frozenset[str]) -> str:
        return "".join(letter for owned, letter in self._sets.items() if owned & kinds)

    def _compile(self, pattern: str, named: frozenset[str], bit: int) -> Pattern:
        if left := _ELEMENT.sub("", pattern).strip():
            raise ValueError(f"No pattern is written with {left}: {pattern}")
        gap = f"[^{self._any(frozenset(('BREAK',)))}]"
        parts: list[str] = []
        needs = Needs()
        for match in _ELEMENT.finditer(pattern):
            upto, sign, several, sign_one, one, plain = match.groups()
            optional = pattern[match.end() : match.end() + 1] in ("?", "*")
            if upto:
                parts.append(f"{gap}{{0,{upto}}}?")
            elif plain:
                needs.mark(plain, optional=optional)
                parts.append("(?:" if plain == "(" else plain)
            elif one == "_":
                parts.append(".")
            else:
                kinds = frozenset(map(_kind, several.split() if one is None else [one]))
                if unknown := kinds - named:
                    raise ValueError(f"No word is of the kind {', '.join(sorted(unknown))}: {pattern}")
                parts.append(_element(sign or sign_one or "", self._any(kinds)))
                if not (sign or sign_one or optional):
                    needs.add(kinds)
        return Pattern("".join(parts), needs.found(), bit)


def _element(sign: str, letters: str) -> str:
    if len(letters) == 1 and not sign:
        return letters
    return {"!": f"(?![{letters}])", "~": f"(?<![{letters}])"}.get(sign, f"[{letters}]")


def _kind(name: str) -> str:
    return name if name.isupper() else f"={name}"


def _filled(pattern: str, short: Mapping[str, str]) -> str:
    for _ in range(3):  # pieces may be made of pieces
        for name, written in short.items():
            pattern = pattern.replace("{" + name + "}", f"({written})")
    return pattern


def _kinds_of_words(words: Words, patterns: Iterable[str]) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, listed in words.kinds.items():
        for word in listed.split():
            kinds.setdefault(word, set()).add(kind)
    marks = {mark: set(owned) for mark, owned in _MARKS.items()}
    for word in {word for pattern in patterns for word in _literals(pattern)}:
        owned = kinds.setdefault(word, marks.get(word) or _by_ending(word, words.endings))
        owned.add(f"={word}")
    return kinds


def _by_ending(word: str, endings: Sequence[tuple[str, str]]) -> set[str]:
    for ending, kind in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return {"OPEN", kind}
    return {"OPEN"}


def _literals(pattern: str) -> Iterable[str]:
    for match in _ELEMENT.finditer(pattern):
        _, _, several, _, one, _ = match.groups()
        for name in several.split() if several is not None else [one] if one else []:
            if not name.isupper() and name != "_":
                yield name


def _unlisted(endings: Sequence[tuple[str, str]]) -> Iterable[frozenset[str]]:
    for owned in (("NUMBER",), ("LINK",), ("OPEN",), ("OPEN", "NAME"), ("MARK", "BREAK"), *_MARKS.values()):
        yield frozenset(owned)
    for _, kind in endings:
        yield frozenset(("OPEN", kind))
        yield frozenset(("OPEN", "NAME", kind))
