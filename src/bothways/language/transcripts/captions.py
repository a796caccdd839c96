"""Captions: WebVTT (W3C recommendation) and SubRip, as meeting services export them.

A library reads these formats (webvtt-py). It leaves out without a word what is malformed, cuts times to whole
seconds and does not say where a caption stands; all three are needed here (docs/decisions/0018).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bothways.language.transcripts.clock_times import ARROW, PAIR, seconds
from bothways.language.transcripts.speaking import spoken
from bothways.language.transcripts.turns import Line, Skipped

_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_ASIDE = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^>]*)>")
_TAG = re.compile(r"</?[a-z][^<>]*>|<\d[\d:.]*>")


def captions(text: str, names: frozenset[str]) -> Iterator[Line | Skipped]:
    """All captions of a file in order; a block that is none is named with its line."""
    for block in _BLOCK.finditer(text):
        if not _ASIDE.match(block[0]):
            yield from _caption(text, block.start(), block.end(), names)


def _caption(text: str, start: int, end: int, names: frozenset[str]) -> Iterator[Line | Skipped]:
    place, head = start, None
    for line in text[start:end].splitlines(keepends=True):
        bare = line.strip()
        if head is None:
            head = PAIR.match(bare)
            if head is None and ARROW in bare:
                yield Skipped(_number(text, place), f"“{bare[:60]}” is not a pair of times")
                return
        elif bare:
            begins, ends = seconds(head["begins"]), seconds(head["ends"])
            if ends < begins:
                yield Skipped(_number(text, place), "the caption ends before it begins")
                return
            for said in _spoken(line, names):
                yield replace(said, start=place + said.start, begins=begins, ends=ends)
        place += len(line)
    if head is None:
        yield Skipped(_number(text, start), "no times stand above these words")


def _spoken(line: str, names: frozenset[str]) -> Iterator[Line]:
    """One line of a caption, cut where another voice begins; places are those in the line."""
    cuts = [match.start() for match in _VOICE.finditer(line)]
    for begin, end in zip([0, *cuts], [*cuts, len(line)], strict=True):
        part = line[begin:end]
        voice = _VOICE.match(part)
        lead = voice.end() if voice else 0
        name, skip = (voice["name"].strip(), 0) if voice else spoken(part, names)[:2]
        bare, shift = _bare(part[lead + skip :])
        if bare:
            yield Line(name, bare, begin + lead + skip + shift)


def _bare(part: str) -> tuple[str, int]:
    """The words without marks, and how far in they begin. Marks within are blanked: places stay right."""
    blank = _TAG.sub(lambda mark: " " * len(mark[0]), part)
    return blank.strip(), len(blank) - len(blank.lstrip())


def _number(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
