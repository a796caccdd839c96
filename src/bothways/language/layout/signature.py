"""Where closing and signature begin: at a mark, a closing formula, or ways to reach somebody."""

import re
from collections.abc import Sequence

from bothways.language.layout import words
from bothways.language.layout.kinds import Kind

_SHORT = 90  # characters
_FEW = 12  # words
_SENTENCE = 5  # words: what ends with a full stop and has these is a sentence
_CLOSING = 70  # characters
_LINES = 25  # of a signature
_NAME = re.compile(
    r"[-–—~/ ]*[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:(?:von|van|de|der|da|di|du|la|le)\s+)?[A-ZÀ-Þ][\w.’'-]*){0,2}"
)
_NO_NAME = frozenset(
    {"ok", "okay", "yes", "no", "ja", "nein", "oui", "non", "sure", "done", "agreed", "perfect"}
)
_FIELDS = re.compile(r"\s[|·•]\s|^[*_]*(?:tel|phone|mobile?|fon|telefon|tél|t|m|e|w)\s?[.:]", re.IGNORECASE)


def mark(lines: Sequence[str], kinds: list[Kind | None], own: list[int], *, ending: bool) -> bool:
    """Mark closing and signature in one run's own lines; whether anything is left that the run says.

    ``ending``: no later run says anything. Only what a mark of its own begins is looked for in others.
    """
    own = _marked(lines, kinds, own)
    if not own or not ending:
        return bool(own)
    own, says_more = _postscript(lines, own)
    begin = _closing(lines, own)
    closed = begin is not None
    begin = _block(lines, own) if begin is None else begin
    for place in own[begin:]:
        kinds[place] = Kind.CLOSING if closed and _closes(lines[place]) else Kind.SIGNATURE
    return begin > 0 or says_more


def written(line: str) -> str:
    """A line without what is merely drawn."""
    return line.strip("_-=*~#–—• ")


def _marked(lines: Sequence[str], kinds: list[Kind | None], own: list[int]) -> list[int]:
    """Without what a line announces: "-- ", a drawn line, "Sent from my iPhone"."""
    for number, place in enumerate(own):
        line = lines[place]
        few = number + 1 < len(own) <= number + 1 + _LINES
        if _announces(line) or (few and not written(line) and _small(lines, own[number + 1 :])):
            for after in own[number:]:
                kinds[after] = Kind.SIGNATURE
            return own[:number]
    return own


def _announces(line: str) -> bool:
    return line in ("--", "—", "––") or (len(line) <= _SHORT and bool(words.MOBILE.fullmatch(line)))


def _small(lines: Sequence[str], places: Sequence[int]) -> bool:
    return all(_signs(lines[place]) for place in places) and any(
        words.CONTACT.search(lines[place]) for place in places
    )


def _postscript(lines: Sequence[str], own: list[int]) -> tuple[list[int], bool]:
    for number in range(len(own) - 1, 0, -1):
        if words.POSTSCRIPT.match(lines[own[number]]):
            return own[:number], True
    return own, False


def _closing(lines: Sequence[str], own: Sequence[int]) -> int | None:
    """The first line of the closing formula, where nothing but a signature follows it."""
    found = None
    for number in range(len(own) - 1, max(-1, len(own) - 1 - _LINES), -1):
        line = lines[own[number]]
        if _closes(line):
            found = number
        elif found is not None or not _signs(line):
            break
    if found == 0 and words.THANKS_CLOSING.fullmatch(lines[own[0]]):
        later = [number for number in range(1, len(own)) if _closes(lines[own[number]])]
        return later[0] if later else None  # thanks alone are what the mail says
    return found


def _closes(line: str) -> bool:
    if len(line) > _CLOSING:
        return False
    return words.CLOSING.fullmatch(line) is not None or words.THANKS_CLOSING.fullmatch(line) is not None


def _signs(line: str) -> bool:
    """Whether a line could stand in a signature: short, and no sentence."""
    if len(line) > _SHORT or line[-1] == "?":
        return False
    count = len(line.split())
    return count <= _FEW and not (line[-1] in ".!" and count >= _SENTENCE)


def _block(lines: Sequence[str], own: Sequence[int]) -> int:
    """Where a signature without closing begins: a name, ways to reach somebody; ``len(own)`` without one."""
    begin = len(own)
    while begin > 0:
        first = begin - 1
        while first > 0 and own[first - 1] == own[first] - 1:
            first -= 1
        if first == 0 or lines[own[first - 1]][-1] == ":":
            break
        if not _is_block([lines[place] for place in own[first:begin]], under=begin < len(own)):
            break
        begin = first
    if begin == len(own) > 1 and _named(lines[own[-1]]) and lines[own[-2]][-1] in ".!?)":
        begin -= 1
    return begin


def _is_block(paragraph: Sequence[str], *, under: bool) -> bool:
    """``under``: something under it is a signature already."""
    if not all(map(_signs, paragraph)):
        return False
    if len(paragraph) == 1 and _named(paragraph[0]):
        return True
    reached = sum(1 for line in paragraph if words.CONTACT.search(line))
    return reached > 0 and (len(paragraph) > 1 or under or _FIELDS.search(paragraph[0]) is not None)


def _named(line: str) -> bool:
    return _NAME.fullmatch(line) is not None and line.lower().strip(" .-–—") not in _NO_NAME
