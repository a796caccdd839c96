"""What happened with one customer in a time: how promises went, questions, deliveries, returns."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bothways.promises.promise import Promise
from bothways.promises.state import KEPT, Kept, State
from bothways.trade.kinds import Reason


class Ending(StrEnum):
    """How a promise of ours went, as far as it says anything."""

    IN_TIME = "in time"
    MOVED = "on the day agreed later"
    LATE = "late"
    BROKEN = "not kept"
    MADE_GOOD = "not kept, and made good"
    REPORTED = "done, as we say; nobody has said so yet"
    UNSAID = "due, and nobody has said whether it was done"


#: Where we fell short.
SHORT = (Ending.LATE, Ending.BROKEN, Ending.MADE_GOOD)


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise of ours and how it ended; ``done`` is what we did about it where we fell short."""

    id: UUID
    what: str
    on: date | None
    ending: Ending
    done: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of theirs; ``took`` is how long the answer took, ``in_time`` by what we had promised."""

    id: UUID
    text: str
    on: date
    took: timedelta | None
    in_time: bool | None
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """An order that arrived in the time, and how long after it was placed."""

    id: UUID
    number: str
    took: timedelta


@dataclass(frozen=True, slots=True)
class Returned:
    """Goods that came back, and why; ``order`` where it is known."""

    order: UUID | None
    what: str
    reason: Reason
    on: date


@dataclass(frozen=True, slots=True)
class Record:
    """What happened with one customer from ``since`` up to the day before ``until``."""

    merchant: str
    customer: str
    since: date
    until: date
    promised: tuple[Promised, ...] = ()
    asked: tuple[Asked, ...] = ()
    delivered: tuple[Delivered, ...] = ()
    returned: tuple[Returned, ...] = ()


def ending_of(promise: Promise, now: datetime) -> Ending | None:
    """How a promise went; None where it says nothing yet, or nothing of the merchant."""
    if not promise.counts:
        return None
    if promise.state is State.MADE_GOOD:
        return Ending.MADE_GOOD
    if promise.state in KEPT:
        return {Kept.LATE: Ending.LATE, Kept.AS_MOVED: Ending.MOVED}.get(
            promise.kept or Kept.UNDATED, Ending.IN_TIME
        )
    if promise.is_closed or (promise.history and promise.breached_at is None):
        return None
    if promise.breached_at is not None:
        return Ending.BROKEN
    if not promise.is_past(now):
        return None
    return Ending.REPORTED if promise.state is State.REPORTED else Ending.UNSAID
