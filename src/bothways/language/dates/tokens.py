"""A sentence as its words, with one letter for each, so that patterns can run over it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.shapes import Shape, number, shapes

_GLUED = re.compile(r"([^\W\d_]+)(\d{1,2})|(\d{1,4})([^\W\d_]+)(\d\d)?")


class Token(NamedTuple):
    """A word with its place in the text; ``value`` is that of a number, None for a word."""

    start: int
    end: int
    form: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, and the letters that stand for them, one each."""

    items: list[Token]
    codes: str


def tokens(text: str, words: Lexicon) -> Tokens:
    """The words and numbers of a text; words of several parts ("close of play") count as one."""
    cut = _unglued(shapes(text, words.elided), words)
    surfaces = [value if kind in ("WORD", "MARK") else "" for kind, _, _, value in cut]
    spellings, phrases, forms = words.spellings, words.phrases, words.codes.forms
    surfaces = [spellings.get(surface, surface) for surface in surfaces]
    items: list[Token] = []
    letters: list[str] = []
    place = 0
    while place < len(cut):
        kind, start, end, value = cut[place]
        surface = surfaces[place]
        for parts, form in phrases.get(surface, ()) if surface else ():
            if tuple(surfaces[place : place + len(parts)]) == parts:
                items.append(Token(start, cut[place + len(parts) - 1][2], form))
                letters.append(forms[form])
                place += len(parts)
                break
        else:
            letter = forms.get(surface) if kind == "WORD" else None
            form = surface
            if letter is None:
                form = _known(surface, forms) if kind == "WORD" else surface
                letter = _letter(kind, form, words)
            items.append(Token(start, end, form, None if surface else value))
            letters.append(letter)
            place += 1
    return Tokens(items, "".join(letters))


def _known(surface: str, forms: dict[str, str]) -> str:
    """The word itself, or without the ending of a genitive."""
    if surface in forms:
        return surface
    bare = surface.removesuffix("'s").removesuffix("'")
    return bare if bare in forms else surface


def _letter(kind: str, form: str, words: Lexicon) -> str:
    codes = words.codes
    if kind == "WORD":
        return codes.forms.get(form) or codes.shape("X")
    if kind == "MARK":
        return codes.mark(form)
    return codes.shape("JUNK" if kind == "MIXED" else kind)


def _unglued(cut: list[Shape], words: Lexicon) -> list[Shape]:
    """The same, with "Q2", "3pm", "16h30" and "3rd" taken apart; other mixtures are numbers of something
    else.
    """
    split = words.split
    if not any(kind == "MIXED" or (kind == "WORD" and value in split) for kind, _, _, value in cut):
        return cut
    made: list[Shape] = []
    for shape in cut:
        if shape[0] == "MIXED":
            made += _parts(shape, words)
        elif shape[0] == "WORD" and shape[3] in split:
            made += _halves(shape, split[shape[3]])
        else:
            made.append(shape)
    return made


def _halves(shape: Shape, parts: tuple[str, ...]) -> Iterator[Shape]:
    """The parts of a word such as "Montagmorgen", each in its place."""
    start = shape[1]
    for part in parts:
        yield "WORD", start, start + len(part), part
        start += len(part)


def _parts(shape: Shape, words: Lexicon) -> list[Shape]:
    _, start, end, text = shape
    junk: list[Shape] = [("JUNK", start, end, None)]
    match = _GLUED.fullmatch(text)
    if match is None:
        return junk
    letters, after, figures, suffix, minutes = match.groups()
    if letters:
        middle = start + len(letters)
        kind, value = number(after)
        return (
            [("WORD", start, middle, letters + "#"), (kind, middle, end, value)]
            if letters in words.glued
            else junk
        )
    middle = start + len(figures)
    if re.fullmatch(words.nth, suffix) and not minutes and int(figures) <= 31:
        return [("NTH", start, end, float(figures))]
    if suffix not in words.suffixed and words.value("MONTH", suffix) is None:
        return junk
    kind, value = number(figures)
    made: list[Shape] = [(kind, start, middle, value), ("WORD", middle, middle + len(suffix), suffix)]
    if minutes:
        made.append(("INT", middle + len(suffix), end, int(minutes)))
    return made
