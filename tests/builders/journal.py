"""Entries of every kind that is about other entries, with all that can happen to them."""

from uuid import UUID

from bothways.journal.entry import CLOCK, Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested, EntryWithdrawn, SilenceAgreed
from bothways.journal.relationship import InterestStated
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN = UUID(int=404)


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told()
    _stances(told)
    _erased(told)
    _silence(told)
    return told.entries


def _stances(told: Told) -> None:
    confirmed, contested, back, changed = (told.by(M, InterestStated(text=f"Wish {n}")) for n in range(4))
    told.by(C, EntryConfirmed(entry=confirmed), about=confirmed)
    told.by(C, EntryContested(entry=contested, why="No."), about=contested)
    told.by(M, EntryWithdrawn(entry=back), about=back)
    told.by(C, EntryContested(entry=changed, why="No."), about=changed)
    told.by(C, EntryConfirmed(entry=changed), about=changed)
    told.by(C, EntryConfirmed(entry=UNKNOWN), about=UNKNOWN)


def _erased(told: Told) -> None:
    confirmed, contested, back = (told.by(M, InterestStated(text=f"Erased {n}")) for n in range(3))
    told.by(C, EntryContested(entry=confirmed, why="No."), about=confirmed)
    told.by(C, EntryConfirmed(entry=confirmed), about=confirmed, erased=True)
    told.by(C, EntryContested(entry=contested, why="No."), about=contested, erased=True)
    told.by(M, EntryWithdrawn(entry=back), about=back, erased=True)
    told.by(C, EntryConfirmed(entry=UNKNOWN), erased=True)


def _silence(told: Told) -> None:
    told.by(M, SilenceAgreed(days=7))
    told.by(C, SilenceAgreed(days=9))
    told.by(M, SilenceAgreed(days=3), says=C)
    told.by(M, SilenceAgreed(days=4), actor=CLOCK)
    told.by(C, SilenceAgreed(days=None))
