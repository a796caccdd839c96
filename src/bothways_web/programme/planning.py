"""Plans that begin by themselves: with the first order, and with each anniversary; found by query.

Whoever has not ordered for a year is away: their moment lies further back than one looks.
"""

from datetime import datetime

from bothways.journal.entry import CLOCK
from bothways.programme import plan
from bothways.programme.template import Template
from bothways.programme.years import YEAR
from bothways_web.foundation import wording
from bothways_web.journal.door import Writer
from bothways_web.journal.due_work import write_once
from bothways_web.parties.models import Merchant
from bothways_web.programme.models import Course, UsualPlan
from bothways_web.programme.queries import course_of, usual_of

#: So many customers of a book in one tick.
PORTION = 200


def plan_due(now: datetime) -> int:
    """Plan the years that have begun, in the books where that is wanted; how many."""
    rows = UsualPlan.objects.filter(on=True).select_related("merchant")
    return sum(_plan_book(row.merchant, usual_of(row)[0], now) for row in rows)


def _plan_book(merchant: Merchant, template: Template, now: datetime) -> int:
    due = Course.objects.filter(merchant_id=merchant.id, plan_at__gte=now - YEAR, plan_at__lte=now)
    return sum(_plan(merchant, template, row, now) for row in due.order_by("plan_at")[:PORTION])


def _plan(merchant: Merchant, template: Template, row: Course, now: datetime) -> bool:
    today = wording.local_day(now, merchant.zone)
    writer = Writer(merchant.id, row.id, CLOCK)

    def standing() -> plan.Course | None:
        return course_of(Course.objects.filter(id=row.id).first(), merchant.zone)

    return write_once(
        writer,
        f"plan_made:{row.id}:{row.planned}:{row.plan_at}",
        lambda _: plan.make(standing(), template, row.id, today),
    )
