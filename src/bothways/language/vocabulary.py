"""The words of a language by kind, and the kinds of words that it does not list."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bothways.language.tokens import Token

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

    def shape(self, owned: frozenset[str], listed: str = "") -> str:
        """How a word of these kinds is written where only the build counts; ``listed`` is the word itself."""
        return next((self.shapes[kind] for kind in self.shapes if kind in owned), listed)

    def guess(self, token: Token) -> frozenset[str]:
        """The kinds of a word that is not listed."""
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
        kinds = _by_ending(word, self.endings)
        return frozenset(kinds | {"NAME"} if token.capital else kinds)

    def unlisted(self) -> Iterator[frozenset[str]]:
        """All that may be guessed."""
        for owned in (
            ("NUMBER",),
            ("LINK",),
            ("OPEN",),
            ("OPEN", "NAME"),
            ("MARK", "BREAK"),
            *_MARKS.values(),
        ):
            yield frozenset(owned)
        for _, kind in self.endings:
            yield frozenset(("OPEN", kind))
            yield frozenset(("OPEN", "NAME", kind))

    def listed(self, literals: Iterable[str]) -> dict[str, set[str]]:
        """Every word with its kinds; ``literals`` are words that patterns name, each a kind of its own."""
        kinds: dict[str, set[str]] = {}
        for kind, listed in self.kinds.items():
            for word in listed.split():
                kinds.setdefault(word, set()).add(kind)
        marks = {mark: set(owned) for mark, owned in _MARKS.items()}
        for word in literals:
            owned = kinds.setdefault(word, marks.get(word) or _by_ending(word, self.endings))
            owned.add(f"={word}")
        return kinds


def _by_ending(word: str, endings: Sequence[tuple[str, str]]) -> set[str]:
    for ending, kind in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return {"OPEN", kind}
    return {"OPEN"}
