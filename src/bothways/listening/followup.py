"""What a later text says about what is open: that it is done, or the answer to a question."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bothways.language.reports import Report
from bothways.language.sentences import Sentence
from bothways.listening.alike import shared, stems
from bothways.units.side import Side

#: So much of what was promised must be named again for the report to be about it.
NAMED = 0.5
#: Of a question more must be, for many sentences are about the same thing.
_ASKED = 0.6
#: How much surer a report is that names what it is about; and less sure one that names nothing.
_SURER, _BARE = 0.04, 0.95


@dataclass(frozen=True, slots=True)
class Open:
    """Something that is open: a promise, or a question. ``side`` owes it, since ``at``.

    ``seen_by`` is the one member who may know of it, if not everybody may.
    """

    id: UUID
    side: Side
    what: str
    at: datetime
    seen_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A sentence that seems to close something open. ``confidence`` is between 0 and 1."""

    about: Open
    start: int
    end: int
    sentence: str
    confidence: float
    because: tuple[str, ...]


def done(
    reports: Iterable[Report], writer: Side, at: datetime, promises: Iterable[Open]
) -> Iterator[FollowUp]:
    """Which of the writer's own promises a text of ``at`` reports as done: each report the one it names best.

    A report that names nothing ("Sent, see attached.") is about the only promise there is, or about none.
    """
    theirs = [one for one in promises if one.side is writer and one.at < at]
    taken: set[UUID] = set()
    for report in reports:
        left = [one for one in theirs if one.id not in taken]
        about, named = _named(report.text, left)
        if about is None:
            continue
        taken.add(about.id)
        sure = min(report.confidence + _SURER, 0.97) if named else report.confidence * _BARE
        because = (report.because, "names what was promised" if named else "the only promise that is open")
        yield FollowUp(about, report.start, report.end, report.text, sure, because)


def answers(
    said: Sequence[Sentence], writer: Side, at: datetime, questions: Iterable[Open]
) -> Iterator[FollowUp]:
    """Which open questions to the writer a text of ``at`` seems to answer: by the words they share."""
    for question in questions:
        if question.side is not writer or question.at >= at:
            continue
        asked = stems(question.what)
        best = max(said, key=lambda one: len(asked & stems(one.text)), default=None)
        if best is None or best.text.rstrip().endswith("?"):
            continue
        common = asked & stems(best.text)
        if len(common) >= 2 and len(common) / len(asked) >= _ASKED:
            sure = min(0.6 + 0.35 * len(common) / len(asked), 0.95)
            end = best.start + len(best.text)
            yield FollowUp(question, best.start, end, best.text, sure, ("has the words of the question",))


def _named(text: str, promises: Sequence[Open]) -> tuple[Open | None, bool]:
    """The promise that a report is about, and whether the report names it."""
    words = stems(text)
    scored = sorted(((names(words, one.what), one) for one in promises), key=lambda pair: -pair[0])
    best = [one for score, one in scored if score >= NAMED and score == scored[0][0]]
    if len(best) == 1:
        return best[0], True
    if best or len(promises) != 1:
        return None, False
    # A bare report ("Sent, see attached.") has no word besides those that report.
    return (None, False) if words - _ANYTHING else (promises[0], False)


def names(words: frozenset[str], what: str) -> float:
    """How much of what was promised some words name, 0 to 1; the number of an order decides by itself."""
    about = stems(what)
    numbers, named = _numbers(about), _numbers(words)
    if numbers and named:
        return 1.0 if numbers & named else 0.0
    return shared(about - _ANYTHING, words - _ANYTHING)


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) >= 4 and word.isdigit())


#: What can be done with anything says nothing of what it is done with.
_ANYTHING = stems(
    "send post mail email ship dispatch give get make bring take do deliver complete attach enclose find see"
    " done just now already all today yesterday morning promised agreed"
)
