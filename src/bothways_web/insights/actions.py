"""What the owner says of what time costs."""

from bothways.insights.upkeep import Rates as Prices
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.insights.models import Rates
from bothways_web.parties.access import MerchantAccess

RATES_ARE_THE_OWNERS = Refused(
    "rates_are_the_owners", "Only the owner of the book says what an hour costs. Ask them."
)


def say_rates(access: MerchantAccess, rates: Prices) -> Refused | None:
    """From now on time counts so, that of earlier talks as well: nothing is stored of what it came to."""
    if not access.is_owner:
        return RATES_ARE_THE_OWNERS
    values = {
        "hour": rates.hour.minor if rates.hour else None,
        "currency": rates.hour.currency if rates.hour else "",
        "mail_minutes": rates.mail_minutes,
        "set_by": access.member,
        "set_at": clock.now(),
    }
    Rates.objects.update_or_create(merchant=access.merchant, defaults=values)
    return None
