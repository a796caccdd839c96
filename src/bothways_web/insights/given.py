"""What the merchant did beyond what was owed, week by week, and how it was taken."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q
from django.db.models.functions import TruncWeek

from bothways.gestures.kinds import Landing
from bothways.units.side import Side
from bothways_web.gestures.models import Gesture

_COUNTS = {
    "gestures": Count("id"),
    "landed_well": Count("id", filter=Q(landing=Landing.WELL.value)),
    "landed_otherwise": Count("id", filter=Q(landing__in=[Landing.UNNOTICED.value, Landing.BADLY.value])),
}


def gestures_by_week(merchant: UUID, since: datetime, zone: str) -> Mapping[date, dict[str, int]]:
    """By the Monday of the week in which they were made; what is contested is left out. One query."""
    rows = Gesture.objects.filter(
        merchant_id=merchant, giver=Side.MERCHANT.value, made_at__gte=since, contested=""
    )
    weeks = rows.annotate(week=TruncWeek("made_at", tzinfo=ZoneInfo(zone))).values("week")
    found = weeks.annotate(**_COUNTS).values_list("week", *_COUNTS).order_by()
    return {week.date(): dict(zip(_COUNTS, numbers, strict=True)) for week, *numbers in found}
