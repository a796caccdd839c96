"""Patterns over kinds of words: how they are written, and what they become over one letter a word.

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
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from bothways.language.needs import Needs

_ELEMENT = re.compile(r"\.\.(\d+)|([!~]?)\[([^\]]*)\]|([!~]?)([\w'’{}-]+)|([()|^$?*+])")
#: A letter for each set of kinds that some word has.
_Letters: TypeAlias = Mapping[frozenset[str], str]


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


def compiled(patterns: Mapping[str, str], letters: _Letters) -> Mapping[str, Pattern]:
    """Patterns by name, over the letters that stand for sets of kinds; the first has the lowest bit."""
    named = frozenset[str]().union(*letters)
    return {
        name: _compiled(pattern, letters, named, 1 << place)
        for place, (name, pattern) in enumerate(patterns.items())
    }


def filled(pattern: str, short: Mapping[str, str]) -> str:
    """The pattern with the pieces that it names."""
    for _ in range(3):  # pieces may be made of pieces
        for name, written in short.items():
            pattern = pattern.replace("{" + name + "}", f"({written})")
    return pattern


def literals(pattern: str) -> Iterator[str]:
    """The words that a pattern names."""
    for match in _ELEMENT.finditer(pattern):
        _, _, several, _, one, _ = match.groups()
        for name in several.split() if several is not None else [one] if one else []:
            if not name.isupper() and name != "_":
                yield name


def _compiled(pattern: str, letters: _Letters, named: frozenset[str], bit: int) -> Pattern:
    if left := _ELEMENT.sub("", pattern).strip():
        raise ValueError(f"No pattern is written with {left}: {pattern}")
    gap = f"[^{_any(frozenset(('BREAK',)), letters)}]"
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
            parts.append(_element(sign or sign_one or "", _any(kinds, letters)))
            if not (sign or sign_one or optional):
                needs.add(kinds)
    return Pattern("".join(parts), needs.found(), bit)


def _any(kinds: frozenset[str], letters: _Letters) -> str:
    return "".join(letter for owned, letter in letters.items() if owned & kinds)


def _element(sign: str, letters: str) -> str:
    if len(letters) == 1 and not sign:
        return letters
    return {"!": f"(?![{letters}])", "~": f"(?<![{letters}])"}.get(sign, f"[{letters}]")


def _kind(name: str) -> str:
    return name if name.isupper() else f"={name}"
