"""What an hour of the sample's merchant costs."""

from datetime import datetime

from bothways_web.insights.models import Rates
from bothways_web.parties.models import Membership, Merchant, Role

HOUR, MAIL_MINUTES = 4200, 6


def price_time(now: datetime) -> None:
    """The owner of Linden Labels has said so."""
    owner = Membership.objects.filter(merchant__slug="linden", role=Role.OWNER).values_list("id", flat=True)
    Rates.objects.create(
        merchant=Merchant.objects.get(slug="linden"),
        hour=HOUR,
        currency="EUR",
        mail_minutes=MAIL_MINUTES,
        set_by=owner[0],
        set_at=now,
    )
