"""Reading a transcript, whatever wrote it: WebVTT, SubRip, or plain text with names."""

import re
from collections.abc import Iterator

from bothways.language.transcripts.captions import captions
from bothways.language.transcripts.clock_times import PAIR, seconds
from bothways.language.transcripts.speaking import above, alone, names_in, spoken
from bothways.language.transcripts.turns import Line, Skipped, Transcript, turns

_PAIRS = re.compile(rf"(?m){PAIR.pattern}")
#: A caption's block as text exported by hand has it: the times, then a name on a line of its own.
_NAMED_BLOCK = re.compile(rf"(?m){PAIR.pattern}[ ]*\n[^\n:<]{{1,48}}\n[^\n]*\S")


def read(text: str) -> Transcript:
    """The turns of a transcript. Without any name it is one turn of nobody.

    Files of Zoom, Teams and Meet are WebVTT or one of the plain forms.
    """
    text = text.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n")  # places stay as they were
    is_captions = text.lstrip().startswith("WEBVTT") or (
        _PAIRS.search(text) and not _NAMED_BLOCK.search(text)
    )
    names = names_in(text)
    read_lines = list(captions(text, names) if is_captions else _plain(text, names))
    skipped = tuple(one for one in read_lines if isinstance(one, Skipped))
    return Transcript(turns(one for one in read_lines if isinstance(one, Line)), skipped)


def _plain(text: str, names: frozenset[str]) -> Iterator[Line]:
    """Lines of plain text: a name before the words or on a line above them, times where there are any."""
    speaker, at, until, waits = "", None, None, False
    place = 0
    for line in text.splitlines(keepends=True):
        start, place = place, place + len(line)
        bare = line.strip()
        pair = PAIR.match(bare)
        if pair is not None:
            speaker, at, until, waits = "", seconds(pair["begins"]), seconds(pair["ends"]), True
            continue
        if (time := alone(bare)) is not None:
            at, until = time, None
            continue
        if (heading := above(bare)) is not None:
            (speaker, at), until, waits = heading, None, False
            continue
        if waits and bare:
            speaker, waits = bare, False
            continue
        name, skip, said_at = spoken(line, names)
        if name:
            speaker, until = name, None if said_at is not None else until
            at = said_at if said_at is not None else at
        words = line[skip:]
        begin = start + skip + len(words) - len(words.lstrip())
        if bare:
            yield Line(speaker, words.strip(), begin, at, until)
            at, until = None, None
