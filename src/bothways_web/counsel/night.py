"""Each night, whom the day is worth a gesture to: a few customers of each book, found by what stands open.

The page of the morning only reads what stands here. A book is looked through once a day, one in a tick.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q

from bothways.counsel.going import AHEAD, NEAR, RULES
from bothways.counsel.mile import Mile
from bothways.counsel.suggesting import suggest
from bothways.units.due import on_day
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.counsel import queries
from bothways_web.counsel.models import Night, Worth
from bothways_web.counsel.reading import record_of
from bothways_web.gestures.queries import unthanked as unthanked_gestures
from bothways_web.parties.access import MerchantAccess, access_of
from bothways_web.parties.models import Membership, Merchant, Role
from bothways_web.parties.scene import scene
from bothways_web.promises.queries import due
from bothways_web.trade.models import Buyer
from bothways_web.wordofmouth.queries import unthanked as unthanked_referrals

#: From this hour on, where the merchant is, the night's work is done.
BEGINS = time(4)
#: So many customers are looked at for each reason.
EACH = 12
_RANK = {rule.name: place for place, rule in enumerate(RULES)}


def prepare(now: datetime) -> int:
    """Look through the book whose day has begun and that waits longest; how many customers were found."""
    for owner, on in _waiting(now):
        found = _varied(_found(access_of(owner), on, now))
        with transaction.atomic():
            Worth.objects.filter(merchant_id=owner.merchant_id).delete()
            Worth.objects.bulk_create(found)
            Night.objects.update_or_create(merchant_id=owner.merchant_id, defaults={"on": on})
        return len(found)
    return 0


def _varied(found: Iterable[Worth]) -> list[Worth]:
    """What weighs most first, and each reason once before any comes twice."""
    times: Counter[str] = Counter()
    rows = []
    for row in sorted(found, key=lambda row: (_RANK[row.idea], row.id)):
        rows.append((times[row.idea], row))
        times[row.idea] += 1
    ordered = [row for _, row in sorted(rows, key=lambda pair: pair[0])]
    for place, row in enumerate(ordered):
        row.place = place
    return ordered


def _waiting(now: datetime) -> Iterator[tuple[Membership, date]]:
    done = dict(Night.objects.values_list("merchant_id", "on"))
    owners = Membership.objects.filter(role=Role.OWNER, active=True).select_related("merchant")
    books = {owner.merchant_id: owner for owner in owners.order_by("-id")}
    for merchant in sorted(books, key=lambda key: (done.get(key, date.min), key)):
        local = now.astimezone(ZoneInfo(books[merchant].merchant.zone))
        if local.time() >= BEGINS and done.get(merchant, date.min) < local.date():
            yield books[merchant], local.date()


def _found(access: MerchantAccess, on: date, now: datetime) -> Iterator[Worth]:
    for relationship in _candidates(access, on, now):
        best = _best(access, relationship)
        if best is not None:
            yield Worth(
                id=derived(relationship, "worth", on.isoformat()),
                merchant_id=access.merchant_id,
                relationship_id=relationship,
                on=on,
                place=0,
                idea=best.idea,
                because=best.because,
            )


def _best(access: MerchantAccess, relationship: UUID) -> Mile | None:
    shown = scene(access.unchecked(relationship))
    found = suggest(record_of(shown), queries.as_shown(queries.shown(shown.access)))
    return found[0] if found else None


def _candidates(access: MerchantAccess, on: date, now: datetime) -> Iterable[UUID]:
    """Customers of whom something stands open that is worth a gesture, each once. Six queries."""
    owed = due(access, Side.MERCHANT, on_day(on + NEAR, access.merchant.zone).at, limit=EACH, answers=False)
    found = [
        *(row.relationship_id for row in unthanked_gestures(access, now, EACH)),
        *(row.relationship_id for row in unthanked_referrals(access, EACH)),
        *_anniversaries(access.merchant, on),
        *(row.relationship_id for row in owed),
    ]
    return dict.fromkeys(found)


def _anniversaries(merchant: Merchant, on: date) -> list[UUID]:
    """Whose first order has its day within the next week. One query."""
    days = [on + timedelta(days=ahead) for ahead in range(AHEAD.days + 1)]
    here = Q()
    for day in days:
        here |= Q(first_at__month=day.month, first_at__day=day.day)
    rows = Buyer.objects.filter(here, merchant_id=merchant.id, orders__gt=0)
    rows = rows.filter(
        first_at__lt=datetime.combine(on, time.min, ZoneInfo(merchant.zone)) - timedelta(days=300)
    )
    return list(rows.order_by("-last_at").values_list("relationship_id", flat=True)[:EACH])
