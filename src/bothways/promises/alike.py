"""How promises like the one that somebody is about to give went: facts, never a score.

Alike are promises of the same sort that were given for about as long. What counts is the date promised first:
one kept on a later day to which both agreed broke nobody's word, and yet its first date did not hold.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from uuid import UUID

from bothways.promises.state import KEPT, Kept, State, Word

#: With fewer than a handful nothing is said.
ENOUGH = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Past:
    """Of a promise that has a past, what is needed here; the fields are those of ``promise.Promise``."""

    id: UUID
    owner: UUID | None
    state: State
    word: Word | None
    contested: bool
    history: bool
    made_at: datetime | None
    first_due: datetime | None
    done_at: datetime | None
    breached_at: datetime | None
    kept: Kept | None


@dataclass(frozen=True, slots=True)
class Gone:
    """How one went: given for so many ``days``, kept so many days ``late``; None when it was not kept."""

    id: UUID
    owner: UUID | None
    days: int
    late: int | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How several went. ``middle`` is how many days late the late ones were, half of them more, half less."""

    count: int = 0
    in_time: int = 0
    late: int = 0
    not_kept: int = 0
    middle: int | None = None

    @property
    def is_enough(self) -> bool:
        """Whether there are enough of them to say anything."""
        return self.count >= ENOUGH


def gone(past: Past) -> Gone | None:
    """How a promise went; None where that says nothing: without a first date, let go, contested, history."""
    if past.made_at is None or past.first_due is None or past.history or past.contested:
        return None
    if past.word in (None, Word.UNDERSTOOD) or (past.state not in KEPT and past.breached_at is None):
        return None
    return Gone(past.id, past.owner, days_given(past.made_at, past.first_due), _late(past, past.first_due))


def days_given(made_at: datetime, due_at: datetime) -> int:
    """For how many days it is given: by the end of Friday is four days at any hour of Monday; at least 1."""
    return max(1, (due_at - made_at) // _DAY)


def days_late(due_at: datetime, done_at: datetime) -> int:
    """How many days late something is, a day begun counting as a whole one; at least 1."""
    return max(1, -((due_at - done_at) // _DAY))


def given_for_about(days: int, ones: Iterable[Gone]) -> list[Gone]:
    """Those that were given for about so many days: half as long again or half as short, at least a day."""
    near = max(1, days // 2)
    return [one for one in ones if abs(one.days - days) <= near]


def tally(ones: Sequence[Gone]) -> Tally:
    """How these went together."""
    late = [one.late for one in ones if one.late]
    return Tally(
        count=len(ones),
        in_time=sum(one.late == 0 for one in ones),
        late=len(late),
        not_kept=sum(one.late is None for one in ones),
        middle=int(median(late) + 0.5) if late else None,
    )


def _late(past: Past, first_due: datetime) -> int | None:
    """How many days after its first date it was kept; its creditor's word that it was in time goes first."""
    if past.state not in KEPT:
        return None
    if past.kept in (Kept.IN_TIME, Kept.UNDATED):
        return 0
    if past.done_at is not None and past.done_at > first_due:
        return days_late(first_due, past.done_at)
    return 1 if past.kept is Kept.LATE else 0
