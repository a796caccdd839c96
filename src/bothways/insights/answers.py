"""How questions were answered, week by week: in the promised time or not, how fast, and how many waited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bothways.insights.weeks import week_of

#: So much of the answers lies within "nine of ten".
_MOST = 0.9
_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: asked, to be answered by, answered, and no longer waiting (answered or not needed)."""

    at: datetime
    due: datetime | None = None
    answered: datetime | None = None
    left: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """Of the questions of one week: how many were asked, answered in time and late (or still owed, too late).

    ``half`` and ``most``: in so many hours half and nine of ten of its answers came; None without any.
    ``waiting`` is how many questions of any week were open at its end.
    """

    asked: int = 0
    in_time: int = 0
    late: int = 0
    waiting: int = 0
    half: float | None = None
    most: float | None = None


def answers(questions: Iterable[Asked], edges: Sequence[datetime], now: datetime) -> list[Answers]:
    """For the weeks between the ``edges`` (each week's first instant, and the last one's end)."""
    weeks = len(edges) - 1
    asked, in_time, late, waiting = ([0] * weeks for _ in range(4))
    hours: list[list[float]] = [[] for _ in range(weeks)]
    for one in questions:
        _wait(waiting, one, edges)
        week = week_of(one.at, edges)
        if week is None:
            continue
        asked[week] += 1
        in_time[week] += is_in_time(one)
        late[week] += is_late(one, now)
        if one.answered is not None:
            hours[week].append(round((one.answered - one.at).total_seconds() / _HOUR, 2))
    return [
        Answers(came, well, badly, open_then, within(taken, 0.5), within(taken, _MOST))
        for came, well, badly, open_then, taken in zip(asked, in_time, late, waiting, hours, strict=True)
    ]


def is_in_time(one: Asked) -> bool:
    """Answered by when it was promised; what was promised for no day is in time once it is answered."""
    return one.answered is not None and (one.due is None or one.answered <= one.due)


def is_late(one: Asked, now: datetime) -> bool:
    """Answered after it was promised, or still waiting then."""
    if one.due is None or (one.left is not None and one.answered is None):
        return False
    return (one.answered or now) > one.due


def within(hours: Sequence[float], share: float) -> float | None:
    """So many hours hold this share of them (nearest rank)."""
    ordered = sorted(hours)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)] if ordered else None


def _wait(waiting: list[int], one: Asked, edges: Sequence[datetime]) -> None:
    for week, end in enumerate(edges[1:]):
        if one.at < end and (one.left is None or one.left >= end):
            waiting[week] += 1
