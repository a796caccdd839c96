"""From what was found in a text to what a person is asked about: whose it is, and what it would become."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bothways.language.cues import Act, Who
from bothways.language.findings import Finding
from bothways.units.due import Due
from bothways.units.side import Side


class Sort(StrEnum):
    """What sort of text was read."""

    TALK = "talk"
    MAIL = "mail"
    MESSAGE = "message"
    QUESTION = "question"
    TRANSCRIPT = "transcript"


class Deed(StrEnum):
    """What a candidate becomes once a person confirms it."""

    PROMISE = "promise"
    REQUEST = "request"
    QUESTION = "question"
    WISH = "wish"
    COMPLAINT = "complaint"
    DONE = "done"
    ANSWER = "answer"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that a text seems to do. ``confidence`` is between 0 and 1.

    ``side`` owes what was promised, asked or left unanswered; of a wish, a complaint or thanks it is the side
    whose they are. ``start`` and ``end`` are the sentence's place in the text, ``dues`` each way to read
    the time that it names, the likeliest first.
    """

    deed: Deed
    side: Side
    start: int
    end: int
    sentence: str
    what: str
    dues: tuple[Due, ...]
    confidence: float
    because: tuple[str, ...]
    conditional: bool

    @property
    def ours_with_date(self) -> bool:
        """Whether the merchant promised it by a day: what is looked at first."""
        return self.deed is Deed.PROMISE and self.side is Side.MERCHANT and bool(self.dues)


_DEEDS = {
    Act.PROMISE: Deed.PROMISE,
    Act.REQUEST: Deed.REQUEST,
    Act.QUESTION: Deed.QUESTION,
    Act.WISH: Deed.WISH,
    Act.COMPLAINT: Deed.COMPLAINT,
    Act.THANKS: Deed.THANKS,
}
_ALL = frozenset(_DEEDS.values())
#: In one side's account of a talk, who asks whom is not said by the form of the sentence. What is asked on
#: the page is a question, a request or a complaint already.
_READ_IN: Mapping[Sort, frozenset[Deed]] = {
    Sort.TALK: frozenset({Deed.PROMISE, Deed.WISH, Deed.COMPLAINT}),
    Sort.QUESTION: frozenset({Deed.PROMISE, Deed.WISH, Deed.THANKS}),
    Sort.MAIL: _ALL,
    Sort.MESSAGE: _ALL,
    Sort.TRANSCRIPT: _ALL,
}
#: Only the customer's count: a merchant's own wishes and complaints are for another place.
_OF_CUSTOMERS = frozenset({Deed.WISH, Deed.COMPLAINT, Deed.THANKS})


def proposals(found: Iterable[Finding], writer: Side, sort: Sort, offset: int = 0) -> Iterator[Proposal]:
    """What ``writer`` seems to have done in a text of this sort; ``offset`` is where the part read began."""
    for finding in found:
        deed = _DEEDS.get(finding.act)
        if deed is None or deed not in _READ_IN[sort] or not finding.what:
            continue
        side = writer if finding.owes is Who.SPEAKER else writer.other
        if deed in _OF_CUSTOMERS and side is not Side.CUSTOMER:
            continue
        yield Proposal(
            deed,
            side,
            finding.start + offset,
            finding.end + offset,
            finding.text,
            finding.what,
            _dues(finding),
            finding.confidence,
            finding.because,
            finding.conditional,
        )


def _dues(finding: Finding) -> tuple[Due, ...]:
    """By when it is due; "not before Monday" says only from when on, so that nothing is due by it."""
    when = finding.whens[0] if finding.whens else None
    return tuple(reading.due for reading in when.readings) if when and not when.is_open else ()
