"""Who spoke how long, as words and as a picture, for whichever side reads it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.conversations.kinds import Spoke, TalkMeasured
from bothways.units.side import Side

#: The width of one side of the picture, in units of its drawing.
HALF = 100


@dataclass(frozen=True, slots=True)
class Part:
    """One side of the picture and its column of the table; ``bar`` and ``longest`` are out of ``HALF``.

    ``start`` is where a bar that grows to the left begins. Words are empty where there is no figure.
    """

    name: str
    bar: int
    longest: int
    start: int
    longest_start: int
    spoke: str
    stretch: str
    questions: int
    statements: int
    interruptions: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The two sides of a talk, drawn to one scale, with the sentence that says the same."""

    sentence: str
    ours: Part
    theirs: Part
    unplaced: int


def sentence(body: TalkMeasured, you: Side) -> str:
    """One sentence: who spoke how long, and how many questions each asked."""
    own, other = (body.merchant, body.customer) if you is Side.MERCHANT else (body.customer, body.merchant)
    texts = {"their": _long(other), "our": _long(own), "asked": _asked(own.questions)}
    if you is Side.MERCHANT:
        return _("they spoke for %(their)s, we for %(our)s; we asked %(asked)s") % texts
    return _("they spoke for %(their)s, you for %(our)s; you asked %(asked)s") % texts


def picture(body: TalkMeasured, you: Side, merchant: str, customer: str) -> Picture:
    """The picture; the larger side is as wide as it may be."""
    sizes = [_size(body.merchant), _size(body.customer)]
    most = max(*sizes, 1)
    ours, theirs = (
        _part(spoke, name, most) for spoke, name in ((body.merchant, merchant), (body.customer, customer))
    )
    said = sentence(body, you)
    return Picture(said[:1].upper() + said[1:] + ".", ours, theirs, body.unplaced)


def _part(spoke: Spoke, name: str, most: int) -> Part:
    bar = round(HALF * _size(spoke) / most)
    longest = spoke.longest_seconds if spoke.longest_seconds is not None else spoke.longest_words
    stretch = round(HALF * longest / most)
    return Part(
        name,
        bar,
        stretch,
        HALF - bar,
        HALF - stretch,
        _long(spoke),
        _duration(spoke.longest_seconds) or _words(spoke.longest_words),
        spoke.questions,
        spoke.statements,
        "" if spoke.interruptions is None else str(spoke.interruptions),
    )


def _size(spoke: Spoke) -> int:
    return spoke.seconds if spoke.seconds is not None else spoke.words


def _long(spoke: Spoke) -> str:
    return _duration(spoke.seconds) or _words(spoke.words)


def _duration(seconds: int | None) -> str:
    """ "40 seconds" below a minute and a half, else whole minutes; empty without times."""
    if seconds is None:
        return ""
    if seconds < 90:
        return ngettext("%(n)d second", "%(n)d seconds", seconds) % {"n": seconds}
    minutes = round(seconds / 60)
    return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}


def _words(words: int) -> str:
    return ngettext("%(n)d word", "%(n)d words", words) % {"n": words}


def _asked(questions: int) -> str:
    if not questions:
        return _("no question")
    return ngettext("%(n)d question", "%(n)d questions", questions) % {"n": questions}
