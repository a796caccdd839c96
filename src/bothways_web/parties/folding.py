"""Names as they are searched and sorted: without case, accents and punctuation."""

import re
import unicodedata
from collections.abc import Iterable

_NO_DIGIT = re.compile(r"\D")
_WORDS = re.compile(r"[^\W_]+", re.UNICODE)
LONGEST_TERM = 64


def fold(text: str) -> str:
    """Case-folded, accents and ligatures taken apart and dropped."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """The folded words of a text, each once, in order."""
    return list(dict.fromkeys([word[:LONGEST_TERM] for word in _WORDS.findall(fold(text))]))


def sort_key(name: str) -> bytes:
    """Bytes that order names the same way on every database."""
    return " ".join(_WORDS.findall(fold(name))).encode()[:200]


def terms_of_address(medium: str, value: str) -> list[str]:
    """How an address is found, in as few words as do it.

    A mail address by its words but the last, which many share; a phone number by its beginning and its end.
    """
    if medium == "phone":
        digits = _NO_DIGIT.sub("", value)
        return [digits, ends_in(digits)]
    return words(without_top(value) if medium == "email" else value)


def without_top(mail: str) -> str:
    """A mail address without the top of its domain, also one that is not typed to its end."""
    name, at, domain = mail.partition("@")
    return name + at + (domain.rpartition(".")[0] or domain)


def fewest(terms: Iterable[str]) -> list[str]:
    """Those that find what all of them find: a term that begins another one finds nothing more."""
    found: list[str] = []
    for term in sorted(set(terms), reverse=True):
        if term and not (found and found[-1].startswith(term)):
            found.append(term)
    return found


def ends_in(digits: str) -> str:
    """The term of numbers that end in these digits: backwards, so that an end is found as a beginning."""
    return f"~{digits[::-1]}"[:LONGEST_TERM]
