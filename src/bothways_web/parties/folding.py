"""Names as they are searched and sorted: without case, accents and punctuation."""

import re
import unicodedata

_WORDS = re.compile(r"[^\W_]+", re.UNICODE)
LONGEST_TERM = 64


def fold(text: str) -> str:
    """Case-folded, accents and ligatures taken apart and dropped."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """The folded words of a text, each once, in order."""
    return list(dict.fromkeys(word[:LONGEST_TERM] for word in _WORDS.findall(fold(text))))


def sort_key(name: str) -> bytes:
    """Bytes that order names the same way on every database."""
    return " ".join(_WORDS.findall(fold(name))).encode()[:200]


def terms_of_address(medium: str, value: str) -> list[str]:
    """How an address is found: whole and by its parts; a phone number by its last digits too."""
    if medium == "phone":
        digits = re.sub(r"\D", "", value)
        return list(dict.fromkeys([digits, *(digits[-n:] for n in (10, 9, 8, 7, 6, 4) if len(digits) > n)]))
    if medium == "email":
        return list(dict.fromkeys([fold(value)[:LONGEST_TERM], *words(value)]))
    return words(value)
