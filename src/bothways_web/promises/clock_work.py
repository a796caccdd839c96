"""What the clock does to promises: it notices that nobody spoke, and takes agreed silence for an answer.

Each thing is found by query and done under a key that names it and its date. Whoever is killed between two
of them leaves the rest to be found again; whoever runs twice does it once.
"""

from datetime import datetime

from bothways.journal.entry import CLOCK, Accepted
from bothways.promises import clockwork, series
from bothways.promises.refusals import THERE_IS_NO_SUCH_PROMISE, THERE_IS_NO_SUCH_SERIES
from bothways.units.refusal import Refused
from bothways_web.journal.door import Door, Writer
from bothways_web.journal.due_work import write_once
from bothways_web.promises import clock_queries, letters
from bothways_web.promises.models import Promise, Series
from bothways_web.promises.stored import promise_of


def become_unknown(now: datetime) -> int:
    """Promises whose date went by in silence; their debtor is asked, privately."""
    return sum(_notice(row) for row in clock_queries.to_become_unknown(now))


def lapse(now: datetime) -> int:
    """Reports that nobody answered for as long as both sides agreed."""
    return sum(_lapse(row, now) for row in clock_queries.to_lapse(now))


def recur(now: datetime) -> int:
    """The next of each series whose last day has gone by; one for each series, the rest in the next tick."""
    return sum(_recur(row) for row in clock_queries.to_recur(now))


def _notice(row: Promise) -> bool:
    def decide(door: Door) -> Accepted | Refused:
        promise = clock_queries.standing(row.id)
        if promise is None:
            return THERE_IS_NO_SUCH_PROMISE
        outcome = clockwork.become_unknown(promise, door.now)
        if isinstance(outcome, Accepted):
            letters.ask_whether_done(door, promise)
        return outcome

    return write_once(_writer(row), f"promise_became_unknown:{row.id}:{row.due_by.isoformat()}", decide)


def _lapse(row: Promise, now: datetime) -> bool:
    days = clock_queries.silence_in(row.relationship_id)
    if isinstance(clockwork.lapse(promise_of(row), now, *days), Refused):
        return False

    def decide(door: Door) -> Accepted | Refused:
        promise = clock_queries.standing(row.id)
        if promise is None:
            return THERE_IS_NO_SUCH_PROMISE
        return clockwork.lapse(promise, door.now, *clock_queries.silence_in(row.relationship_id))

    reported = row.reported_at.isoformat() if row.reported_at else ""
    return write_once(_writer(row), f"promise_lapsed:{row.id}:{reported}", decide)


def _recur(row: Series) -> bool:
    def decide(door: Door) -> Accepted | Refused:
        standing = clock_queries.standing_series(row.id)
        return series.recur(standing, door.now) if standing is not None else THERE_IS_NO_SUCH_SERIES

    return write_once(_writer(row), f"promise_recurred:{row.id}:{row.next}", decide)


def _writer(row: Promise | Series) -> Writer:
    return Writer(row.merchant_id, row.relationship_id, CLOCK)
