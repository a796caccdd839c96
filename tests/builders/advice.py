"""Entries of every kind about what moves a purchase, with all that can happen to them."""

from datetime import UTC, date, datetime
from uuid import UUID

from bothways.advice import kinds
from bothways.advice.kinds import Ending, ForWhom, Purse
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, WISH = UUID(int=404), UUID(int=78)
ASSUMED = kinds.MotiveNoted(what="The big oven", purse=Purse.SHORT, how=How.ASSUMED)
TOLD = kinds.MotiveNoted(
    what="A gift box",
    for_whom=ForWhom.OTHER,
    purse=Purse.SPARE,
    budget_on=date(2026, 6, 1),
    words="For her sister",
    wish=WISH,
)


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    told.by(C, TOLD)
    told.by(M, TOLD, says=C)
    before = told.by(M, ASSUMED)
    told.by(C, TOLD.model_copy(update={"instead_of": before}))
    told.by(C, TOLD.model_copy(update={"instead_of": UNKNOWN}))
    waits, bought, gone = (told.by(M, ASSUMED) for _ in range(3))
    wait = kinds.WaitAdvised(motive=waits, until=date(2026, 5, 1), why="The new one comes in May")
    told.by(M, wait)
    told.by(M, wait.model_copy(update={"motive": UNKNOWN}))
    told.by(C, kinds.MotiveEnded(motive=bought, ending=Ending.BUDGET_THERE))
    told.by(M, kinds.MotiveEnded(motive=gone, ending=Ending.NOT_WANTED))
    told.by(M, kinds.MotiveEnded(motive=UNKNOWN, ending=Ending.NOT_WANTED))
    confirmed, contested, both, by_us = (told.by(M, ASSUMED) for _ in range(4))
    told.by(C, EntryConfirmed(entry=confirmed))
    told.by(C, EntryContested(entry=contested, why="Not short at all."))
    told.by(C, EntryContested(entry=both, why="No."))
    told.by(C, EntryConfirmed(entry=both))
    told.by(M, EntryConfirmed(entry=by_us))
    told.by(C, EntryConfirmed(entry=UNKNOWN))
    told.by(C, EntryContested(entry=UNKNOWN, why="No."))
    return told.entries
