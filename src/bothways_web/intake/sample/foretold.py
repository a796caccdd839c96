"""What the sample's merchant was told to expect over the last year, and what they are told today."""

from datetime import datetime, timedelta

from bothways_web.forecast import fitting, issuing, records
from bothways_web.forecast.rehearsing import rehearse
from bothways_web.foundation import wording
from bothways_web.parties.models import Merchant

MONTHS = 9


def foretell(now: datetime) -> None:
    """Keep and score a forecast of everybody for each of the last months, then make those of today."""
    for merchant in Merchant.objects.filter(sample=True):
        today = wording.local_day(now, merchant.zone)
        for ago in range(MONTHS, 0, -1):
            rehearse(merchant, today - timedelta(days=fitting.HORIZON * ago + 3))
    records.score(now)
    fitting.fit_books(now)
    issuing.issue(now)
