"""How old a sample is, and whether somebody worked in it: its morning is that of the day it was made."""

from datetime import datetime, timedelta

from django.db.models import Max

from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry
from bothways_web.parties.models import Membership, Merchant

#: After so long a morning no longer looks like one.
GOOD_FOR = timedelta(days=2)
#: So long may the making of it take.
_MAKING = timedelta(minutes=5)


def made_at() -> datetime | None:
    """When the sample was made; None where there is none. One of its books opens as it is made. One query."""
    found: datetime | None = Merchant.objects.filter(sample=True).aggregate(at=Max("opened_at"))["at"]
    return found


def is_stale(made: datetime) -> bool:
    """Whether it is too old to look like today."""
    return clock.now() - made > GOOD_FOR


def is_touched(made: datetime) -> bool:
    """Whether somebody has written in it since, or let somebody in. Two queries."""
    later = made + _MAKING
    written = JournalEntry.objects.filter(recorded_at__gt=later, actor_member__isnull=False)
    return written.exists() or Membership.objects.filter(user__joined_at__gt=later).exists()
