"""Cues: wordings that speak for or against a speech act, as each language lists them.

A cue is a pattern over kinds of words (`grammar.py`) with a weight in log-odds. Where several speak for an
act in one place the strongest decides, and what speaks against it there is taken off.
"""

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What somebody does by saying something (Austin 1962, Searle 1976)."""

    PROMISE = "promise"
    REQUEST = "request"
    QUESTION = "question"
    WISH = "wish"
    COMPLAINT = "complaint"
    THANKS = "thanks"
    DECLINE = "decline"


class Who(StrEnum):
    """Who owes what was promised or asked: the one who speaks, or the one who is spoken to."""

    SPEAKER = "speaker"
    LISTENER = "listener"


class Register(StrEnum):
    """What sort of text it is."""

    MAIL = "mail"
    SPEECH = "speech"
    NOTE = "note"  # one side's account of a talk: "she will send the drawing"


class Place(StrEnum):
    """Where a cue that speaks against something is looked for."""

    BEFORE = "before"  # in the words before it; the pattern ends in $
    CLAUSE = "clause"
    AFTER = "after"  # in the words after it; the pattern begins with ^
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Cue:
    """A wording that speaks for an act.

    ``through``: somebody else will do it for the speaker. ``theirs``: in one side's account of a talk it is
    the other side's ("she will send it"). ``only`` names the one register in which the cue counts.
    """

    act: Act
    name: str
    pattern: str
    weight: float
    through: bool = False
    theirs: bool = False
    only: Register | None = None


@dataclass(frozen=True, slots=True)
class Against:
    """A wording that speaks against an act (or for it, where its weight is positive) in one place."""

    act: Act
    name: str
    pattern: str
    weight: float
    place: Place = Place.CLAUSE
    only: Register | None = None
