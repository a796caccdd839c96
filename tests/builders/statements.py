"""Entries of every kind of statement, with all that can happen to them."""

from datetime import UTC, date, datetime

from bothways.journal.entry import Entry
from bothways.statements.kinds import AssuranceIssued, AssuranceRhythmChosen, Rhythm
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
ISSUED = AssuranceIssued(since=date(2026, 3, 2), until=date(2026, 6, 2), mailed=True)


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    told.by(M, ISSUED)
    told.by(C, AssuranceRhythmChosen(rhythm=Rhythm.QUARTERLY))
    told.by(M, ISSUED)
    told.by(C, AssuranceRhythmChosen(rhythm=Rhythm.NEVER))
    told.by(C, AssuranceRhythmChosen(rhythm=Rhythm.YEARLY))
    return told.entries
