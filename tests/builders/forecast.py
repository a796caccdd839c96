"""Entries of orders and of being predicted, with all that can happen to them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from bothways.forecast.kinds import PredictingAllowed, PredictingStopped
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryWithdrawn
from bothways.journal.relationship import Form, RelationshipOpened
from bothways.standing.kinds import EstimatesTold
from bothways.trade.kinds import OrderCancelled, OrderChanged
from bothways.units.money import Money
from bothways.units.side import Side
from tests.builders.memory import Told
from tests.builders.trade import order

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN = UUID(int=404)


def corpus() -> list[Entry]:
    """Orders in any order, some of one day, some cancelled: the first, the last, one between, one of two."""
    told = _told()
    told.by(M, OrderCancelled(order=UNKNOWN))
    told.by(M, EntryWithdrawn(entry=UNKNOWN))
    third, first, second, also, last = (
        told.by(M, order(str(ago)), ago=timedelta(days=ago, hours=len(told.entries)))
        for ago in (20, 90, 60, 60, 3)
    )
    told.by(M, order("again"), ago=timedelta(days=60, hours=len(told.entries)))
    told.by(M, EntryWithdrawn(entry=UNKNOWN))
    told.by(M, OrderChanged(order=first, total=Money(700, "EUR")))
    told.by(M, OrderChanged(order=second))
    told.by(M, OrderChanged(order=UNKNOWN, total=Money(700, "EUR")))
    for gone in (also, second, third, first, last, UNKNOWN):
        told.by(C, OrderCancelled(order=gone))
    return told.entries


def all_gone() -> list[Entry]:
    """A customer who cancelled all that they ordered, and ordered anew."""
    told = _told()
    for ago in (9, 30):
        told.by(M, order(str(ago)), ago=timedelta(days=ago))
    for gone in (2, 1):
        told.by(C, OrderCancelled(order=UUID(int=gone)))
    told.by(M, order("anew"))
    return told.entries


def switched() -> list[Entry]:
    """Both sides stop predictions and let them be made again; what they said is erased, too."""
    told = _told()
    for erased in (False, True):
        told.by(C, PredictingStopped(why="It feels watched"), erased=erased)
        told.by(M, PredictingStopped(), erased=erased)
        told.by(C, PredictingAllowed(), erased=erased)
        told.by(M, PredictingAllowed(), erased=erased)
    return told.entries


def a_person() -> list[Entry]:
    """A private person."""
    told = _told()
    told.by(M, RelationshipOpened(party=UNKNOWN, form=Form.PERSON, name="Ann"))
    told.by(M, EstimatesTold())
    return told.entries


def told_and_erased() -> list[Entry]:
    """A private person who was told, which was erased."""
    told = _told()
    told.by(M, EstimatesTold(), erased=True)
    return told.entries


def nobody_knows_who() -> list[Entry]:
    """A company, and somebody whose name was erased."""
    told = _told()
    told.by(M, RelationshipOpened(party=UNKNOWN, form=Form.ORGANISATION, name="Roy"))
    told.by(M, RelationshipOpened(party=UNKNOWN, form=Form.ORGANISATION, name="Roy"), erased=True)
    return told.entries


def _told() -> Told:
    return Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
