"""Reminders before something is due: ours in the morning mail, to customers by a mail through the gate.

Each promise and date is reminded of once: ours on the one day so many working days before (days on which
nobody looked are made up for), theirs under a key of the outbox.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.calendar import calendar_of
from bothways_web.parties.models import Merchant
from bothways_web.promises import letters, queries
from bothways_web.promises.models import Promise
from bothways_web.promises.queries import Owed
from bothways_web.promises.stored import promise_of

BEGINS = time(7)
LONGEST = 100


def ours(access: MerchantAccess, on: date, last_on: date | None) -> Iterator[Owed]:
    """What this member is to be reminded of on this day, or on a day since ``last_on``. Two queries."""
    merchant = access.merchant
    if not merchant.remind_days:
        return
    calendar, zone = calendar_of(merchant), merchant.zone
    since = last_on or on - timedelta(days=1)
    until = on_day(calendar.after(on, merchant.remind_days), zone).at
    for owed in queries.due(access, Side.MERCHANT, until, since=on_day(on, zone).at, limit=LONGEST):
        due = owed.promise.due
        mine = owed.promise.owner in (None, access.member)
        if mine and due and since < calendar.before(due.on, merchant.remind_days) <= on:
            yield owed


def remind_customers(now: datetime) -> int:
    """Mails to customers about what they promised for one of the next working days; how many were written."""
    books = Merchant.objects.filter(sending_on=True, remind_customers=True, remind_days__gt=0)
    return sum(_remind(merchant, now) for merchant in books)


def _remind(merchant: Merchant, now: datetime) -> int:
    zone = ZoneInfo(merchant.zone)
    local, calendar = now.astimezone(zone), calendar_of(merchant)
    today = local.date()
    if local.time() < BEGINS or not calendar.works(today):
        return 0
    rows = Promise.objects.filter(
        merchant_id=merchant.id,
        debtor=Side.CUSTOMER.value,
        open=True,
        state="agreed",
        history=False,
        contested=False,
        due_by__gt=on_day(today, merchant.zone).at,
        due_by__lte=on_day(calendar.after(today, merchant.remind_days), merchant.zone).at,
        made_at__lt=datetime.combine(today, time.min, zone),
    )
    found = {f"reminder:{row.id}:{row.due_by.isoformat()}": row for row in rows}
    written = Outbox.objects.filter(key__in=found).values_list("key", flat=True)
    return _write(merchant, {key: row for key, row in found.items() if key not in set(written)}, now)


def _write(merchant: Merchant, found: dict[str, Promise], now: datetime) -> int:
    to = letters.addresses({row.relationship_id for row in found.values()})
    mails = [
        Outbox(
            id=clock.new_id(),
            merchant_id=merchant.id,
            relationship_id=row.relationship_id,
            effect=letters.MAIL,
            key=key,
            payload=letters.reminder(merchant, promise_of(row), to[row.relationship_id], now).payload,
        )
        for key, row in found.items()
        if row.relationship_id in to and not (row.reminded_at and row.reminded_at > now - timedelta(days=1))
    ]
    Outbox.objects.bulk_create(mails, ignore_conflicts=True)
    return len(mails)
