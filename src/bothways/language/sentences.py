"""Sentences of a text, with their places in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Words that end with a dot within a sentence.
_SHORT = (
    r"(?:mr|mrs|ms|dr|prof|st|no|nr|vs|etc|e\.g|i\.e|approx|ca|inc|ltd|co|dept|ext|fig|tel|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct"
    r"|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|a\.m|p\.m|z\.b|bzw|usw|m|mme)"
)
_END = re.compile(
    r"(?<!\b[A-Za-z]\.)(?P<stop>[.!?…]+[\"'”’)]*)\s+(?=[\"'“‘(]?[A-Z0-9À-Þ])|\n\s*\n|\n\s*(?=[-*•]\s|\d{1,2}[.)]\s)|\n(?=[A-Z])"
)
_SHORT_END = re.compile(rf"(?<![\w.]){_SHORT}\.$", re.IGNORECASE)


class Sentence(NamedTuple):
    """A sentence and where it begins in the text; its end is ``start + len(text)``."""

    start: int
    text: str


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text in order, without the white space around them."""
    begin = 0
    for match in _END.finditer(text):
        stop = match.end("stop") if match["stop"] else match.start()
        if match["stop"] == "." and _SHORT_END.search(text[begin:stop]):
            continue
        yield from _trimmed(text, begin, stop)
        begin = match.end()
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, begin: int, end: int) -> Iterator[Sentence]:
    cut = text[begin:end]
    bare = cut.strip()
    if bare:
        yield Sentence(begin + len(cut) - len(cut.lstrip()), bare)
