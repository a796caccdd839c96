"""How a book is kept: what its owner decides for everybody."""

from bothways.units.refusal import Refused
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Merchant

BOOK_IS_THE_OWNERS = Refused(
    "book_is_the_owners", "Only the owner of the book decides how it is kept. Ask them."
)


def set_reminders(access: MerchantAccess, days: int, *, customers: bool) -> Refused | None:
    """So many working days before a promise is due its owner is reminded, and customers too or not."""
    if not access.is_owner:
        return BOOK_IS_THE_OWNERS
    Merchant.objects.filter(id=access.merchant_id).update(remind_days=days, remind_customers=customers)
    return None
