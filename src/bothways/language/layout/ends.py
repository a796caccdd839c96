"""What of the writer's own lines is greeting, closing, signature or disclaimer.

Own lines come in runs, between which others are quoted. The greeting opens the first, closing and signature
end the last that says something; a run between two quotations is an answer and all body.
"""

import re
from collections.abc import Iterator, Sequence

from bothways.language.layout import signature, words
from bothways.language.layout.kinds import Kind

_GREETING = 70  # characters
_PARAGRAPH = 2500  # characters of a paragraph that are looked at
_SHORT = 90  # characters
_RUN = tuple[int, int]


def mark_ends(text: str, lines: Sequence[str], kinds: list[Kind | None]) -> None:
    """Give every own line of ``text`` its kind. Lines come stripped; ``kinds`` has None for own ones."""
    runs = list(_runs(lines, kinds))
    lower = text.lower()
    patterns = [pattern for word, pattern in words.DISCLAIMERS if word in lower]
    if patterns:
        for run in runs:
            _disclaimers(lines, kinds, run, patterns)
    _greeting(lines, kinds)
    ending = True
    for begin, end in reversed(runs):
        own = [place for place in range(begin, end) if lines[place] and kinds[place] is None]
        ending = not signature.mark(lines, kinds, own, ending=ending) and ending
    for place, kind in enumerate(kinds):
        if kind is None and lines[place]:
            kinds[place] = Kind.BODY


def _runs(lines: Sequence[str], kinds: Sequence[Kind | None]) -> Iterator[_RUN]:
    begin = None
    for place, line in enumerate(lines):
        if kinds[place] is not None:
            if begin is not None:
                yield begin, place
            begin = None
        elif line and begin is None:
            begin = place
    if begin is not None:
        yield begin, len(lines)


def _greeting(lines: Sequence[str], kinds: list[Kind | None]) -> None:
    for place, line in enumerate(lines):
        if line and kinds[place] is None:
            if len(line) <= _GREETING and (words.GREETING.fullmatch(line) or words.NAMED.fullmatch(line)):
                kinds[place] = Kind.GREETING
            return


def _disclaimers(
    lines: Sequence[str], kinds: list[Kind | None], run: _RUN, patterns: Sequence[re.Pattern[str]]
) -> None:
    """Paragraphs that read like one, and what follows them; a warning on top ends with its paragraph."""
    paragraphs = list(_paragraphs(lines, run))
    for number, (first, last) in enumerate(paragraphs):
        if not _adds(" ".join(lines[first:last])[:_PARAGRAPH], patterns):
            continue
        begin = _under_signature(lines, first, last, patterns)
        if (
            begin == first
            and number
            and not any(map(signature.written, lines[slice(*paragraphs[number - 1])]))
        ):
            begin = paragraphs[number - 1][0]  # the line drawn over it
        on_top = number == 0 and len(paragraphs) > 1
        end = last if on_top else run[1]
        kinds[begin:end] = [Kind.DISCLAIMER if line else None for line in lines[begin:end]]
        if not on_top:
            return


def _adds(text: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    return any(pattern.search(text) for pattern in patterns)


def _under_signature(lines: Sequence[str], first: int, last: int, patterns: Sequence[re.Pattern[str]]) -> int:
    """The line of a paragraph where the disclaimer begins: a signature may stand right over it."""
    for place in range(first, last):
        if len(lines[place]) > _SHORT or _adds(lines[place], patterns):
            return place
    return first


def _paragraphs(lines: Sequence[str], run: _RUN) -> Iterator[_RUN]:
    begin = None
    for place in range(*run):
        if lines[place]:
            begin = place if begin is None else begin
        elif begin is not None:
            yield begin, place
            begin = None
    if begin is not None:
        yield begin, run[1]
