"""Reads of mail and its recipients, for a member of the merchant."""

from collections import Counter
from uuid import UUID

from bothways_web.channels.gate import HELD
from bothways_web.channels.models import Recipient, SendingChange
from bothways_web.channels.task import EFFECT
from bothways_web.journal.models import Outbox
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.links import usable_addresses
from bothways_web.parties.models import Address

PER_PAGE = 50
LATEST = 10


def addresses(access: MerchantAccess, after: str = "") -> list[Address]:
    """One page of the customers' mail addresses, by address; one more than a page when it goes on."""
    found = usable_addresses().filter(merchant_id=access.merchant_id, value__gt=after)
    return list(found.order_by("value", "id")[: PER_PAGE + 1])


def address(access: MerchantAccess, key: UUID) -> Address | None:
    """One of them."""
    return usable_addresses().filter(merchant_id=access.merchant_id, id=key).first()


def picked(access: MerchantAccess, among: set[UUID]) -> set[UUID]:
    """Those of these addresses that mail may go to."""
    found = Recipient.objects.filter(merchant_id=access.merchant_id, address_id__in=among)
    return set(found.values_list("address_id", flat=True))


def picked_count(access: MerchantAccess) -> int:
    """How many addresses mail may go to."""
    return Recipient.objects.filter(merchant_id=access.merchant_id).count()


def held(access: MerchantAccess, address: Address) -> list[Outbox]:
    """Mails to an address that wait for the owner, the oldest first."""
    waiting = Outbox.objects.filter(
        merchant_id=access.merchant_id,
        relationship_id=address.relationship_id,
        effect=EFFECT,
        done_at=None,
        error__startswith=HELD,
        payload__to=address.value,
    )
    return list(waiting.order_by("id")[:LATEST])


def held_counts(access: MerchantAccess) -> Counter[str]:
    """How many mails wait for the owner, by the address they go to."""
    waiting = Outbox.objects.filter(
        merchant_id=access.merchant_id, effect=EFFECT, done_at=None, error__startswith=HELD
    )
    return Counter(waiting.values_list("payload__to", flat=True))


def changes(access: MerchantAccess) -> list[SendingChange]:
    """Who switched sending on or off, and picked whom; the newest first."""
    found = SendingChange.objects.select_related("member").filter(merchant_id=access.merchant_id)
    return list(found.order_by("-at")[:LATEST])


def troubles(access: MerchantAccess) -> list[Outbox]:
    """Mails that no server took, with the last reason; the newest first."""
    found = Outbox.objects.filter(merchant_id=access.merchant_id, effect=EFFECT).exclude(error="")
    return list(found.exclude(error__startswith=HELD).order_by("-due_at")[:LATEST])
