"""Sentences of a text, with their places in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Words that end with a dot within a sentence.
_SHORT = (
    r"(?:mr|mrs|ms|dr|prof|st|no|nr|vs|etc|e\.g|i\.e|approx|ca|inc|ltd|co|dept|ext|fig|tel|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct"
    r"|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|a\.m|p\.m|z\.b|bzw|usw|m|mme)"
)
#: It begins with one of a few marks, so that all between is passed over; a sentence ends at ``stop``.
_END = re.compile(
    r"[.!?…\n](?:(?<!\n)(?<!\b[A-Za-z]\..)[.!?…]*[\"'”’)]*(?P<stop>)\s+(?=[\"'“‘(]?[A-Z0-9À-Þ])"
    r"|(?<=\n)(?:\s*\n|\s*(?=[-*•]\s|\d{1,2}[.)]\s)|(?=[A-Z])))"
)
_LONGEST = 8  # characters of one of them
_SHORT_END = re.compile(rf"(?<![\w.]){_SHORT}\.$", re.IGNORECASE)


class Sentence(NamedTuple):
    """A sentence and where it begins in the text; its end is ``start + len(text)``."""

    start: int
    text: str


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text in order, without the white space around them."""
    begin = 0
    for match in _END.finditer(text):
        first, stop = match.start(), match.end("stop")
        if stop < 0:
            stop = first
        elif text[first:stop] == "." and _SHORT_END.search(text, max(begin, stop - _LONGEST), stop):
            continue
        if found := _trimmed(text, begin, stop):
            yield found
        begin = match.end()
    if found := _trimmed(text, begin, len(text)):
        yield found


def _trimmed(text: str, begin: int, end: int) -> Sentence | None:
    cut = text[begin:end]
    bare = cut.strip()
    return Sentence(begin + len(cut) - len(cut.lstrip()), bare) if bare else None
