"""Words of a sentence with their places, as a grammar of one language reads them.

Apostrophes are made one, capitals small, and what is written together is taken apart: "I'll" is "i" and
"'ll", "don't" is "do" and "n't". Both parts keep the place of the whole.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_PLAIN = (
    r"[^\W\d_]+(?:(?:['’´`]|;(?=ll\b))[^\W\d_]+)*|[?!.,;:()\"“”<>—–…-]+"
    r"|\$[A-Za-z]\w*|\$?\d[\d.,:/]*\d|\$?\d|\S"
)
_WORD = re.compile(_PLAIN)
#: The same where an address stands; looking for one takes its time at every word.
_ADDRESS = re.compile(rf"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|{_PLAIN}")
_APOSTROPHES = str.maketrans("’´`;", "''''")


class Token(NamedTuple):
    """A word or mark as the grammar reads it, and whether it is written with a capital."""

    word: str
    capital: bool


def written(text: str) -> list[str]:
    """The words and marks of a text as they are written."""
    return _words_of(text).findall(text)


def places(text: str) -> list[tuple[int, int]]:
    """Where each of them begins and ends."""
    return [match.span() for match in _words_of(text).finditer(text)]


def tokens(raw: str, together: Mapping[str, tuple[str, ...]]) -> Sequence[Token]:
    """What a word or mark is read as. ``together`` says which words are several, and which."""
    low = raw.lower()
    if not raw[0].isalpha():
        return (Token(low, capital=False),)
    low = low.translate(_APOSTROPHES)
    parts = together.get(low)
    if parts is None and "'" in low:
        parts = _parts(low, together)
    if parts is None:
        return (Token(low, raw[0].isupper() and not raw[-1].isupper()),)
    return [Token(part, capital=False) for part in parts]


def _words_of(text: str) -> "re.Pattern[str]":
    return _ADDRESS if "@" in text or "://" in text or "www." in text else _WORD


def _parts(low: str, together: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """ "maria'll" by its ending, as the language lists endings with their apostrophe first."""
    stem, _, tail = low.rpartition("'")
    ending = together.get(f"'{tail}")
    return (stem, *ending) if ending and stem else (low,)
