"""How patterns of time expressions are written, and what they become: regular expressions over one letter
a word.

A pattern is made of words (``half_past`` is "half past"), kinds in capitals, marks, and of the signs of
regular
expressions: ``( | ) ? * +``. ``name=`` before one of them keeps what it caught. ``&(``, ``!(`` look ahead,
``@(``
and ``~(`` behind; ``^`` and ``$`` are the ends of the text. A sentence becomes a string with one letter
for each of
its words, so that a pattern never looks at spelling and a long list of words costs as little as a short one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_PART = re.compile(
    r"(?P<name>[a-z][a-z0-9]*)=|(?P<kind>[A-Z][A-Z0-9]*)|(?P<op>[&!@~]\(|[()|?*+^$])"
    r"|(?P<word>[^\W\dA-Z_](?:[^\WA-Z]|[#'])*(?:-[^\W\dA-Z_]+)*)|(?P<mark>[^\w\s])"
)
_OPENING = {"&(": "(?=", "!(": "(?!", "@(": "(?<=", "~(": "(?<!", "(": "(?:"}
#: Kinds that no list of words makes: numbers by their shape, marks, words that are not known.
SHAPES = frozenset(
    [
        *(
            "ISO",
            "FIG",
            "MY",
            "CLOCK",
            "DOT",
            "DEC",
            "NTH",
            "DAY",
            "INT",
            "YEAR",
            "HHMM",
            "SHORTYEAR",
            "OFFSET",
        ),
        *("JUNK", "X"),
    ]
)
_BRACKETS = {"LP": "(", "RP": ")"}
#: Kinds that hold others.
_WIDER = {"NUMBER": ("DAY", "INT", "DEC", "DOT"), "ORDINAL": ("NTH",), "ANYINT": ("DAY", "INT")}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, and which group of the expression is which name: names may occur several times.

    ``needs`` are letters without any of which it cannot be found; empty if none are known.
    """

    regex: "re.Pattern[str]"
    names: tuple[tuple[int, str], ...]
    needs: frozenset[str] = frozenset()


class Codes:
    """One letter for each word that a pattern names, and one for all words that no pattern tells apart."""

    def __init__(self, forms: Mapping[str, frozenset[str]], patterns: Iterable[str]) -> None:
        literals = {word for pattern in patterns for word in _literals(pattern)}
        self._letters: dict[object, str] = {}
        self.forms: dict[str, str] = {}
        self._kinds: dict[str, set[str]] = {}
        for shape in sorted(SHAPES):
            self._kinds.setdefault(shape, set()).add(self._letter(("shape", shape)))
        for form in sorted({*forms, *literals}):
            kinds = forms.get(form, frozenset())
            letter = self._letter((kinds, form if form in literals else ""))
            self.forms[form] = letter
            for kind in kinds:
                self._kinds.setdefault(kind, set()).add(letter)
        self._common = {self.forms[form] for form in self.forms if len(form) < 4} | {self.shape("X")}
        for kind, others in _WIDER.items():
            for other in others:
                self._kinds.setdefault(kind, set()).update(self._kinds[other])

    def _letter(self, key: object) -> str:
        return self._letters.setdefault(key, chr(0xA1 + len(self._letters)))

    def shape(self, kind: str) -> str:
        """The letter of a kind of number, or of a word that is not known."""
        return self._letters["shape", kind]

    def mark(self, mark: str) -> str:
        """The letter of a mark: the mark itself where it is plain."""
        return mark if mark.isascii() else "-" if mark in "–—‑−" else "~"

    def letters(self, sort: str, text: str) -> set[str]:
        """The letters that a word, a kind or a mark of a pattern may be."""
        if text in _BRACKETS:
            return {_BRACKETS[text]}
        if sort == "kind":
            return self._kinds[text]
        return {self.forms[text.replace("_", " ")] if sort == "word" else self.mark(text)}

    def often(self, letters: set[str]) -> bool:
        """Whether some of these stand in many sentences that name no time: short words, marks."""
        return any(letter < "\xa0" for letter in letters) or not letters.isdisjoint(self._common)

    def kind(self, name: str) -> str:
        """A class of the letters of a kind."""
        return "[" + "".join(re.escape(letter) for letter in sorted(self._kinds[name])) + "]"


def compiled(pattern: str, codes: Codes) -> Pattern:
    """A pattern as a regular expression over letters."""
    made: list[str] = []
    names: list[str] = []
    waiting = ""
    for part in _PART.finditer(pattern):
        sort, text = part.lastgroup, part.group()
        if sort == "name":
            names.append(text[:-1])
            waiting = f"(?P<{text[:-1]}__{len(names)}>"
            continue
        if sort == "op":
            made.append(waiting if waiting and text == "(" else _OPENING.get(text, text))
        else:
            atom = _atom(sort or "", text, codes)
            made.append(f"{waiting}{atom})" if waiting else atom)
        waiting = ""
    regex = re.compile("".join(made))
    groups = tuple((index, name.partition("__")[0]) for name, index in regex.groupindex.items())
    return Pattern(regex, groups, _needed(pattern, codes))


def _needed(pattern: str, codes: Codes) -> frozenset[str]:
    """The fewest letters of which one must be there: those of a part that is not optional."""
    parts = [part for part in _PART.finditer(pattern) if part.lastgroup != "name"]
    found: list[set[str]] = []
    place = 0
    while place < len(parts):
        text = parts[place].group()
        looks = text in _OPENING and text != "("
        end = place
        if text in _OPENING:
            end = _closing(parts, place)
        optional = end + 1 < len(parts) and parts[end + 1].group() in ("?", "*")
        if not looks and not optional and (parts[place].lastgroup != "op" or text == "("):
            atoms = [part for part in parts[place : end + 1] if part.lastgroup != "op"]
            found.append(
                {letter for atom in atoms for letter in codes.letters(atom.lastgroup or "", atom.group())}
            )
        place = end + 1
    if any(part.group() == "|" for part in _outside(parts)):
        return frozenset()
    rare = sorted(found, key=lambda letters: (codes.often(letters), len(letters)))
    return frozenset(rare[0]) if rare else frozenset()


def _closing(parts: "list[re.Match[str]]", opening: int) -> int:
    """Where the bracket that opens at a place is closed."""
    depth = 0
    for place in range(opening, len(parts)):
        depth += (parts[place].group() in _OPENING) - (parts[place].group() == ")")
        if not depth:
            return place
    raise ValueError("a bracket of a pattern is not closed")


def _outside(parts: "list[re.Match[str]]") -> "Iterator[re.Match[str]]":
    """The parts that stand in no bracket."""
    depth = 0
    for part in parts:
        depth += part.group() in _OPENING
        if not depth:
            yield part
        depth -= part.group() == ")"


def _atom(sort: str, text: str, codes: Codes) -> str:
    if text in _BRACKETS:
        return re.escape(_BRACKETS[text])
    if sort == "kind":
        return codes.kind(text)
    if sort == "word":
        return re.escape(codes.forms[text.replace("_", " ")])
    return re.escape(codes.mark(text))


def _literals(pattern: str) -> Iterator[str]:
    for part in _PART.finditer(pattern):
        if part.lastgroup == "word":
            yield part.group().replace("_", " ")
