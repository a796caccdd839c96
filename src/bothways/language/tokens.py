"""Words of a sentence with their places, as a grammar of one language reads them.

Apostrophes are made one, capitals small, and what is written together is taken apart: "I'll" is "i" and
"'ll", "don't" is "do" and "n't". Both parts keep the place of the whole.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_WORD = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\$[A-Za-z]\w*|\$?\d[\d.,:/]*\d|\$?\d|[^\W\d_]+(?:(?:['’´`]|;(?=ll\b))[^\W\d_]+)*|[?!.,;:()\"“”<>—–…-]+|\S"
)
_APOSTROPHES = str.maketrans("’´`;", "''''")


class Token(NamedTuple):
    """A word or mark: as the grammar reads it, where it stands, and whether it is written with a capital."""

    word: str
    start: int
    end: int
    capital: bool


def tokens(text: str, together: Mapping[str, tuple[str, ...]]) -> list[Token]:
    """All words and marks of a text. ``together`` says which words are several, and which."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        raw = match.group()
        start, end = match.span()
        low = raw.lower()
        if not raw[0].isalpha():
            found.append(Token(low, start, end, capital=False))
            continue
        low = low.translate(_APOSTROPHES)
        parts = together.get(low)
        if parts is None and "'" in low:
            parts = _parts(low, together)
        if parts is None:
            found.append(Token(low, start, end, raw[0].isupper() and not raw[-1].isupper()))
        else:
            found += [Token(part, start, end, capital=False) for part in parts]
    return found


def _parts(low: str, together: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """ "maria'll" by its ending, as the language lists endings with their apostrophe first."""
    stem, _, tail = low.rpartition("'")
    ending = together.get(f"'{tail}")
    return (stem, *ending) if ending and stem else (low,)
