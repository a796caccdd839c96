"""Sentences that report that something was done: “sent, see attached”, “we paid this morning”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bothways.language.sentences import Sentence, sentences


@dataclass(frozen=True)
class ReportCue:
    """A wording that says that something was done, and how likely it does."""

    name: str
    pattern: str
    confidence: float
    regex: "re.Pattern[str]" = field(init=False, repr=False, compare=False, default=re.compile(""))

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.pattern, re.IGNORECASE))


@dataclass(frozen=True)
class ReportBook:
    """The cues of one language. ``against`` takes the word back before it, ``future`` puts it off."""

    cues: Sequence[ReportCue]
    against: str
    future: str
    barred: "re.Pattern[str]" = field(init=False, repr=False, compare=False, default=re.compile(""))

    def __post_init__(self) -> None:
        object.__setattr__(self, "barred", re.compile(f"{self.against}|{self.future}", re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence that says that something was done: its place, its words, how sure that is and why."""

    start: int
    end: int
    text: str
    confidence: float
    because: str


def reports(text: str, book: ReportBook) -> Iterator[Report]:
    """All such sentences, in reading order. A question reports nothing, nor does what is still to come."""
    for sentence in sentences(text):
        cue = None if sentence.text.rstrip().endswith("?") else _heard(sentence, book)
        if cue is not None:
            end = sentence.start + len(sentence.text)
            yield Report(sentence.start, end, sentence.text, cue.confidence, cue.name)


def _heard(sentence: Sentence, book: ReportBook) -> ReportCue | None:
    found = [(cue, match) for cue in book.cues if (match := cue.regex.search(sentence.text))]
    standing = [cue for cue, match in found if not _taken_back(sentence.text, match, book)]
    return max(standing, key=lambda cue: cue.confidence, default=None)


def _taken_back(text: str, match: "re.Match[str]", book: ReportBook) -> bool:
    """Whether the clause before the wording, or the wording itself, says that it is not so yet."""
    clause = re.split(r"[,;:–—]|\bbut\b|\band\b", text[: match.start()])[-1]
    return book.barred.search(clause + " " + match.group()) is not None
