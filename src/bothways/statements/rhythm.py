"""The rhythm in which a customer is assured by mail: theirs to choose, never by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bothways.journal.entry import Accepted, Draft
from bothways.statements import refusals
from bothways.statements.kinds import AssuranceIssued, AssuranceRhythmChosen, Rhythm
from bothways.units.refusal import Refused
from bothways.units.side import Side

MONTHS: Mapping[Rhythm, int] = {Rhythm.QUARTERLY: 3, Rhythm.HALF_YEARLY: 6, Rhythm.YEARLY: 12}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a customer chose: the next statement begins with ``since`` and is due on ``next_on``."""

    rhythm: Rhythm
    since: date
    next_on: date | None


def next_on(rhythm: Rhythm, since: date) -> date | None:
    """When a statement that begins on a day is due; None for never."""
    months = MONTHS.get(rhythm)
    if months is None:
        return None
    year, month = divmod(since.month - 1 + months, 12)
    return date(since.year + year, month + 1, min(since.day, 28))


def choose(side: Side, rhythm: Rhythm, stands: Rhythm) -> Accepted | Refused:
    """The customer chooses."""
    if side is not Side.CUSTOMER:
        return refusals.RHYTHM_IS_THE_CUSTOMERS
    if rhythm is stands:
        return refusals.RHYTHM_STANDS
    return Accepted((Draft(AssuranceRhythmChosen(rhythm=rhythm), side),))


def issue(chosen: Chosen | None, today: date, *, mailed: bool) -> Accepted | Refused:
    """The one that is due was written; the next one begins where it ends."""
    if chosen is None or chosen.next_on is None or today < chosen.next_on:
        return refusals.NOTHING_IS_DUE
    body = AssuranceIssued(since=chosen.since, until=chosen.next_on, mailed=mailed)
    return Accepted((Draft(body, Side.MERCHANT),))
