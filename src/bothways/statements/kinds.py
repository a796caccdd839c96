"""Kinds of entries about statements: how often a customer wants one by mail, and that one was made."""

from datetime import date
from enum import StrEnum

from bothways.journal.body import Body
from bothways.journal.kind import Kind


class Rhythm(StrEnum):
    """How often the customer wants to be assured by mail."""

    NEVER = "never"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class AssuranceRhythmChosen(Body):
    """How often the customer wants to read by mail what was promised and what was kept."""

    rhythm: Rhythm


class AssuranceIssued(Body):
    """What was promised and kept in a time was written together; ``mailed`` whether a mail was made of it.

    It covers the days from ``since`` on, up to the day before ``until``.
    """

    since: date
    until: date
    mailed: bool


KINDS = (
    Kind("assurance_rhythm_chosen", AssuranceRhythmChosen, "chose how often to be assured by mail"),
    Kind("assurance_issued", AssuranceIssued, "wrote together what was promised and kept"),
)
