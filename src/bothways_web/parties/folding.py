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
    """How an address is found, in as few words as do it.

    A mail address by its beginning and by its domain; a phone number by its beginning and by its end.
    """
    if medium == "phone":
        digits = re.sub(r"\D", "", value)
        return [digits, ends_in(digits)]
    if medium == "email":
        domain = value.partition("@")[2].rpartition(".")[0]
        return list(dict.fromkeys([fold(value)[:LONGEST_TERM], *words(domain)]))
    return words(value)


def ends_in(digits: str) -> str:
    """The term of numbers that end in these digits: backwards, so that an end is found as a beginning."""
    return f"~{digits[::-1]}"[:LONGEST_TERM]
