"""Entries of every kind about gestures, with all that can happen to them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bothways.gestures import kinds
from bothways.gestures.kinds import Landing
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.units.money import Money
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN = UUID(int=404)
OURS = kinds.GestureMade(giver=M, what="Brought the boxes up the stairs", why="Her back")
THEIRS = kinds.GestureMade(giver=C, what="Lent us their van")


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    _landed(told)
    _costed(told)
    _stances(told)
    return told.entries


def _landed(told: Told) -> None:
    ours = told.by(M, OURS, ago=timedelta(days=2))
    theirs, noted = told.by(C, THEIRS), told.by(M, THEIRS, says=M)
    heard = kinds.GestureLanded(gesture=ours, landing=Landing.UNNOTICED, words="She said nothing")
    told.by(M, heard, says=C, ago=timedelta(days=1))
    told.by(C, kinds.GestureLanded(gesture=ours, landing=Landing.WELL, words="What a help"))
    told.by(M, heard, says=C)
    told.by(M, kinds.GestureLanded(gesture=theirs, landing=Landing.WELL))
    told.by(C, kinds.GestureLanded(gesture=noted, landing=Landing.BADLY), says=M)
    told.by(C, kinds.GestureLanded(gesture=UNKNOWN, landing=Landing.WELL))


def _costed(told: Told) -> None:
    cheap, dear = told.by(M, OURS), told.by(M, OURS)
    told.by(M, kinds.GestureCosted(gesture=cheap, minutes=20, idea="spare_them_time"))
    told.by(M, kinds.GestureCosted(gesture=cheap, minutes=25))
    told.by(M, kinds.GestureCosted(gesture=dear, money=Money(1200, "GBP")))
    told.by(M, kinds.GestureCosted(gesture=dear, minutes=5))
    told.by(M, kinds.GestureCosted(gesture=UNKNOWN, minutes=5))


def _stances(told: Told) -> None:
    confirmed, contested, again = (told.by(M, OURS) for _ in range(3))
    told.by(C, EntryConfirmed(entry=confirmed))
    told.by(C, EntryContested(entry=contested, why="Your driver did that"))
    told.by(C, EntryConfirmed(entry=contested))
    told.by(C, EntryConfirmed(entry=again))
    told.by(C, EntryContested(entry=again, why="It was my brother"))
    told.by(C, EntryConfirmed(entry=UNKNOWN))
    told.by(C, EntryContested(entry=UNKNOWN, why="No"))
