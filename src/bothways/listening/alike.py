"""Whether two wordings are about the same thing: the words they share, and the day they name."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bothways.listening.proposal import Deed, Proposal
from bothways.units.side import Side

#: Words that say nothing of what a thing is about.
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "could",
        "do",
        "for",
        "from",
        "get",
        "give",
        "had",
        "has",
        "have",
        "he",
        "her",
        "him",
        "his",
        "i",
        "if",
        "in",
        "is",
        "it",
        "its",
        "let",
        "make",
        "me",
        "my",
        "of",
        "on",
        "or",
        "our",
        "out",
        "she",
        "so",
        "some",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "to",
        "up",
        "us",
        "was",
        "we",
        "were",
        "what",
        "when",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
        "your",
        "please",
        "just",
        "also",
        "over",
        "new",
        "again",
    ]
)
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ing", "ed", "es", "s")
#: So much of the shorter wording must stand in the longer one.
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Standing:
    """Something that stands already: an open promise, or an earlier candidate.

    ``seen_by`` is the one member who may know of it, if not everybody may.
    """

    deed: Deed
    side: Side
    what: str
    on: date | None
    seen_by: UUID | None = None

    def known_to(self, reader: UUID | None) -> bool:
        """Whether what ``reader`` alone sees, or everybody (None), may take it into account."""
        return self.seen_by in (None, reader)

    def covers(self, deed: Deed, side: Side, what: str, days: Collection[date]) -> bool:
        """Whether it is the same: of the same side, alike in words, and due on one of ``days``, if any."""
        return (
            self.deed is deed
            and self.side is side
            and (not days or self.on is None or self.on in days)
            and alike(self.what, what)
        )


def stems(text: str) -> frozenset[str]:
    """The words that carry the meaning, without case and common endings; numbers as they are."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if word not in _EMPTY)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter wording stands in the longer one, 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def alike(one: str, other: str) -> bool:
    """Whether two wordings seem to be about the same thing; one common word is enough only for one word.

    Where both name numbers, and no common one, they are about different things.
    """
    first, second = stems(one), stems(other)
    if _numbers(first) and _numbers(second) and not _numbers(first) & _numbers(second):
        return False
    common = len(first & second)
    return common >= min(2, max(len(first), len(second))) and shared(first, second) >= _ALIKE


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())


def stands_already(new: Proposal, standing: Iterable[Standing]) -> bool:
    """Whether the same side already owes a thing that is alike in words and due, or has said the same."""
    days = {due.on for due in new.dues}
    return any(one.covers(new.deed, new.side, new.what, days) for one in standing)


#: Forms that end like no other.
_IRREGULAR = {
    "paid": "pay",
    "sent": "send",
    "brought": "bring",
    "wrote": "write",
    "written": "write",
    "made": "make",
    "gave": "give",
    "given": "give",
    "took": "take",
    "taken": "take",
    "found": "find",
    "did": "do",
}


def _stem(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word.removesuffix("e") if len(word) > 3 else word
