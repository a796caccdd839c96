"""What a statement is made of, read in a fixed number of queries, and what a customer chose."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q

from bothways.conversations.kinds import Topic
from bothways.journal.obligation import Basis
from bothways.promises.state import KEPT, Kept, State
from bothways.statements import rhythm
from bothways.statements.kinds import Rhythm
from bothways.statements.story import Word
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises.models import END_OF_TIME, Promise
from bothways_web.statements.models import Chosen
from bothways_web.trade.models import Order, Return

#: More than this of a sort stands in no statement; it then says so.
MOST = 500


def chosen(access: RelationshipAccess) -> rhythm.Chosen | None:
    """What the customer chose. One query."""
    return chosen_of(Chosen.objects.filter(id=access.relationship_id).first())


def chosen_of(row: Chosen | None) -> rhythm.Chosen | None:
    """The same of a row. No query."""
    return rhythm.Chosen(Rhythm(row.rhythm), row.since, row.next_on) if row is not None else None


def bounds(access: RelationshipAccess, since: date, until: date) -> tuple[datetime, datetime]:
    """The instants between which the days lie, where the merchant works. No query."""
    zone = ZoneInfo(access.merchant.zone)
    return datetime.combine(since, time(), zone), datetime.combine(until, time(), zone)


def promised(access: RelationshipAccess, begin: datetime, end: datetime) -> list[Promise]:
    """Promises of ours that were due in a time, or ended in it before they were due. One query.

    So each stands in one time only: in that of its day, or of its end where that came first.
    """
    due = Q(due_by__gte=begin, due_by__lt=end) & ~Q(closed_at__isnull=False, closed_at__lt=begin)
    early = Q(closed_at__gte=begin, closed_at__lt=end, due_by__gte=end)
    broken = Q(breached_at__gte=begin, breached_at__lt=end, closed_at=None, due_by=END_OF_TIME)
    rows = Promise.objects.filter(
        due | early | broken,
        relationship_id=access.relationship_id,
        debtor=Side.MERCHANT.value,
    ).exclude(basis=Basis.QUESTION.value)
    return list(rows.order_by("due_by", "id")[:MOST])


def asked(access: RelationshipAccess, begin: datetime, end: datetime) -> list[Question]:
    """What they asked in a time. One query."""
    rows = Question.objects.filter(
        relationship_id=access.relationship_id,
        asker=Side.CUSTOMER.value,
        asked_at__gte=begin,
        asked_at__lt=end,
    ).exclude(topic=Topic.ERASE.value)
    return list(rows.order_by("asked_at", "id")[:MOST])


def arrived(access: RelationshipAccess, begin: datetime, end: datetime) -> list[Order]:
    """Orders that were delivered in a time. One query."""
    rows = Order.objects.filter(
        relationship_id=access.relationship_id,
        cancelled_at=None,
        delivered_at__gte=begin,
        delivered_at__lt=end,
    )
    return list(rows.order_by("delivered_at", "id")[:MOST])


def returned(access: RelationshipAccess, begin: datetime, end: datetime) -> list[Return]:
    """What came back in a time. One query."""
    rows = Return.objects.filter(relationship_id=access.relationship_id, at__gte=begin, at__lt=end)
    return list(rows.order_by("at", "id")[:MOST])


def words(access: RelationshipAccess) -> dict[Side, Word]:
    """How the promises of each side went, over all the time. One query."""
    kept = Q(state__in=[state.value for state in KEPT])
    rows = (
        Promise.objects.filter(relationship_id=access.relationship_id, contested=False)
        .exclude(basis=Basis.QUESTION.value)
        .exclude(word__in=["", "understood"])
        .values("debtor")
        .annotate(
            all_kept=Count("id", filter=kept),
            late=Count("id", filter=kept & Q(kept=Kept.LATE.value)),
            in_time=Count("id", filter=kept & Q(kept__in=[Kept.IN_TIME.value, Kept.AS_MOVED.value])),
            made_good=Count("id", filter=Q(state=State.MADE_GOOD.value)),
            broken=Count("id", filter=Q(breached_at__isnull=False, closed_at=None)),
        )
    )
    return {
        Side(row["debtor"]): Word(
            row["all_kept"], row["in_time"], row["late"], row["made_good"], row["broken"]
        )
        for row in rows
    }
