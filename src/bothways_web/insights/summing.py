"""A book is summed by the worker: every hour its last weeks, and on each new day all of it.

Found by query, one book in a tick. No page counts over a book; each says as of when its figures are.
"""

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from bothways.insights.answers import Answers, answers
from bothways.insights.weeks import WEEKS, Word, edges, mondays
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.insights import whole
from bothways_web.insights.asked import asked_since
from bothways_web.insights.given import gestures_by_week
from bothways_web.insights.models import Summed, Week
from bothways_web.parties.models import Merchant
from bothways_web.promises.records import Record
from bothways_web.promises.weeks import by_week

#: The last weeks are summed anew after this time, and they are so many.
AGAIN, LAST = timedelta(hours=1), 2


def sum_due(now: datetime) -> int:
    """Sum the book that waits longest, if one is due; how many weeks that were."""
    found = {row.merchant_id: row for row in Summed.objects.all()}
    due = [one for one in Merchant.objects.all() if _is_due(found.get(one.id), one, now)]
    if not due:
        return 0
    merchant = min(due, key=lambda one: _since(found.get(one.id), now))
    return sum_book(merchant, now, found.get(merchant.id))


def sum_book(merchant: Merchant, now: datetime, last: Summed | None = None) -> int:
    """Sum one book: all of it on a new day, else its last weeks."""
    today = wording.local_day(now, merchant.zone)
    new_day = last is None or last.whole_on < today
    first_days = mondays(today, WEEKS if new_day else LAST)
    weeks = _weeks(merchant, first_days, now)
    values: dict[str, Any] = {"summed_at": now}
    if new_day:
        values |= {"whole_on": today, **whole.of_book(merchant, now)}
    with transaction.atomic():
        _replace(merchant.id, first_days, weeks)
        Summed.objects.update_or_create(merchant=merchant, defaults=values)
    return len(weeks)


def _is_due(last: Summed | None, merchant: Merchant, now: datetime) -> bool:
    if last is None or last.summed_at <= now - AGAIN:
        return True
    return last.whole_on < wording.local_day(now, merchant.zone)


def _since(last: Summed | None, now: datetime) -> float:
    return (last.summed_at - now).total_seconds() if last else float("-inf")


def _weeks(merchant: Merchant, first_days: list[date], now: datetime) -> list[Week]:
    bounds = edges(first_days, merchant.zone)
    kept = by_week(merchant.id, bounds[0], merchant.zone)
    given = gestures_by_week(merchant.id, bounds[0], merchant.zone)
    replies = answers(asked_since(merchant.id, bounds[0]), bounds, now)
    return [
        Week(
            id=derived(merchant.id, "week", begins.isoformat()),
            merchant=merchant,
            begins=begins,
            **_words("ours", kept.get((begins, Side.MERCHANT))),
            **_words("theirs", kept.get((begins, Side.CUSTOMER))),
            **_replies(reply),
            **given.get(begins, {}),
        )
        for begins, reply in zip(first_days, replies, strict=True)
    ]


def word_of(record: Record | None) -> Word:
    """A record as weeks count it."""
    if record is None:
        return Word()
    return Word(record.in_time + record.as_moved, record.late, record.broken + record.made_good)


def _words(whose: str, record: Record | None) -> dict[str, int]:
    return {f"{whose}_{name}": value for name, value in asdict(word_of(record)).items()}


def _replies(reply: Answers) -> dict[str, int | float | None]:
    found = asdict(reply)
    return {f"answered_{name}" if name in {"in_time", "late"} else name: found[name] for name in found}


def _replace(merchant: UUID, first_days: list[date], weeks: list[Week]) -> None:
    Week.objects.filter(merchant_id=merchant, begins__gte=first_days[0]).delete()
    Week.objects.filter(merchant_id=merchant, begins__lt=mondays(first_days[-1])[0]).delete()
    Week.objects.bulk_create(weeks)
