"""How words may sound, shown beside the box in which they are written."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from bothways.language.tone import Mark, Tone

NAMES = {
    Tone.CONDESCENSION: _("may talk down"),
    Tone.PRESSURE: _("may press"),
    Tone.BLAME: _("may blame"),
    Tone.CONTRADICTION: _("may say that they are wrong"),
    Tone.PRESUMPTION: _("claims to know their feelings"),
    Tone.DISRESPECT: _("would not be said to their face"),
    Tone.THREAT: _("may threaten or command"),
    Tone.JARGON: _("is office talk"),
    Tone.SMALL_PRINT: _("is small print"),
}


class Part(NamedTuple):
    """A piece of a text; ``number`` is its mark's place in the list, 0 for a piece without one."""

    text: str
    number: int


class Shown(NamedTuple):
    """A mark as it is printed."""

    number: int
    name: str
    mark: Mark


def shown(found: Sequence[Mark]) -> list[Shown]:
    """The marks with their numbers and names."""
    return [Shown(number, str(NAMES[mark.kind]), mark) for number, mark in enumerate(found, 1)]


def parts(text: str, found: Sequence[Mark]) -> list[Part]:
    """The text cut at its marks; where two overlap, the first goes on and the second has what is left."""
    cut, place = list[Part](), 0
    for number, mark in enumerate(found, 1):
        start = max(mark.start, place)
        if start > place:
            cut.append(Part(text[place:start], 0))
        if mark.end > start:
            cut.append(Part(text[start : mark.end], number))
            place = mark.end
    if place < len(text):
        cut.append(Part(text[place:], 0))
    return cut
